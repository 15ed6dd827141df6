import { expect, test } from 'vitest'
import { gatherSupervision } from '../../worker/gather.ts'
import { ringPassed } from '../../worker/relay.ts'
import { fileReport } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { act, told, type Traveller } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
// Not twice: the clock is wound while runs are at work, and what is answered before and after rightly differs.
world(
  (office, engine) => {
    t = office
    e = engine
  },
  { wrap: (real) => real },
)

const merger = { category: 'merger' }

/** What 快进 to that day does: the office's clock goes on, Temporal's stays, and the worker hears of it. */
async function windTo(day: string): Promise<number> {
  const at = Date.parse(`${day}T10:00:00+08:00`)
  await e.skip(at - t.office.time.now())
  await ringPassed(e.handover)
  return at
}

/** Filed on Monday 2026-11-23, so due on the 30th at 24:00. */
async function filed(): Promise<Traveller> {
  const k = await kindergarten(t.office.pool)
  const traveller = { t, e, k, caseId: await fileReport(t, k.clerk, 'merger') }
  await told(traveller)
  return traveller
}

const rungs = ({ caseId }: Traveller) =>
  t.office.pool<{ rung: string; at: number }[]>`
    SELECT rung, fired_at AS at FROM rungs WHERE case_id = ${caseId} ORDER BY event_no`
const names = async (traveller: Traveller) => (await rungs(traveller)).map(({ rung }) => rung)
const fires = (traveller: Traveller, ...expected: string[]) =>
  expect.poll(() => names(traveller), { interval: 10, timeout: 20_000 }).toEqual(expected)

const end = async (traveller: Traveller) => {
  await act(traveller, 'approve', merger)
  await told(traveller)
}

test('a run that nobody has woken yet rings when the clock is wound over its first rung', async () => {
  const traveller = await filed()
  await windTo('2026-11-27')
  await fires(traveller, 'd-1')
  await end(traveller)
})

test('a run that sleeps by the old clock rings, too, and goes on by the new one', async () => {
  const traveller = await filed()
  await act(traveller, 'return', merger)
  await told(traveller)
  await act(traveller, 'resubmit', merger)
  await told(traveller)
  await windTo('2026-11-28')
  await fires(traveller, 'd-1')
  await windTo('2026-11-30')
  await fires(traveller, 'd-1', 'due')
  await ringPassed(e.handover)
  expect(await names(traveller)).toHaveLength(2)
  await end(traveller)
})

test('wound over its whole ladder at once, a case fires each rung once, dated when it did', async () => {
  const traveller = await filed()
  const at = await windTo('2027-01-11')
  await fires(traveller, 'd-1', 'due', 'overdue', '+3', '+10')
  await ringPassed(e.handover)
  const fired = await rungs(traveller)
  expect(fired).toHaveLength(5)
  for (const rung of fired) expect(rung.at - at).toBeLessThan(60_000)
  const cards = await t.office
    .pool`SELECT kind FROM cards WHERE case_id = ${traveller.caseId} ORDER BY given_no`
  expect(cards).toEqual([{ kind: 'yellow' }, { kind: 'red' }])
  await end(traveller)
})

test('wound over two due dates, the applicant’s and the authority’s, each clock rings by its own rule', async () => {
  const traveller = await filed()
  await act(traveller, 'return', merger)
  await told(traveller)
  await windTo('2026-12-09')
  await fires(traveller, 'd-1', 'lapse')
  await windTo('2026-12-21')
  await fires(traveller, 'd-1', 'lapse', 'd-1', 'due', 'overdue')
  expect(await t.office.pool`SELECT kind FROM cards WHERE case_id = ${traveller.caseId}`).toEqual([
    { kind: 'yellow' },
  ])
  await act(traveller, 'reject', merger)
  await told(traveller)
})

test('the 督办件 of the wound days is gathered on the next one', async () => {
  const traveller = await filed()
  await windTo('2026-12-04')
  await fires(traveller, 'd-1', 'due', 'overdue', '+3')
  await windTo('2026-12-07')
  await gatherSupervision(t.office, e.handover)
  const [entry] = await t.office.pool`
    SELECT supervision_id IS NOT NULL AS gathered FROM supervision_entries WHERE case_id = ${traveller.caseId}`
  expect(entry).toEqual({ gathered: true })
  await end(traveller)
})
