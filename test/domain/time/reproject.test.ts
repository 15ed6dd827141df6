import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf, nationalCalendar, withClosures } from '../../../domain/time/calendar.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import type { ClockState } from '../../../domain/time/clock-state.ts'
import { dueOf, explain, rungAt } from '../../../domain/time/clock.ts'
import { addDays, dayOf, endOf, startOf } from '../../../domain/time/day.ts'
import { officialNotices } from '../../../domain/time/official.ts'
import { floorDay, reproject } from '../../../domain/time/reproject.ts'
import { addWorkingDays } from '../../../domain/time/working-days.ts'
import { at, clock } from './support.ts'

const closedOn = (...days: string[]): Calendar =>
  withClosures(
    nationalCalendar,
    days.map((day) => ({ unitId: 'county', day, reason: '暴雪' })),
    ['county'],
  )

describe('a re-projection', () => {
  const now = at('2026-11-24 10:00')
  const ending = (day: string) => ({ due: endOf(day), dueDay: day })
  const moved = (old: string, fresh: string) =>
    floorDay(ending(old), ending(fresh), now, nationalCalendar) ?? fresh

  test('into the future holds as computed', () => {
    expect(moved('2026-11-27', '2026-12-01')).toBe('2026-12-01')
  })

  test('to an earlier day that is still to come holds as computed', () => {
    expect(moved('2026-12-01', '2026-11-26')).toBe('2026-11-26')
  })

  test('into the past stops at the end of the next working day', () => {
    expect(moved('2026-12-01', '2026-11-20')).toBe('2026-11-25')
  })

  test('to an earlier day never gives more time than there was', () => {
    expect(moved('2026-11-24', '2026-11-23')).toBe('2026-11-24')
  })

  test('to a later day that is past already gives until the end of the next working day', () => {
    expect(moved('2026-11-20', '2026-11-23')).toBe('2026-11-25')
  })

  test('that changes nothing leaves an overdue clock overdue', () => {
    expect(moved('2026-11-20', '2026-11-20')).toBe('2026-11-20')
  })

  test('says whether the new end is provisional', () => {
    const state = clock('2026-12-30 09:00', '1wd')
    const told = reproject(state, ending('2026-12-31'), at('2026-12-30 10:00'), closedOn('2026-12-31'))
    expect(told).toMatchObject({ dueDay: '2027-01-04', provisional: true, floor: null })
  })
})

describe('a floor in the ledger', () => {
  // Five working days from 23 November end on the 30th; a revision gave until 2 December.
  const floored: ClockState = {
    ...clock('2026-11-23 09:00', '5wd'),
    floors: [{ at: at('2026-12-01 10:00'), day: '2026-12-02' }],
  }

  test('is the due day, and the days up to it are explained', () => {
    const told = explain(floored, nationalCalendar)
    expect(told).toMatchObject({ dueDay: '2026-12-02', counted: 5, left: 0 })
    expect(told.days.slice(-2)).toEqual([
      { day: '2026-12-01', counted: false, reason: 'floor' },
      { day: '2026-12-02', counted: false, reason: 'floor' },
    ])
  })

  test('does nothing to a clock that runs longer', () => {
    expect(dueOf({ ...floored, budget: { workingDays: 9 } }, nationalCalendar).dueDay).toBe('2026-12-04')
  })

  test('is what rungs after it and later extensions count from', () => {
    expect(rungAt(floored, nationalCalendar, { day: 3, at: 'end' })).toBe(endOf('2026-12-07'))
    const extension = { days: 2, at: at('2026-12-01 15:00'), reason: '材料复杂' }
    expect(dueOf({ ...floored, extensions: [extension] }, nationalCalendar).dueDay).toBe('2026-12-04')
    const before = { ...extension, at: at('2026-11-24 15:00') }
    expect(dueOf({ ...floored, extensions: [before] }, nationalCalendar).dueDay).toBe('2026-12-02')
  })

  test('moves with a suspension that keeps the officer from using its day', () => {
    const returned = (...suspension: [string, string?]) => ({
      ...floored,
      ...{ suspensions: clock('2026-11-23 09:00', '5wd', [suspension]).suspensions },
    })
    expect(dueOf(returned('2026-12-01 16:00', '2026-12-04 09:00'), nationalCalendar).dueDay).toBe(
      '2026-12-07',
    )
    expect(explain(returned('2026-12-01 16:00'), nationalCalendar)).toMatchObject({
      suspended: true,
      due: null,
    })
    expect(dueOf(returned('2026-12-03 09:00', '2026-12-04 09:00'), nationalCalendar).dueDay).toBe(
      '2026-12-02',
    )
  })

  test('holds for month and fixed clocks as well', () => {
    const floors = floored.floors ?? []
    for (const budget of [{ months: 1 }, { fixed: '2026-11-25' }] as const)
      expect(dueOf({ ...clock('2026-10-26 09:00', '5wd'), budget, floors }, nationalCalendar).dueDay).toBe(
        '2026-12-02',
      )
  })
})

describe('any re-projection', () => {
  const starts = fc
    .integer({ min: 0, max: 250 * 24 * 60 })
    .map((minutes) => startOf('2026-01-05') + minutes * 60_000)
  const closures = fc.array(
    fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-01-05', n)),
    { maxLength: 12 },
  )
  const budgets = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((workingDays) => ({ workingDays })),
    fc.constant({ months: 1 }),
  )

  test('is reproduced by the ledger it leaves, and never ends a clock before the next working day is over', () => {
    fc.assert(
      fc.property(
        starts,
        budgets,
        closures,
        closures,
        fc.integer({ min: 0, max: 40 }),
        (startedAt, budget, a, b, days) => {
          const state: ClockState = { startedAt, budget, suspensions: [], extensions: [] }
          const now = startedAt + days * 86_400_000
          const calendar = closedOn(...b)
          const old = dueOf(state, closedOn(...a))
          const told = reproject(state, old, now, calendar)
          const floors = told.floor === null ? [] : [{ at: now, day: told.floor }]
          expect(dueOf({ ...state, floors }, calendar).due).toBe(told.due)
          if (told.due !== old.due)
            expect(told.due).toBeGreaterThanOrEqual(endOf(addWorkingDays(calendar, dayOf(now), 1)))
          // A second look under the same revision changes nothing.
          expect(reproject({ ...state, floors }, told, now, calendar)).toMatchObject({
            due: told.due,
            floor: null,
          })
        },
      ),
    )
  })

  test('under the same calendar changes nothing', () => {
    fc.assert(
      fc.property(starts, budgets, fc.integer({ min: 0, max: 40 }), (startedAt, budget, days) => {
        const state: ClockState = { startedAt, budget, suspensions: [], extensions: [] }
        const old = dueOf(state, nationalCalendar)
        const again = calendarOf(1, officialNotices)
        expect(reproject(state, old, startedAt + days * 86_400_000, again)).toEqual({ ...old, floor: null })
      }),
    )
  })
})
