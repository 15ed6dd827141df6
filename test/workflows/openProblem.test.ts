import { expect, test } from 'vitest'
import { childrenOf } from '../../db/caseChildren.ts'
import { caseItem } from '../../db/caselists.ts'
import { openPlace } from '../../db/children/enrolments.ts'
import { linkedTo } from '../../db/links.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { accepted, openTask, say, theCase } from '../acts/cases.ts'
import { fileDispute, kindergartens, placeOf } from '../acts/disputes.ts'
import { classAt, fileMove, speak } from '../acts/moves.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId, type Kindergarten } from '../support/people.ts'
import { arbitrated, letters, settling, type Disputed } from './disputing.ts'
import { told, typesOf } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

interface Moving {
  from: Kindergarten
  to: Kindergarten
  child: Enrolled
  /** The archive that stands in the way of the child's, at a kindergarten of the same county. */
  other: Enrolled
  parties: readonly Kindergarten[]
}

async function moving(): Promise<Moving> {
  const parties = await kindergartens(t, 'erqi', 'erqi')
  const [from, elsewhere] = parties
  const to = await kindergarten(t.office.pool)
  return { from, to, parties, child: await enrolled(t, from.id), other: await enrolled(t, elsewhere.id) }
}

/** Files the transfer, to which the releasing institution objects because of that archive. */
async function objected({ from, to, child }: Moving, against?: string): Promise<string> {
  const caseId = await fileMove(t, to, child.id)
  await told({ t, e, caseId })
  await speak(t, caseId, 'object', from, { ground: 'open-problem', ...(against ? { against } : {}) })
  await told({ t, e, caseId })
  await letters({ t, e })
  return caseId
}

const disputeOf = async ({ parties }: Moving, caseId: string): Promise<Disputed> => ({
  t,
  e,
  caseId: await settling(t, caseId),
  parties,
})

const arbitrates = async (caseId: string, verdict: Verdict): Promise<void> => {
  accepted(await say(t, caseId, verdict, acting('cityArbiter')))
  await told({ t, e, caseId })
}

async function places({ to }: Moving, caseId: string): Promise<void> {
  await speak(t, caseId, 'place', to, { class: await classAt(t, to.id), arrivedOn: '2026-11-25' })
  await told({ t, e, caseId })
}

const isDisputed = async (caseId: string) =>
  (await caseItem(t.office.pool, caseId, t.office.time.now()))?.disputed
const whereIs = async ({ id }: Enrolled) => (await openPlace(t.office.pool, id))?.institutionId

interface End {
  verdict: Verdict
  outcome: Outcome
}
const upheld: End = { verdict: 'reject', outcome: 'rejected' }
const overruled: End = { verdict: 'approve', outcome: 'completed' }

test.each([
  { how: 'upheld', ends: 'after the transfer', ...upheld },
  { how: 'upheld', ends: 'before it is arbitrated', ...upheld },
  { how: 'not upheld', ends: 'after the transfer', ...overruled },
  { how: 'not upheld', ends: 'before it is arbitrated', ...overruled },
])(
  'an objection for an open problem opens a dispute that goes along: $how, the dispute ends $ends',
  async ({ ends, verdict, outcome }) => {
    const it = await moving()
    const caseId = await objected(it, it.other.id)
    const dispute = await disputeOf(it, caseId)
    expect(await linkedTo(t.office.pool, caseId)).toMatchObject([{ kind: 'objection', process: 'dispute' }])
    expect(await childrenOf(t.office.pool, dispute.caseId)).toEqual([it.child.id, it.other.id].sort())
    // 仲裁中 is a flag: nothing here waits for the dispute.
    expect(await isDisputed(caseId)).toBe(true)
    expect(await openTask(t, caseId)).toMatchObject({ stage: 'arbitrate', unitId: unitId('zhengzhou') })

    const settled = () => arbitrated(dispute, 'different-children', {})
    if (ends.startsWith('before')) await settled()
    await letters({ t, e })
    await arbitrates(caseId, verdict)
    if (outcome === 'completed') await places(it, caseId)
    expect(await theCase(t, caseId)).toMatchObject({ outcome, nextRungAt: null })
    if (ends.startsWith('after')) await settled()
    await letters({ t, e })
    const types = await typesOf(t, caseId)
    expect(types).toContain('linked-opened')
    // It never waited, so its story is not told of the end either.
    expect(types).not.toContain('linked-closed')
    expect(await whereIs(it.child)).toBe(outcome === 'completed' ? it.to.id : it.from.id)
    expect(await whereIs(it.other)).toBe(it.parties[1]?.id)
  },
)

test('an objection for an open problem is tied to the dispute that is open already', async () => {
  const it = await moving()
  const open = await fileDispute(t, [it.child, it.other], 'erqiOfficer')
  await told({ t, e, caseId: open })
  const caseId = await objected(it, it.other.id)
  expect(await linkedTo(t.office.pool, caseId)).toMatchObject([{ kind: 'objection', id: open }])
  expect(await childrenOf(t.office.pool, open)).toEqual([it.child.id, it.other.id].sort())
  await arbitrates(caseId, 'approve')
  await places(it, caseId)
  expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed' })
  await arbitrated({ t, e, caseId: open, parties: it.parties }, 'different-children', {})
})

test('the transfer of an archive that the dispute merges into the other ends by itself', async () => {
  const it = await moving()
  const caseId = await objected(it, it.other.id)
  const dispute = await disputeOf(it, caseId)
  const form = { survivor: it.other.id, kept: await placeOf(t, it.other.id) }
  await arbitrated(dispute, 'same-child', form)
  await letters({ t, e })
  await told({ t, e, caseId })
  expect(await theCase(t, caseId)).toMatchObject({ outcome: 'superseded' })
})

test.each(['no archive', 'the archive of the child itself'])(
  'an objection for an open problem that names %s opens no dispute, and is arbitrated',
  async (named) => {
    const it = await moving()
    const caseId = await objected(it, named === 'no archive' ? undefined : it.child.id)
    expect(await linkedTo(t.office.pool, caseId)).toEqual([])
    await arbitrates(caseId, 'reject')
    expect(await theCase(t, caseId)).toMatchObject({ outcome: 'rejected' })
  },
)
