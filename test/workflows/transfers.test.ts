import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { removeClass } from '../../acts/classes.ts'
import { liftCustodyFlag } from '../../acts/custody.ts'
import { openForm } from '../../acts/forms.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { flagsOf, hasCustodyFlag } from '../../db/children/custody.ts'
import { openPlace } from '../../db/children/enrolments.ts'
import { clocksOf } from '../../db/clocks.ts'
import type { Answers } from '../../domain/process.ts'
import type { Person } from '../../domain/may.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { national2025 } from '../../domain/policy/national-2025.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { layOverlay } from '../../domain/policy/overlay.ts'
import { reattach } from '../../handover/advance.ts'
import { deliverLetters } from '../../worker/deliver.ts'
import { accepted, say, theCase } from '../acts/cases.ts'
import { classAt, fileMove, moveForm, transfer } from '../acts/moves.ts'
import { enrolled } from '../support/children.ts'
import { acting } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import { kindergarten, person, unitId, type Kindergarten } from '../support/people.ts'
import { transfers, type TransferPath, type TransferStep } from './transfers.ts'
import { journalShape, told } from './travel.ts'
import { underPolicies, type World } from './worlds.ts'

let worlds: Record<'institutions' | 'county', World>
underPolicies([nationalPhase2, layOverlay(nationalPhase2, national2025)], (institutions, county) => {
  worlds = { institutions, county }
})

interface Traveller extends World {
  from: Kindergarten
  to: Kindergarten
  /** Where the guardians would rather have their child, once they have changed their mind. */
  third: Kindergarten
  child: string
  room: string
  caseId: string
  later?: string
}

async function setOut(path: TransferPath): Promise<Traveller> {
  const world = worlds[path.county ? 'county' : 'institutions']
  const { t } = world
  const { pool } = t.office
  const [from, to] = [await kindergarten(pool, 'erqi'), await kindergarten(pool)]
  const child = (await enrolled(t, from.id)).id
  const room = await classAt(t, to.id)
  const caseId = await fileMove(t, to, child)
  return { ...world, from, to, third: await kindergarten(pool), child, room, caseId }
}

/** A child that goes to the third one instead, as far as that other case has to come. */
async function completes({ t, e, from, third }: Traveller, caseId: string): Promise<void> {
  accepted(await say(t, caseId, 'agree', acting(from.reviewer)))
  await told({ t, e, caseId })
  const form = { class: await classAt(t, third.id), arrivedOn: '2026-11-25' }
  accepted(await say(t, caseId, 'place', acting(third.reviewer), form))
  await told({ t, e, caseId })
}

async function speaks({ t, caseId }: Traveller, by: Person, verdict: Verdict, form?: Answers): Promise<void> {
  accepted(await say(t, caseId, verdict, acting(by), form))
}

async function act(traveller: Traveller, step: TransferStep): Promise<void> {
  const { t, e, from, to, third, child, room, caseId, later = '' } = traveller
  const { office } = t
  switch (step) {
    case 'agree':
      return speaks(traveller, from.reviewer, 'agree')
    case 'object':
      return speaks(traveller, from.reviewer, 'object', { ground: 'not-applied' })
    case 'object for custody':
      return speaks(traveller, from.reviewer, 'object', { ground: 'custody' })
    case 'arbitrate approve':
    case 'arbitrate reject':
      return speaks(traveller, person('cityArbiter'), step === 'arbitrate approve' ? 'approve' : 'reject')
    case 'county approve':
      return speaks(traveller, person('officer'), 'approve')
    case 'county return':
      return speaks(traveller, person('officer'), 'return')
    case 'county reject':
      return speaks(traveller, person('officer'), 'reject')
    case 'resubmit': {
      const form = await moveForm(t, to, child, { reason: '全家搬到金水区' })
      accepted(await resubmit(office, acting(to.clerkToo), caseId, { form }))
      return
    }
    case 'resubmit unchanged': {
      const form = await openForm(office.pool, office, caseId, 1)
      accepted(await resubmit(office, acting(to.clerkToo), caseId, { form, comment: '材料无误，见说明' }))
      return
    }
    case 'place':
      return speaks(traveller, to.reviewer, 'place', { class: room, arrivedOn: '2026-11-25' })
    case 'place in another class': {
      const another = await classAt(t, to.id, '小二班')
      return speaks(traveller, to.reviewer, 'place', { class: another, arrivedOn: '2026-11-25' })
    }
    case 'the class is removed':
      accepted(await removeClass(office, acting(to.clerk), to.id, room))
      return
    case 'a paper ends the custody dispute': {
      const officer = person('erqiOfficer')
      const paper = await paperOf(t, unitId('erqi'), officer.id)
      accepted(await liftCustodyFlag(office, acting(officer), child, { paper, kind: 'court' }))
      return
    }
    case 'withdraw':
      accepted(await withdraw(office, acting(to.clerk), caseId, '不转了'))
      return
    case 'a later one is filed':
      traveller.later = await fileMove(t, third, child)
      await told({ t, e, caseId: traveller.later })
      return
    case 'the later one completes':
      return completes(traveller, later)
    case 'the later one is withdrawn':
      accepted(await withdraw(office, acting(third.clerk), later, '还是去原来那所'))
      await told({ t, e, caseId: later })
  }
}

