import { describe, expect, test } from 'vitest'
import { activities } from '../../activities/index.ts'
import { tasksOf } from '../../db/tasks.ts'
import { advance, reattach } from '../../handover/advance.ts'
import { startRun, tellRun, workflowId } from '../../handover/run.ts'
import { accepted, fileReport, openTask, say, theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import { twice, type Wrap } from '../support/twice.ts'
import type { TestOffice } from '../support/office.ts'
import { kindergarten, personId } from '../support/people.ts'
import { act, told, typesOf, type Traveller } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
/** Done once between the two executions of the next record, as if a worker had died before it could answer. */
let meanwhile: (() => Promise<void>) | undefined
const interrupted: Wrap = (real) =>
  twice({
    ...real,
    record: async (input) => {
      const answer = await real.record(input)
      const todo = meanwhile
      meanwhile = undefined
      if (!todo) return answer
      await todo()
      return real.record(input)
    },
  })

world(
  (office, engine) => {
    t = office
    e = engine
  },
  { wrap: interrupted },
)

const path = { category: 'merger' }
async function filed(category = path.category): Promise<Traveller> {
  const k = await kindergarten(t.office.pool)
  return { t, e, k, caseId: await fileReport(t, k.clerk, category) }
}
const handle = (caseId: string, epoch = 1) => e.env.client.workflow.getHandle(workflowId({ caseId, epoch }))
const approve = async (traveller: Traveller) => {
  await act(traveller, 'approve', path)
  return told(traveller)
}

describe('the overdue rung', () => {
  const overdue = async ({ caseId }: Traveller) =>
    t.office.pool<
      { at: number }[]
    >`SELECT at FROM case_events WHERE case_id = ${caseId} AND data->>'rung' = 'overdue'`
  const mailed = async ({ caseId }: Traveller) =>
    (
      await t.office.pool<{ personId: string; state: string }[]>`
        SELECT n.person_id AS "personId", m.state FROM notices n JOIN mails m ON m.notice_id = n.id
        WHERE n.case_id = ${caseId} AND n.kind = 'overdue'
          AND n.event_no = (SELECT event_no FROM rungs WHERE case_id = ${caseId} AND rung = 'overdue')`
    ).map(({ personId: id, state }) => `${id} ${state}`)

  test('fires once, at the due instant, and a mail waits for leader and officers', async () => {
    const traveller = await filed()
    await told(traveller)
    const { dueAt } = await openTask(t, traveller.caseId)
    await e.pass(20 * 86_400_000)
    const fired = await overdue(traveller)
    expect(fired).toHaveLength(1)
    const late = (fired[0]?.at ?? 0) - dueAt
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(60_000)
    const hearing = (['leader', 'officer', 'officerToo'] as const).map((who) => `${personId(who)} waiting`)
    expect((await mailed(traveller)).sort()).toEqual(hearing.sort())
    await approve(traveller)
  })

  test('does not fire before the due instant', async () => {
    const traveller = await filed()
    await told(traveller)
    await e.passTo((await openTask(t, traveller.caseId)).dueAt - 60_000)
    expect(await overdue(traveller)).toEqual([])
    await approve(traveller)
  })

  test('decides nothing: the task stays open where it is', async () => {
    const traveller = await filed()
    await told(traveller)
    await e.pass(20 * 86_400_000)
    expect(await tasksOf(t.office.pool, traveller.caseId)).toMatchObject([{ state: 'open', round: 1 }])
    await approve(traveller)
  })

  test('never fires while the case lies with its applicant', async () => {
    const traveller = await filed()
    await told(traveller)
    await act(traveller, 'return', path)
    await told(traveller)
    await e.pass(10 * 86_400_000)
    expect(await overdue(traveller)).toEqual([])
    await act(traveller, 'withdraw', path)
    await told(traveller)
  })

  test('is fired without a timer by a run that finds it passed', async () => {
    const traveller = await filed()
    await told(traveller)
    await e.stopWorker()
    await reattach(e.handover, traveller.caseId, 1, 'deployed')
    await e.skip(20 * 86_400_000)
    await e.startWorker()
    await expect.poll(() => overdue(traveller), { interval: 10, timeout: 20_000 }).toHaveLength(1)
    const { events } = await handle(traveller.caseId, 2).fetchHistory()
    const naps = events?.flatMap(({ timerStartedEventAttributes: timer }) => (timer ? [timer] : [])) ?? []
    expect(naps.filter(({ startToFireTimeout: of }) => Number(of?.seconds) < 1)).toEqual([])
    await approve(traveller)
  })

  test('fires once although every worker was away across the deadline', async () => {
    const traveller = await filed()
    await told(traveller)
    await e.stopWorker()
    await e.skip(20 * 86_400_000)
    await e.startWorker()
    await advance(e.handover, traveller.caseId)
    await expect.poll(() => overdue(traveller), { interval: 10, timeout: 20_000 }).toHaveLength(1)
    await advance(e.handover, traveller.caseId)
    expect(await overdue(traveller)).toHaveLength(1)
    await approve(traveller)
  })
})

describe('an update', () => {
  test('delivered twice, and after a later one, changes nothing', async () => {
    const traveller = await filed()
    await told(traveller)
    await act(traveller, 'return', path)
    const { lastNo } = await theCase(t, traveller.caseId)
    const tell = (n: number) => tellRun(e.handover.engine, { caseId: traveller.caseId, epoch: 1 }, n)
    expect(await Promise.all([tell(lastNo), tell(lastNo), tell(1)])).toEqual([true, true, true])
    await told(traveller)
    expect(await tell(2)).toBe(true)
    expect(await typesOf(t, traveller.caseId)).toEqual([
      'filed',
      'task-opened',
      'verdict',
      'supplement-asked',
    ])
    await act(traveller, 'withdraw', path)
    await told(traveller)
  })

  test('that comes after the end finds no run', async () => {
    const traveller = await filed()
    await told(traveller)
    const { lastNo } = await approve(traveller)
    expect(await tellRun(e.handover.engine, { caseId: traveller.caseId, epoch: 1 }, lastNo)).toBe(false)
  })
})

describe('a run', () => {
  test('that is started twice is one run', async () => {
    const traveller = await filed()
    const { route } = await theCase(t, traveller.caseId)
    const start = { caseId: traveller.caseId, epoch: 1, route }
    const both = [1, 2].map(() => startRun(e.handover.engine, start, 3_600_000))
    expect(await Promise.all(both)).toEqual(['running', 'running'])
    expect(await approve(traveller)).toMatchObject({ outcome: 'completed', epoch: 1 })
  })

  test('terminated by an operator is replaced by one of epoch 2, which ends the same', async () => {
    const traveller = await filed()
    await told(traveller)
    await handle(traveller.caseId).terminate('operator')
    expect(await approve(traveller)).toMatchObject({ outcome: 'completed', epoch: 2 })
    const events = await typesOf(t, traveller.caseId)
    expect(events.filter((type) => type === 'reattached')).toHaveLength(1)
  })

  test('terminated before anybody acted is replaced as well', async () => {
    const traveller = await filed()
    await advance(e.handover, traveller.caseId)
    await handle(traveller.caseId).terminate('operator')
    expect(await told(traveller)).toMatchObject({ epoch: 2 })
    expect(await approve(traveller)).toMatchObject({ outcome: 'completed' })
  })

  test('is replaced once, however many notice that it has to be', async () => {
    const traveller = await filed()
    await told(traveller)
    await Promise.all([1, 2, 3].map(() => reattach(e.handover, traveller.caseId, 1, 'by-operator')))
    expect(await told(traveller)).toMatchObject({ epoch: 2 })
    await approve(traveller)
  })

  test('that was replaced has its record fenced off, and nothing is written', async () => {
    const traveller = await filed()
    await told(traveller)
    await act(traveller, 'approve', path)
    const { flowNo } = await theCase(t, traveller.caseId)
    await e.stopWorker()
    await reattach(e.handover, traveller.caseId, 1, 'by-operator')
    const before = await typesOf(t, traveller.caseId)
    const old = {
      caseId: traveller.caseId,
      epoch: 1,
      through: 2,
      flowNo,
      at: t.office.time.toWorkflow(t.office.time.now()),
    }
    const answer = await activities(t.office, 'old').record({
      ...old,
      next: { kind: 'close', outcome: 'rejected' },
    })
    expect(answer).toMatchObject({ fenced: true, events: [] })
    expect(await typesOf(t, traveller.caseId)).toEqual(before)
    await e.startWorker()
    expect(await told(traveller)).toMatchObject({ outcome: 'completed', epoch: 2 })
  })
})

describe('a record', () => {
  test('with a stale flow number answers “again” with what is new, and writes nothing', async () => {
    const traveller = await filed()
    await told(traveller)
    await act(traveller, 'approve', path)
    const stale = {
      caseId: traveller.caseId,
      epoch: 1,
      through: 1,
      flowNo: 1,
      at: t.office.time.toWorkflow(t.office.time.now()),
    }
    const answer = await activities(t.office, 'any').record({
      ...stale,
      next: { kind: 'close', outcome: 'rejected' },
    })
    expect(answer).toMatchObject({
      fenced: false,
      events: [{ type: 'task-opened' }, { type: 'verdict' }],
    })
    expect(await theCase(t, traveller.caseId)).toMatchObject({ outcome: null })
    await told(traveller)
  })

  test('whose answer was lost, and whose desk decided before it was repeated, goes on to the end', async () => {
    const traveller = await filed('canteen-change')
    await told(traveller)
    meanwhile = async () => void accepted(await say(t, traveller.caseId, 'approve'))
    await act(traveller, 'to-review', { category: 'canteen-change' })
    expect(await told(traveller)).toMatchObject({ outcome: 'completed' })
  })
})
