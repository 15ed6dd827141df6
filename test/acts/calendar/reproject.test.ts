import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dryRun } from '../../../acts/calendar/dryRun.ts'
import { reprojectCase } from '../../../acts/calendar/reproject.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { activities } from '../../../activities/index.ts'
import { casesBehindCalendar, newestRevision } from '../../../db/calendar.ts'
import { clocksOf, firedRungs, type ClockRow } from '../../../db/clocks.ts'
import { timelineOf } from '../../../db/journal.ts'
import { endOf } from '../../../domain/time/day.ts'
import { forEach } from '../../../handover/each.ts'
import { madeUp2027, noticeTexts } from '../../domain/time/notice-texts.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId } from '../../support/people.ts'
import { accepted, fileReport, follow, openTask, report, returned, say, theCase } from '../cases.ts'
import { copyCase } from './copies.ts'
import { closing, publish, revise } from './revisions.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice()
})
afterEach(async () => {
  await expectInvariants(t, [], { delivering: [], atRest: false })
  await t.close()
})

const atTime = (text: string) => t.office.time.set(Date.parse(`${text.replace(' ', 'T')}+08:00`))
const filed = async (county: 'jinshui' | 'erqi' = 'jinshui') =>
  fileReport(t, (await kindergarten(t.office.pool, county)).clerk, 'merger')
const journal = (caseId: string) => timelineOf(t.office.pool, caseId, '2026-11-23')
const moves = async (caseId: string) =>
  (await journal(caseId)).filter(({ type }) => type === 'due-moved').map(({ data }) => data)
const clockOf = async (caseId: string, name?: string): Promise<ClockRow> => {
  const clock = (await clocksOf(t.office.pool, caseId)).find(
    (each) => name === undefined || each.name === name,
  )
  if (!clock) throw new Error('no clock')
  return clock
}

/** What the worker's rounds do, to the end; answers how many cases were looked at. */
async function reprojectAll(): Promise<number> {
  const revision = await newestRevision(t.office.pool)
  for (let done = 0; ;) {
    const behind = await casesBehindCalendar(t.office.pool, revision, 500)
    if (behind.length === 0) return done
    await forEach(behind, ({ id }) => reprojectCase(t.office, id))
    done += behind.length
  }
}

describe('a case whose due date moves', () => {
  test('has it journalled with both days and the revision, on its desk and for its next rung', async () => {
    const caseId = await filed()
    const revision = await revise(t, closing(['2026-11-26']))
    expect(await reprojectCase(t.office, caseId)).toBe(true)
    const days = { dueDayBefore: '2026-11-30', dueDay: '2026-12-01' }
    const { name } = await clockOf(caseId)
    expect(await moves(caseId)).toEqual([{ clock: name, slot: '', round: 1, ...days, revision }])
    expect(await clockOf(caseId)).toMatchObject({
      dueDay: '2026-12-01',
      calendarRevision: revision,
      ledger: [],
    })
    expect((await openTask(t, caseId)).dueAt).toBe(endOf('2026-12-01'))
    const kase = await theCase(t, caseId)
    expect(kase.nextRungAt).toBe(Date.parse('2026-11-30T08:30:00+08:00'))
    // A flow event: the story is told, and its timer is armed anew.
    expect([kase.flowNo, kase.takenThrough < kase.lastNo]).toEqual([kase.lastNo, true])
  })

  test('moves once: a second look does nothing', async () => {
    const caseId = await filed()
    await revise(t, closing(['2026-11-26']))
    expect(await reprojectCase(t.office, caseId)).toBe(true)
    expect(await reprojectCase(t.office, caseId)).toBe(false)
    expect(await moves(caseId)).toHaveLength(1)
  })

  test('moves once when two workers look at the same moment', async () => {
    const caseId = await filed()
    await revise(t, closing(['2026-11-26']))
    const moved = await Promise.all([1, 2, 3].map(() => reprojectCase(t.office, caseId)))
    expect(moved.filter((each) => each)).toHaveLength(1)
  })

  test('goes back when the closure is taken back', async () => {
    const caseId = await filed()
    await revise(t, closing(['2026-11-26']))
    await reprojectAll()
    await revise(t, { ...closing([]), kind: 'withdrawn-closure', days: ['2026-11-26'] })
    await reprojectAll()
    expect(await clockOf(caseId)).toMatchObject({ dueDay: '2026-11-30', calendarRevision: 2 })
    expect(await moves(caseId)).toHaveLength(2)
  })

  test('is rung first for the old one where nobody was there when it had passed', async () => {
    const caseId = await filed()
    await revise(t, closing(['2026-11-26']))
    t.office.time.set(endOf('2026-11-30') + 60_000)
    expect(await reprojectCase(t.office, caseId)).toBe(true)
    const fired = await firedRungs(t.office.pool, caseId)
    expect(fired.map(({ rung, dueDay }) => `${rung} ${dueDay}`)).toContain('overdue 2026-11-30')
    const types = (await journal(caseId)).map(({ type }) => type)
    expect(types.indexOf('rung-fired')).toBeLessThan(types.indexOf('due-moved'))
  })

  test('is rung for the new due date, and was never rung for the old one', async () => {
    const caseId = await filed()
    await revise(t, closing(['2026-11-26']))
    await reprojectAll()
    const { ring } = activities(t.office, 'test')
    const ringAt = async (at: number) => {
      t.office.time.set(at)
      await ring({ caseId, epoch: 1, through: 0, at: t.office.time.toWorkflow(at) })
      return (await firedRungs(t.office.pool, caseId)).filter(({ rung }) => rung === 'overdue')
    }
    expect(await ringAt(endOf('2026-11-30'))).toEqual([])
    expect(await ringAt(endOf('2026-12-01'))).toMatchObject([{ dueDay: '2026-12-01' }])
  })
})

