import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../../domain/time/calendar.ts'
import { dueOf } from '../../../domain/time/clock.ts'
import { reproject } from '../../../domain/time/reproject.ts'
import { addWorkingDays, toWorkingHours, workingDaysLeft } from '../../../domain/time/working-days.ts'
import { at, clock } from './support.ts'

describe('working days left', () => {
  const due = at('2026-12-01 00:00')
  const left = (now: string) => workingDaysLeft(due, at(now), nationalCalendar)

  test('are counted after today up to the due day', () => {
    expect(left('2026-11-23 09:00')).toBe(5)
    expect(left('2026-11-27 23:59:59')).toBe(1)
  })

  test('are none on the due day', () => {
    expect(left('2026-11-30 23:59:59')).toBe(0)
  })

  test('are negative once it is past, weekends apart', () => {
    expect(left('2026-12-01 00:00')).toBe(-1)
    expect(left('2026-12-06 12:00')).toBe(-4)
  })

  test('are the same for 18:00 of the due day', () => {
    expect(workingDaysLeft(at('2026-11-30 18:00'), at('2026-11-27 09:00'), nationalCalendar)).toBe(1)
  })
})

describe('adding working days', () => {
  test('goes back over holidays for a negative number', () => {
    expect(addWorkingDays(nationalCalendar, '2026-02-24', -2)).toBe('2026-02-13')
  })

  test('refuses half days as a fault', () => {
    expect(() => addWorkingDays(nationalCalendar, '2026-02-24', 0.5)).toThrow(RangeError)
  })
})

describe('working hours', () => {
  const next = (from: string) => toWorkingHours(at(from), nationalCalendar, { from: '08:30', to: '17:30' })

  test.each([
    ['within them stay', '2026-11-23 10:15:30', '2026-11-23 10:15:30'],
    ['begin at 8:30', '2026-11-23 08:30', '2026-11-23 08:30'],
    ['wait for the morning', '2026-11-23 00:00', '2026-11-23 08:30'],
    ['are over at 17:30', '2026-11-23 17:30', '2026-11-24 08:30'],
    ['wait for Monday', '2026-11-20 20:00', '2026-11-23 08:30'],
    ['are kept on a make-up Saturday', '2026-02-14 09:00', '2026-02-14 09:00'],
    ['wait out Spring Festival', '2026-02-14 18:00', '2026-02-24 08:30'],
  ])('%s', (_, from, to) => {
    expect(next(from)).toBe(at(to))
  })
})

describe('a re-projection', () => {
  const dueOn = (day: string) => dueOf(clock('2026-11-02 09:00', day), nationalCalendar)
  const now = at('2026-11-24 10:00')
  const moved = (old: string, fresh: string) =>
    reproject(dueOn(old), dueOn(fresh), now, nationalCalendar).dueDay

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
    const fresh = { ...dueOn('2026-11-20'), provisional: true }
    expect(reproject(dueOn('2026-11-24'), fresh, now, nationalCalendar).provisional).toBe(true)
  })
})
