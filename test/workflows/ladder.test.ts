import { describe, expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import { extend } from '../../acts/extend.ts'
import { confirmOutage, declareOutage } from '../../acts/outage.ts'
import { refer } from '../../acts/refer.ts'
import { takeOver } from '../../acts/takeOver.ts'
import { caseItem } from '../../db/caselists.ts'
import { clocksOf } from '../../db/clocks.ts'
import { tasksOf } from '../../db/tasks.ts'
import { advance } from '../../handover/advance.ts'
import { moveForOutages } from '../../worker/outage.ts'
import { accepted, fileReport, openTask, say, theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, personNames, personId, unitId, type PersonName } from '../support/people.ts'
import { act, told, typesOf, type Traveller } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

const merger = { category: 'merger' }
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const minute = 60_000

/** Filed on Monday 2026-11-23, so due on the 30th at 24:00. */
const ladder = [
  ['d-1', '2026-11-27T08:30', ['officer', 'officerToo']],
  ['due', '2026-11-30T08:30', ['sectionHead']],
  ['overdue', '2026-12-01T00:00', ['leader', 'officer', 'officerToo']],
  ['+3', '2026-12-04T00:00', ['citySupervisor', 'citySupervisorToo', 'leader']],
  ['+10', '2026-12-15T00:00', ['citySupervisor', 'citySupervisorToo', 'leader']],
] as const

async function filed(): Promise<Traveller> {
  const k = await kindergarten(t.office.pool)
  const traveller = { t, e, k, caseId: await fileReport(t, k.clerk, 'merger') }
  await told(traveller)
  return traveller
}
const approve = async (traveller: Traveller) => {
  await act(traveller, 'approve', merger)
  await told(traveller)
}
const rungs = ({ caseId }: Pick<Traveller, 'caseId'>) =>
  t.office.pool<{ rung: string; at: number; dueDay: string; no: number }[]>`
    SELECT rung, fired_at AS at, due_day AS "dueDay", event_no AS no FROM rungs WHERE case_id = ${caseId} ORDER BY event_no`
const names = async (traveller: Pick<Traveller, 'caseId'>) => (await rungs(traveller)).map(({ rung }) => rung)
const fires = (traveller: Pick<Traveller, 'caseId'>, ...expected: string[]) =>
  expect.poll(() => names(traveller), { interval: 10, timeout: 20_000 }).toEqual(expected)
const cards = async ({ caseId }: Pick<Traveller, 'caseId'>) =>
  (
    await t.office.pool<{ kind: string; dueDay: string; unitId: string; stands: boolean }[]>`
      SELECT kind, due_day AS "dueDay", unit_id AS "unitId", cancelled_no IS NULL AS stands FROM cards
      WHERE case_id = ${caseId} ORDER BY given_no`
  ).map(({ kind, dueDay, stands, ...card }) => {
    expect(card.unitId).toBe(unitId('jinshui'))
    return `${kind} ${dueDay}${stands ? '' : ' cancelled'}`
  })
const dueDay = async ({ caseId }: Pick<Traveller, 'caseId'>) =>
  (await clocksOf(t.office.pool, caseId)).find(({ name }) => name === 'change-report.decide')?.dueDay
const hearing = async ({ caseId }: Traveller, no: number): Promise<PersonName[]> => {
  const rows = await t.office.pool<{ id: string }[]>`
    SELECT person_id AS id FROM notices WHERE case_id = ${caseId} AND event_no = ${no}`
  const told = new Set(rows.map(({ id }) => id))
  return personNames.filter((name) => told.has(personId(name))).sort()
}

describe('the ladder', () => {
  test('fires each rung at its instant, once, and tells those it names', async () => {
    const traveller = await filed()
    for (const [i, [, instant, people]] of ladder.entries()) {
      await e.passTo(at(instant) - minute)
      expect(await names(traveller)).toHaveLength(i)
      await e.passTo(at(instant) + minute)
      await fires(traveller, ...ladder.slice(0, i + 1).map(([name]) => name))
      const fired = (await rungs(traveller))[i]
      expect((fired?.at ?? 0) - at(instant)).toBeGreaterThanOrEqual(0)
      expect((fired?.at ?? 0) - at(instant)).toBeLessThan(2 * minute)
      expect(await hearing(traveller, fired?.no ?? 0)).toEqual([...people])
    }
    expect((await theCase(t, traveller.caseId)).nextRungAt).toBeNull()
    await approve(traveller)
  })

  test('gives a yellow card when overdue and a red one after ten working days, charged to the county', async () => {
    const traveller = await filed()
    await e.passTo(at('2026-12-02T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue')
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30'])
    await e.passTo(at('2026-12-16T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue', '+3', '+10')
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30', 'red 2026-11-30'])
    expect(await caseItem(t.office.pool, traveller.caseId, t.office.time.now())).toMatchObject({
      card: 'red',
      escalated: true,
    })
    await approve(traveller)
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30', 'red 2026-11-30'])
  })

  test('fires every late rung once when all was down across them', async () => {
    const traveller = await filed()
    await e.stopWorker()
    await e.skip(30 * 86_400_000)
    await e.startWorker()
    await advance(e.handover, traveller.caseId)
    await fires(traveller, 'd-1', 'due', 'overdue', '+3', '+10')
    await advance(e.handover, traveller.caseId)
    await approve(traveller)
    expect(await names(traveller)).toHaveLength(5)
    expect(await cards(traveller)).toHaveLength(2)
  })

  test('is armed anew after each of two returns in a row', async () => {
    const traveller = await filed()
    for (const day of ['2026-11-25', '2026-11-27']) {
      await e.passTo(at(`${day}T10:00`))
      await act(traveller, 'return', merger)
      expect((await told(traveller)).nextRungAt).toBe(
        Math.min(...(await pendingOfSupplement(traveller.caseId))),
      )
      await e.passTo(at(`${day}T15:00`))
      await act(traveller, 'resubmit', merger)
      await told(traveller)
    }
    // The 25th and the 27th do not count: 24, 26, 30 Nov, 1 and 2 Dec.
    expect(await dueDay(traveller)).toBe('2026-12-02')
    expect((await theCase(t, traveller.caseId)).nextRungAt).toBe(at('2026-12-01T08:30'))
    await e.passTo(at('2026-12-03T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue')
    await approve(traveller)
  })

  const pendingOfSupplement = async (caseId: string) => {
    const running = (await clocksOf(t.office.pool, caseId)).filter(
      ({ name, stoppedAt }) => name === 'supplement' && stoppedAt === null,
    )
    return running.map(({ dueDay: day }) => at(`${previousWorkingDay[day] ?? day}T08:30`))
  }
  const previousWorkingDay: Record<string, string> = {
    '2026-12-09': '2026-12-08',
    '2026-12-11': '2026-12-10',
  }
})

describe('a supplement that runs out', () => {
  test('lapses to the reviewer: no card, the case on his desk again, the authority’s clock running', async () => {
    const traveller = await filed()
    await act(traveller, 'return', merger)
    await told(traveller)
    await e.passTo(at('2026-12-08T10:00'))
    await expect.poll(() => openTask(t, traveller.caseId), { timeout: 20_000 }).toMatchObject({ round: 2 })
    expect(await names(traveller)).toEqual(['d-1', 'lapse'])
    expect(await cards(traveller)).toEqual([])
    expect(await theCase(t, traveller.caseId)).toMatchObject({ status: 'open' })
    expect(await dueDay(traveller)).toBe('2026-12-15')
    await act(traveller, 'reject', merger)
    expect(await told(traveller)).toMatchObject({ outcome: 'rejected' })
  })
})

describe('an extension', () => {
  const given = (traveller: Traveller, who: PersonName = 'citySupervisor') =>
    openTask(t, traveller.caseId).then(({ id }) =>
      extend(t.office, acting(who), id, { days: 3, reason: '材料需外调核实' }),
    )

  test('of an overdue clock counts from the grant, cancels the card, and the ladder starts anew', async () => {
    const traveller = await filed()
    await e.passTo(at('2026-12-01T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue')
    expect(accepted(await given(traveller))).toMatchObject({ dueDay: '2026-12-04' })
    await told(traveller)
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30 cancelled'])
    expect(await theCase(t, traveller.caseId)).toMatchObject({ nextRungAt: at('2026-12-03T08:30') })
    await e.passTo(at('2026-12-05T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue', 'd-1', 'due', 'overdue')
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30 cancelled', 'yellow 2026-12-04'])
    expect(await caseItem(t.office.pool, traveller.caseId, t.office.time.now())).toMatchObject({
      card: 'yellow',
    })
    await approve(traveller)
  })

  test('of a clock that ran out long ago fires no rung at once', async () => {
    const traveller = await filed()
    await e.passTo(at('2026-12-16T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue', '+3', '+10')
    expect(accepted(await given(traveller))).toMatchObject({ dueDay: '2026-12-21' })
    await told(traveller)
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30 cancelled', 'red 2026-11-30 cancelled'])
    await e.passTo(at('2026-12-17T10:00'))
    expect(await names(traveller)).toHaveLength(5)
    await approve(traveller)
  })

  test('of a clock that still runs is added to its due date', async () => {
    const traveller = await filed()
    expect(accepted(await given(traveller))).toMatchObject({ dueDay: '2026-12-03' })
    await told(traveller)
    await approve(traveller)
  })

  test('is given once for a clock, also in a later round', async () => {
    const traveller = await filed()
    accepted(await given(traveller))
    expect(await given(traveller)).toMatchObject({ code: 'already-extended' })
    await told(traveller)
    await act(traveller, 'return', merger)
    await told(traveller)
    await act(traveller, 'resubmit', merger)
    await told(traveller)
    expect(await given(traveller)).toMatchObject({ code: 'already-extended' })
    await approve(traveller)
  })

  test('is for the superior’s supervisor alone', async () => {
    const traveller = await filed()
    expect(await given(traveller, 'supervisor')).toMatchObject({ code: 'forbidden' })
    expect(await given(traveller, 'officer')).toMatchObject({ code: 'forbidden' })
    // The province is above, too, but not the next superior.
    expect(await given(traveller, 'provinceSupervisor')).toMatchObject({ code: 'forbidden' })
    expect(await given(traveller, 'jiyuanOfficer')).toMatchObject({ code: 'not-found' })
    await approve(traveller)
  })

  test('without a reason is refused', async () => {
    const traveller = await filed()
    const { id } = await openTask(t, traveller.caseId)
    expect(await extend(t.office, acting('citySupervisor'), id, { days: 3, reason: ' ' })).toMatchObject({
      code: 'reason-required',
    })
    await approve(traveller)
  })
})

describe('a case taken over', () => {
  const order = '经市局研究，由市级直接办理'

  test('lies at the superior’s desk on the same clock; the mark stays with the county', async () => {
    const traveller = await filed()
    await e.passTo(at('2026-12-01T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue')
    const old = await openTask(t, traveller.caseId)
    const { taskId } = accepted(await takeOver(t.office, acting('citySupervisor'), old.id, order))
    await told(traveller)
    const task = await openTask(t, traveller.caseId)
    expect(task).toMatchObject({ id: taskId, unitId: unitId('zhengzhou'), role: 'officer', dueAt: old.dueAt })
    expect(await say(t, traveller.caseId, 'approve')).toMatchObject({ code: 'forbidden' })
    await e.passTo(at('2026-12-16T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue', '+3', '+10')
    expect(await cards(traveller)).toEqual(['yellow 2026-11-30', 'red 2026-11-30'])
    accepted(await say(t, traveller.caseId, 'approve', acting('cityOfficer')))
    expect(await told(traveller)).toMatchObject({ outcome: 'completed' })
    expect(await typesOf(t, traveller.caseId)).toContain('taken-over')
  })

  test('before its due instant is the superior’s to be late with, and no matter for a 督办件 to the county', async () => {
    const traveller = await filed()
    const { id } = await openTask(t, traveller.caseId)
    accepted(await takeOver(t.office, acting('citySupervisor'), id, order))
    await told(traveller)
    await e.passTo(at('2026-12-04T10:00'))
    await fires(traveller, 'd-1', 'due', 'overdue', '+3')
    const fired = await rungs(traveller)
    expect(await hearing(traveller, fired[0]?.no ?? 0)).toEqual(['cityOfficer'])
    expect(await hearing(traveller, fired[3]?.no ?? 0)).toEqual(['cityLeader', 'provinceSupervisor'])
    const { caseId } = traveller
    expect(
      await t.office.pool`SELECT kind, unit_id AS "unitId" FROM cards WHERE case_id = ${caseId}`,
    ).toEqual([{ kind: 'yellow', unitId: unitId('zhengzhou') }])
    expect(
      await t.office.pool`
        SELECT issuer_id AS "issuerId", addressee_id AS "addresseeId" FROM supervision_entries
        WHERE case_id = ${caseId}`,
    ).toEqual([{ issuerId: unitId('henan'), addresseeId: unitId('zhengzhou') }])
    accepted(await say(t, caseId, 'approve', acting('cityOfficer')))
    await told(traveller)
  })

  test('comes back to the superior when it was returned for a supplement', async () => {
    const traveller = await filed()
    const { id } = await openTask(t, traveller.caseId)
    accepted(await takeOver(t.office, acting('citySupervisor'), id, order))
    await told(traveller)
    accepted(await say(t, traveller.caseId, 'return', acting('cityOfficer')))
    await told(traveller)
    await act(traveller, 'resubmit', merger)
    await told(traveller)
    expect(await openTask(t, traveller.caseId)).toMatchObject({ unitId: unitId('zhengzhou'), round: 3 })
    accepted(await say(t, traveller.caseId, 'approve', acting('cityOfficer')))
    await told(traveller)
  })

  test('can no longer be decided below', async () => {
    const traveller = await filed()
    const { id } = await openTask(t, traveller.caseId)
    accepted(await takeOver(t.office, acting('citySupervisor'), id, order))
    expect(await decide(t.office, acting('officer'), id, { verdict: 'approve', version: 1 })).toMatchObject({
      code: 'task-cancelled',
    })
    expect(await takeOver(t.office, acting('supervisor'), id, order)).toMatchObject({ code: 'forbidden' })
    await told(traveller)
    accepted(await say(t, traveller.caseId, 'approve', acting('cityOfficer')))
    await told(traveller)
    expect(await tasksOf(t.office.pool, traveller.caseId)).toMatchObject([
      { state: 'cancelled' },
      { state: 'decided' },
    ])
  })
})

describe('系统故障顺延', () => {
  const outage = { day: '2026-11-30', days: 1, reason: '省平台机房断电' }
  const move = () => moveForOutages(t.office, e.handover)
  const confirmed = async (which: typeof outage): Promise<string> => {
    const { outageId } = accepted(await declareOutage(t.office, acting('provinceSupervisor'), which))
    accepted(await confirmOutage(t.office, acting('provinceLeader'), outageId))
    return outageId
  }

  test('moves every clock due on that day once, and cancels the cards given for it', async () => {
    const [late, other] = [await filed(), await filed()]
    await e.passTo(at('2026-12-01T09:00'))
    await fires(late, 'd-1', 'due', 'overdue')
    await fires(other, 'd-1', 'due', 'overdue')
    const { outageId } = accepted(await declareOutage(t.office, acting('provinceSupervisor'), outage))
    await move()
    expect(await dueDay(late)).toBe('2026-11-30')
    accepted(await confirmOutage(t.office, acting('provinceLeader'), outageId))
    await Promise.all([move(), move()])
    await move()
    for (const traveller of [late, other]) {
      // One day on it would have been the day of the confirmation itself.
      expect(await dueDay(traveller)).toBe('2026-12-02')
      expect(await cards(traveller)).toEqual(['yellow 2026-11-30 cancelled'])
      expect(await typesOf(t, traveller.caseId)).toContain('extended')
      await told(traveller)
      await approve(traveller)
    }
    expect(await t.office.pool`SELECT FROM clock_ledger WHERE outage_id = ${outageId}`).toHaveLength(2)
  })

  test('excuses whoever acted before it was confirmed: his card is taken back, and no rung fires anew', async () => {
    const [closed, back] = [await filed(), await filed()]
    await e.passTo(at('2026-12-01T09:00'))
    await fires(closed, 'd-1', 'due', 'overdue')
    await fires(back, 'd-1', 'due', 'overdue')
    await approve(closed)
    const { id } = await openTask(t, back.caseId)
    const version = 1
    accepted(
      await refer(t.office, acting('officer'), id, { unitId: unitId('erqi'), version, reason: '属二七区' }),
    )
    await told(back)
    const outageId = await confirmed(outage)
    await move()
    await move()
    for (const traveller of [closed, back])
      expect(await cards(traveller)).toEqual(['yellow 2026-11-30 cancelled'])
    const ledger = await t.office.pool`
      SELECT case_id AS "caseId", round FROM clock_ledger WHERE outage_id = ${outageId}`
    // A closed case never moves.
    expect(ledger).toEqual([{ caseId: back.caseId, round: 1 }])
    expect(await names(back)).toEqual(['d-1', 'due', 'overdue'])
    await told(back)
    accepted(await say(t, back.caseId, 'approve', acting('erqiOfficer')))
    await told(back)
  })

  test('is confirmed by another person of the province, once', async () => {
    const { outageId } = accepted(
      await declareOutage(t.office, acting('provinceSupervisor'), { ...outage, day: '2026-10-30' }),
    )
    const confirms = (who: PersonName) => confirmOutage(t.office, acting(who), outageId)
    expect(await confirms('provinceSupervisor')).toMatchObject({ code: 'own-proposal' })
    expect(await confirms('citySupervisor')).toMatchObject({ code: 'not-found' })
    accepted(await confirms('provinceLeader'))
    expect(await confirms('provinceLeader')).toMatchObject({ code: 'outage-confirmed' })
  })

  test('is not for a prefecture to declare', async () => {
    expect(await declareOutage(t.office, acting('citySupervisor'), outage)).toMatchObject({
      code: 'forbidden',
    })
    expect(await declareOutage(t.office, acting('officer'), outage)).toMatchObject({ code: 'forbidden' })
  })
})