describe('a case whose due date stays', () => {
  test('of another county only learns the number of the revision', async () => {
    const caseId = await filed('erqi')
    const before = await theCase(t, caseId)
    const revision = await revise(t, closing(['2026-11-26']))
    expect(await reprojectAll()).toBe(1)
    expect(await clockOf(caseId)).toMatchObject({ dueDay: '2026-11-30', calendarRevision: revision })
    expect(await theCase(t, caseId)).toEqual(before)
  })

  test('is no longer provisional once its year is published', async () => {
    atTime('2026-12-30 10:00')
    const caseId = await filed()
    expect(await clockOf(caseId)).toMatchObject({ provisional: true, dueDay: '2027-01-07' })
    await publish(t, madeUp2027)
    await reprojectAll()
    expect(await clockOf(caseId)).toMatchObject({ provisional: false, dueDay: '2027-01-07' })
    expect(await moves(caseId)).toEqual([])
  })

  test('that has ended never moves', async () => {
    const caseId = await filed()
    accepted(await say(t, caseId, 'reject'))
    await follow(t, caseId, { kind: 'close', outcome: 'rejected' })
    const before = [await theCase(t, caseId), await clockOf(caseId)]
    await revise(t, closing(['2026-11-26']))
    expect(await reprojectAll()).toBe(0)
    expect(await reprojectCase(t.office, caseId)).toBe(false)
    expect([await theCase(t, caseId), await clockOf(caseId)]).toEqual(before)
  })
})

describe('a case that lies with its applicant', () => {
  test('has a supplement clock that moves, and a suspended one that is told with the resubmission', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await returned(t, clerk)
    const revision = await revise(t, closing(['2026-11-26', '2026-12-01']))
    await reprojectAll()
    const clocks = await clocksOf(t.office.pool, caseId)
    expect(clocks.map(({ calendarRevision }) => calendarRevision)).toEqual([revision, revision])
    expect((await moves(caseId)).map((each) => 'clock' in each && each.clock)).toEqual(['supplement'])
    atTime('2026-11-25 09:00')
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') }))
    const authority = (await clocksOf(t.office.pool, caseId)).find(({ name }) => name !== 'supplement')
    // Counted: 27 and 30 November, 2, 3 and 4 December.
    expect(authority).toMatchObject({ dueDay: '2026-12-04', calendarRevision: revision })
  })
})

