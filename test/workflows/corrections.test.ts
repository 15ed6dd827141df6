import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openForm } from '../../acts/forms.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { clocksOf } from '../../db/clocks.ts'
import { eventsAfter } from '../../db/journal.ts'
import { linkedTo } from '../../db/links.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { reattach } from '../../handover/advance.ts'
import { accepted, theCase } from '../acts/cases.ts'
import { correctionForm, fileCorrection, pronounce, proofs, underCounty } from '../acts/corrections.ts'
import { enrolled, inventedId, type Enrolled } from '../support/children.ts'
import { acting } from '../support/office.ts'
import { kindergarten, person, type Kindergarten } from '../support/people.ts'
import { corrections, type CorrectionPath, type CorrectionStep } from './corrections.ts'
import { arbitrated, letters, settling } from './disputing.ts'
import { journalShape, told } from './travel.ts'
import { underPolicies, type World } from './worlds.ts'

let worlds: Record<'institution' | 'county', World>
underPolicies([nationalPhase2, underCounty], (institution, county) => {
  worlds = { institution, county }
})

interface Traveller extends World {
  k: Kindergarten
  child: Enrolled
  idNumber: string
  caseId: string
}

const formOf = async ({ t, k, child, idNumber }: Omit<Traveller, 'caseId'>, over: object = {}) =>
  correctionForm(child.id, { name: '李大满', idNumber }, await proofs(t, k.id, k.clerk), over)

async function setOut(path: CorrectionPath): Promise<Traveller> {
  const world = worlds[path.county ? 'county' : 'institution']
  const k = await kindergarten(world.t.office.pool)
  const child = await enrolled(world.t, k.id)
  const idNumber = inventedId()
  const caseId = await fileCorrection(world.t, k, child.id, { name: '李大满', idNumber })
  return { ...world, k, child, idNumber, caseId }
}

let usurper: Enrolled
let usurping: Kindergarten

/** The dispute about both children comes to its end, and the correction is told. */
async function settled({ t, e, k, caseId }: Traveller, form: object): Promise<void> {
  const dispute = { t, e, caseId: await settling(t, caseId), parties: [k, usurping] }
  await arbitrated(dispute, 'different-children', form)
  await letters(dispute)
}

async function act(traveller: Traveller, step: CorrectionStep): Promise<void> {
  const { t, k, caseId, idNumber } = traveller
  const { office } = t
  switch (step) {
    case 'institution approve':
    case 'institution return':
    case 'institution reject':
    case 'county approve':
    case 'county return':
    case 'county reject': {
      const [seat, verdict] = step.split(' ') as ['institution' | 'county', 'approve' | 'return' | 'reject']
      const by = seat === 'institution' ? k.reviewer : person('officer')
      accepted(await pronounce(t, caseId, verdict, by))
      return
    }
    case 'resubmit': {
      const reason = `补正 ${String(office.time.now())}`
      accepted(
        await resubmit(office, acting(k.clerkToo), caseId, { form: await formOf(traveller, { reason }) }),
      )
      return
    }
    case 'resubmit unchanged': {
      const form = await openForm(office.pool, office, caseId, 1)
      accepted(await resubmit(office, acting(k.clerkToo), caseId, { form, comment: '材料无误，见说明' }))
      return
    }
    case 'withdraw':
      accepted(await withdraw(office, acting(k.clerk), caseId, '不办了'))
      return
    case 'another child takes the number':
      usurping = await kindergarten(office.pool)
      usurper = await enrolled(t, usurping.id, { name: '纪青禾', idNumber })
      return
    case 'the dispute leaves the number where it is':
      return settled(traveller, {})
    case 'the dispute gives the other child a new number':
      return settled(traveller, { numbers: [{ child: usurper.id, idNumber: inventedId() }] })
  }
}

const personal = (traveller: Traveller) =>
  identitiesOf(traveller.t.office.pool, traveller.t.office.personal, [traveller.child.id])

