import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../../domain/time/calendar.ts'
import { addWorkingDays, toWorkingHours, workingDaysLeft } from '../../../domain/time/working-days.ts'
import { at } from './support.ts'

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