describe('a revision that would move a due date into the past', () => {
  const closedThenOpen = async () => {
    await revise(t, closing(['2026-11-26', '2026-11-27', '2026-11-30']))
    const caseId = await filed()
    expect((await clockOf(caseId)).dueDay).toBe('2026-12-03')
    await revise(t, {
      ...closing([]),
      kind: 'withdrawn-closure',
      days: ['2026-11-26', '2026-11-27', '2026-11-30'],
    })
    return caseId
  }

  test('gives until the end of the next working day, by an entry in the ledger', async () => {
    const caseId = await closedThenOpen()
    atTime('2026-12-01 15:00')
    await reprojectAll()
    expect(await clockOf(caseId)).toMatchObject({
      dueDay: '2026-12-02',
      ledger: [{ kind: 'floor', day: '2026-12-02' }],
    })
    expect(await moves(caseId)).toMatchObject([{ dueDayBefore: '2026-12-03', dueDay: '2026-12-02' }])
  })

  test('leaves the due date where it was when less time than that is left', async () => {
    const caseId = await closedThenOpen()
    atTime('2026-12-03 15:00')
    await reprojectAll()
    expect(await clockOf(caseId)).toMatchObject({ dueDay: '2026-12-03', ledger: [{ kind: 'floor' }] })
    expect(await moves(caseId)).toEqual([])
  })
})

describe('January 2020', () => {
  /** 国办发明电〔2020〕1号 of 26 January: Spring Festival until 2 February, work from the 3rd. */
  const extended = {
    year: 2020,
    title: '国务院办公厅关于延长2020年春节假期的通知',
    number: '国办发明电〔2020〕1号',
    issuedOn: '2020-01-26',
    source: 'https://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
    holidays: [{ name: '春节', from: '2020-01-24', to: '2020-02-02', worked: [] }],
  }

  test('moves a thousand open cases once each, and again does nothing', { timeout: 120_000 }, async () => {
    atTime('2020-01-02 09:00')
    await publish(t, noticeTexts[2020])
    // Day of filing, due day under the first notice and under the second, for 250 cases each.
    const waves = [
      // Overdue before the second notice, which leaves its days alone.
      ['2020-01-13', '2020-01-19', '2020-01-19'],
      ['2020-01-19', '2020-01-31', '2020-02-03'],
      // Saturday, 1 February was to be worked.
      ['2020-01-20', '2020-02-01', '2020-02-04'],
      ['2020-01-23', '2020-02-05', '2020-02-07'],
    ] as const
    for (const [day, due] of waves) {
      atTime(`${day} 10:00`)
      const caseId = await filed()
      expect([day, (await clockOf(caseId)).dueDay]).toEqual([day, due])
      await copyCase(t, caseId, 249)
    }
    atTime('2020-01-27 10:00')
    const change = { kind: 'notice', reason: '延长假期', notice: extended } as const
    const foretold = await dryRun(t.office, {
      ...change,
      unitId: unitId('henan'),
      content: { notice: extended },
    })
    expect(foretold).toMatchObject({
      revision: 2,
      clocks: 1000,
      later: 750,
      earlier: 0,
      overdueButForFloor: 0,
    })
    const turned = foretold.days.filter(({ before, after }) => before.works !== after.works)
    expect(turned.map(({ day }) => day)).toEqual(['2020-01-31', '2020-02-01'])

    expect(await revise(t, change, 'henanSecurity', 'henanSecurityToo')).toBe(2)
    expect(await reprojectAll()).toBe(1000)
    const told = await allMoves()
    expect(told.map(({ cases, times }) => [cases, times])).toEqual([[750, 1]])
    expect(await dueDays()).toEqual(waves.map(([, , due]) => ({ dueDay: due, cases: 250 })))
    await expectInvariants(t, [], { delivering: [], atRest: false })

    expect(await reprojectAll()).toBe(0)
    expect(await allMoves()).toEqual(told)
  })

  /** How many cases moved how often. */
  const allMoves = () => t.office.pool<{ cases: number; times: number }[]>`
    SELECT count(*)::integer AS cases, times::integer FROM (
      SELECT count(*) AS times FROM case_events WHERE type = 'due-moved' GROUP BY case_id) each GROUP BY times`

  const dueDays = () => t.office.pool<{ dueDay: string; cases: number }[]>`
    SELECT k.due_day AS "dueDay", count(*)::integer AS cases
    FROM clocks k JOIN tasks ON tasks.case_id = k.case_id AND tasks.due_at = k.due_at AND tasks.state = 'open'
    WHERE k.calendar_revision = 2 GROUP BY 1 ORDER BY 1`
})