async function travel(path: TransferPath, restartAfter = -1): Promise<Traveller> {
  const traveller = await setOut(path)
  const { t, e, caseId } = traveller
  const restart = async (step: number) => {
    if (step === restartAfter) await reattach(e.handover, caseId, 1, 'deployed')
  }
  await told(traveller)
  await restart(0)
  for (const [i, step] of path.steps.entries()) {
    await told(traveller)
    await act(traveller, step)
    await restart(i + 1)
    await deliverLetters(t.office, e.handover)
    await told(traveller)
  }
  return traveller
}

const goldenOf = (name: string) => new URL(`../journals/transfer/${name}.json`, import.meta.url)
const golden = async (name: string) =>
  JSON.parse(await readFile(goldenOf(name), 'utf8')) as { journal: { type: string; data: object }[] }

/** The journal without ids that differ from run to run, and with papers counted instead of hashed. */
async function shape({ t, from, to, room, caseId, later }: Traveller) {
  const names = new Map<unknown, string>([
    [from.id, 'releasing institution'],
    [to.id, 'receiving institution'],
    [room, 'a class'],
    [later, 'the later one'],
  ])
  const named = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each)]))
      : (names.get(value) ?? value)
  return (await journalShape(t, caseId)).map(({ type, data: { evidence, ...data } }) => ({
    type,
    data: {
      ...(named(data) as object),
      ...(Array.isArray(evidence) ? { papers: evidence.length } : {}),
    },
  }))
}

/** Written anew, or as it was written; the class a child came into after all has an id of its own each time. */
const stable = (journal: Awaited<ReturnType<typeof shape>>) =>
  JSON.parse(
    JSON.stringify(journal).replace(/"class":"[0-9a-f-]{36}"/g, '"class":"another class"'),
  ) as object[]

describe.each(Object.entries(transfers) as [string, TransferPath][])('%s', (name, path) => {
  test('ends as its golden journal says, and the child is where that end leaves it', async () => {
    const traveller = await travel(path)
    const journal = { ...path, journal: stable(await shape(traveller)) }
    if (process.env['XUEQIAN_GOLDEN'] === 'write')
      await writeFile(goldenOf(name), `${JSON.stringify(journal, null, 2)}\n`)
    expect(journal).toEqual(JSON.parse(await readFile(goldenOf(name), 'utf8')))
    expect(await theCase(traveller.t, traveller.caseId)).toMatchObject({
      outcome: path.outcome,
      nextRungAt: null,
    })
    const { t, from, to, third, child } = traveller
    const there: Partial<Record<Outcome, string>> = { completed: to.id, superseded: third.id }
    expect((await openPlace(t.office.pool, child))?.institutionId).toBe(there[path.outcome] ?? from.id)
  })

  test.each([...path.steps.keys()])(
    'resumed in a fresh run after %i acts comes to the same end',
    async (at) => {
      const traveller = await travel(path, at)
      expect(await theCase(traveller.t, traveller.caseId)).toMatchObject({ outcome: path.outcome, epoch: 2 })
      expect(stable(await shape(traveller))).toEqual((await golden(name)).journal)
    },
  )
})

test('there is a path for every verdict of every stage', async () => {
  const said = new Set<string>()
  for (const name of Object.keys(transfers))
    for (const { type, data } of (await golden(name)).journal) {
      const { stage, verdict } = data as { stage: string; verdict: string }
      if (type === 'verdict') said.add(`${stage}.${verdict}`)
    }
  const all = Object.entries(transfer.tasks).flatMap(([stage, { verdicts }]) =>
    verdicts.map((word) => `${stage}.${word}`),
  )
  expect([...said].sort()).toEqual(all.sort())
})

test('an objection for custody outlasts the transfer that was refused for it', async () => {
  const { t, child, caseId } = await travel(transfers['custody-disputed'])
  expect(await hasCustodyFlag(t.office.pool, child)).toBe(true)
  expect(await flagsOf(t.office.pool, child)).toMatchObject([{ caseId, liftedAt: null }])
})

test('a refused placing is done once more on the same clock, and the whole has one clock', async () => {
  const { t, caseId } = await travel(transfers['class-removed'])
  const clocks = (await clocksOf(t.office.pool, caseId)).map(({ name, round }) => `${name} ${String(round)}`)
  expect(clocks.sort()).toEqual(['transfer.overall 1', 'transfer.place 1', 'transfer.release 1'])
})
