import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  endOf,
  isDay,
  readInstant,
  startOf,
  timeOn,
  weekday,
} from '../../../domain/time/day.ts'
import { at } from './support.ts'

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))

describe('a legal day', () => {
  test('ends one millisecond before midnight in Shanghai', () => {
    expect(dayOf(at('2026-02-12 23:59:59.999'))).toBe('2026-02-12')
    expect(dayOf(at('2026-02-13 00:00:00'))).toBe('2026-02-13')
  })

  test('begins at 16:00 UTC of the day before', () => {
    expect(startOf('2026-01-01')).toBe(Date.UTC(2025, 11, 31, 16))
  })

  test('has 24:00 where the next one begins', () => {
    expect(endOf('2026-12-31')).toBe(startOf('2027-01-01'))
    expect(timeOn('2026-12-31', '24:00')).toBe(endOf('2026-12-31'))
  })

  test('is the day of each of its instants', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
        expect(dayOf(startOf(day) + ms)).toBe(day)
      }),
    )
  })

  test('knows its weekday, Sunday being 7', () => {
    expect(weekday('2026-02-13')).toBe(5)
    expect(weekday('2026-02-15')).toBe(7)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-2-1', '26-02-01', '2026-02-01T00:00', ''])(
    'is not written %j',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  test('is 29 February in a leap year only', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2100-02-29')).toBe(false)
  })

  test('is refused as a fault when it does not parse', () => {
    expect(() => startOf('soon')).toThrow(RangeError)
    expect(() => timeOn('2026-01-01', 'noon')).toThrow(RangeError)
  })
})

describe('a month later', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('than %s, %i times, is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('an instant as people write it', () => {
  test.each([
    ['2026-02-12T23:59:59+08:00', '2026-02-12T15:59:59.000Z'],
    ['2026-02-12T23:59:59.5+08:00', '2026-02-12T15:59:59.500Z'],
    ['2026-02-12T15:59Z', '2026-02-12T15:59:00.000Z'],
    ['2026-02-12T08:00', '2026-02-12T00:00:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(readInstant(text)).toBe(Date.parse(utc))
  })

  test.each([
    '2026-02-12',
    '2026-02-30T00:00:00+08:00',
    '2026-02-12T24:00:00+08:00',
    '2026-02-12T08:61Z',
    '',
  ])('%j is none', (text) => {
    expect(readInstant(text)).toBeUndefined()
  })
})