async function travel(path: CorrectionPath, restartAfter = -1): Promise<Traveller> {
  const traveller = await setOut(path)
  const restart = async (step: number) => {
    if (step === restartAfter) await reattach(traveller.e.handover, traveller.caseId, 1, 'deployed')
  }
  await told(traveller)
  await restart(0)
  for (const [i, step] of path.steps.entries()) {
    await told(traveller)
    await act(traveller, step)
    await restart(i + 1)
    await told(traveller)
  }
  return traveller
}

const goldenOf = (name: string) => new URL(`../journals/key-field-correction/${name}.json`, import.meta.url)
const golden = async (name: string) =>
  JSON.parse(await readFile(goldenOf(name), 'utf8')) as { journal: { type: string; data: object }[] }

/** The journal without ids that differ from run to run. */
async function shape(traveller: Traveller) {
  const rows = await journalShape(traveller.t, traveller.caseId)
  const names = new Map<unknown, string>([[traveller.k.id, 'own institution']])
  for (const { id, process } of await linkedTo(traveller.t.office.pool, traveller.caseId))
    names.set(id, process)
  return rows.map(({ type, data }) => ({
    type,
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, names.get(value) ?? value])),
  }))
}

describe.each(Object.entries(corrections) as [string, CorrectionPath][])('%s', (name, path) => {
  test('ends as its golden journal says', async () => {
    const traveller = await travel(path)
    const journal = { ...path, journal: await shape(traveller) }
    if (process.env['XUEQIAN_GOLDEN'] === 'write')
      await writeFile(goldenOf(name), `${JSON.stringify(journal, null, 2)}\n`)
    expect(journal).toEqual(JSON.parse(await readFile(goldenOf(name), 'utf8')))
    expect(await theCase(traveller.t, traveller.caseId)).toMatchObject({
      outcome: path.outcome,
      nextRungAt: null,
    })
  })

  test('changes the child where it completes, and otherwise leaves it as it was', async () => {
    const traveller = await travel(path)
    const { child, idNumber } = traveller
    const after =
      path.outcome === 'completed' ? { ...child.identity, name: '李大满', idNumber } : child.identity
    expect((await personal(traveller)).get(child.id)).toEqual(after)
  })

  test.each([...path.steps.keys()])(
    'resumed in a fresh run after %i acts comes to the same end',
    async (at) => {
      const traveller = await travel(path, at)
      expect(await theCase(traveller.t, traveller.caseId)).toMatchObject({ outcome: path.outcome, epoch: 2 })
      expect(await shape(traveller)).toEqual((await golden(name)).journal)
    },
  )
})

test('there is a path for every verdict of every stage', async () => {
  const said = new Set<string>()
  for (const name of Object.keys(corrections))
    for (const { type, data } of (await golden(name)).journal) {
      const { stage, verdict } = data as { stage: string; verdict: string }
      if (type === 'verdict') said.add(`${stage}.${verdict}`)
    }
  const words = ['approve', 'return', 'reject']
  expect([...said].sort()).toEqual(
    ['county-review', 'institution-approve']
      .flatMap((stage) => words.map((word) => `${stage}.${word}`))
      .sort(),
  )
})

describe('the approval of the institution', () => {
  test('is journalled with the originals seen, by whom and when', async () => {
    const { t, caseId } = await travel(corrections.approved)
    const verdict = (await eventsAfter(t.office.pool, caseId, 0)).find(({ type }) => type === 'verdict')
    expect(verdict?.data).toMatchObject({ verdict: 'approve', form: { originalsSeen: true } })
  })

  test('is renewed on a clock of its own, and the county begins anew with its whole time', async () => {
    const { t, caseId } = await travel(corrections.renewed)
    const rounds = (await clocksOf(t.office.pool, caseId)).map(
      ({ name, round }) => `${name} ${String(round)}`,
    )
    expect(rounds.filter((each) => !each.startsWith('supplement'))).toEqual([
      'key-field-correction.approve 1',
      'key-field-correction.county-review 1',
      'key-field-correction.approve 2',
      'key-field-correction.county-review 2',
    ])
  })
})
