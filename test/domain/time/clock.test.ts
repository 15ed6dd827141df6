import { describe, expect, test } from 'vitest'
import { nationalCalendar, withClosures } from '../../../domain/time/calendar.ts'
import { dueOf, explain, isBudget, parseBudget, printBudget, rungAt } from '../../../domain/time/clock.ts'
import { at, clock } from './support.ts'

const due = (...args: Parameters<typeof clock>) => dueOf(clock(...args), nationalCalendar)
const countedDays = (...args: Parameters<typeof clock>) =>
  explain(clock(...args), nationalCalendar)
    .days.filter(({ counted }) => counted)
    .map(({ day }) => day)

describe('a budget', () => {
  test.each(['5wd', '30wd', '1mo', '2026-07-25'])('%s is printed as it was read', (text) => {
    expect(printBudget(parseBudget(text))).toBe(text)
  })

  test.each(['0wd', '-1wd', '5', '5 wd', '1.5mo', '2026-02-30', ''])('%j is none', (text) => {
    expect(isBudget(text)).toBe(false)
    expect(() => parseBudget(text)).toThrow(RangeError)
  })
})

describe('a clock of working days', () => {
  test('does not count the day of arrival and ends at 24:00 of the last one', () => {
    expect(due('2026-11-23 09:00', '5wd')).toEqual({
      due: at('2026-12-01 00:00'),
      dueDay: '2026-11-30',
      provisional: false,
    })
  })

  test('ends at 18:00 where the policy says so', () => {
    const state = { ...clock('2026-11-23 09:00', '5wd'), endsAt: '18:00' as const }
    expect(dueOf(state, nationalCalendar).due).toBe(at('2026-11-30 18:00'))
  })

  test('counts from the next day on for 00:00:00, one day later than for 23:59:59', () => {
    expect(due('2026-11-23 23:59:59', '1wd').dueDay).toBe('2026-11-24')
    expect(due('2026-11-24 00:00:00', '1wd').dueDay).toBe('2026-11-25')
  })

  test('begins on the next working day after an arrival at the weekend', () => {
    expect(due('2026-11-21 10:00', '1wd').dueDay).toBe('2026-11-23')
    expect(due('2026-11-20 10:00', '1wd').dueDay).toBe('2026-11-23')
  })

  test('counts the make-up Saturday before Spring Festival 2026', () => {
    expect(countedDays('2026-02-12 09:00', '5wd')).toEqual([
      ...['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26'],
    ])
  })

  test('runs 30 working days over Spring Festival 2026, both make-up days among them', () => {
    const days = countedDays('2026-01-20 09:00', '30wd')
    expect(days.at(-1)).toBe('2026-03-09')
    expect(days).toEqual(expect.arrayContaining(['2026-02-14', '2026-02-28']))
    expect(days.filter((day) => day >= '2026-02-15' && day <= '2026-02-23')).toEqual([])
  })

  test('counts the make-up days around National Day 2026', () => {
    expect(countedDays('2026-09-18 09:00', '2wd')).toEqual(['2026-09-20', '2026-09-21'])
    expect(countedDays('2026-09-30 09:00', '4wd')).toEqual([
      ...['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'],
    ])
  })

  test('is provisional once it reaches into an unpublished year, and skips its 1 January', () => {
    expect(due('2026-12-31 09:00', '1wd')).toEqual({
      due: at('2027-01-05 00:00'),
      dueDay: '2027-01-04',
      provisional: true,
    })
    expect(due('2026-12-30 09:00', '1wd').provisional).toBe(false)
    expect(due('2026-11-20 09:00', '30wd').dueDay).toBe('2027-01-04')
  })

  test.each([
    ['2027-01-29', '2027-02-11', '5wd'],
    ['2027-04-30', '2027-05-05', '1wd'],
    ['2027-09-30', '2027-10-06', '1wd'],
  ])('skips the made-up days after the holiday that follows %s', (from, to, budget) => {
    expect(due(`${from} 09:00`, budget).dueDay).toBe(to)
  })

  test('skips a day on which the holder is closed', () => {
    const closures = [{ unitId: 'county', day: '2026-11-24', reason: '暴雪' }]
    const calendar = withClosures(nationalCalendar, closures, ['county'])
    expect(dueOf(clock('2026-11-23 09:00', '1wd'), calendar).dueDay).toBe('2026-11-25')
  })
})

describe('a suspension', () => {
  test('kills the days it touches, that of the return and that of the resubmission', () => {
    expect(countedDays('2026-11-16 09:00', '3wd', [['2026-11-18 16:00', '2026-11-20 08:00']])).toEqual([
      ...['2026-11-17', '2026-11-23', '2026-11-24'],
    ])
  })

  test('that begins and ends on the last day makes it the next working day', () => {
    const returned = [['2026-11-30 10:00', '2026-11-30 11:00']] as const
    expect(due('2026-11-23 09:00', '5wd', returned).dueDay).toBe('2026-12-01')
  })

  test('kills the day that begins with the resubmission at 00:00:00, but not for 23:59:59', () => {
    const returned = '2026-11-17 10:00'
    expect(due('2026-11-16 09:00', '1wd', [[returned, '2026-11-17 23:59:59']]).dueDay).toBe('2026-11-18')
    expect(due('2026-11-16 09:00', '1wd', [[returned, '2026-11-18 00:00:00']]).dueDay).toBe('2026-11-19')
  })

  test('twice in a row kills the days of both', () => {
    const returns = [
      ['2026-11-17 10:00', '2026-11-18 10:00'],
      ['2026-11-18 15:00', '2026-11-20 09:00'],
    ] as const
    expect(countedDays('2026-11-16 09:00', '2wd', returns)).toEqual(['2026-11-23', '2026-11-24'])
  })

  test('that is open leaves no due instant, and says how many days are left', () => {
    const state = clock('2026-11-16 09:00', '5wd', [['2026-11-19 10:00']])
    const told = explain(state, nationalCalendar)
    expect(told).toMatchObject({ suspended: true, due: null, dueDay: null, counted: 2, left: 3 })
    expect(told.days.at(-1)).toEqual({ day: '2026-11-19', counted: false, reason: 'suspension' })
    expect(() => dueOf(state, nationalCalendar)).toThrow('suspended')
  })

  test('that is open is listed up to the moment asked for', () => {
    const state = clock('2026-11-16 09:00', '5wd', [['2026-11-19 10:00']])
    const told = explain(state, nationalCalendar, at('2026-11-24 09:00'))
    expect(told).toMatchObject({ suspended: true, counted: 2, left: 3 })
    expect(told.days.at(-1)?.day).toBe('2026-11-23')
  })

  test('after the last day leaves the due instant where it was', () => {
    expect(due('2026-11-16 09:00', '2wd', [['2026-11-19 10:00']]).dueDay).toBe('2026-11-18')
  })

  test('does not stop month or fixed clocks', () => {
    const returned = [['2026-11-18 10:00']] as const
    expect(due('2026-11-16 09:00', '1mo', returned).dueDay).toBe('2026-12-16')
    expect(due('2026-11-16 09:00', '2026-11-25', returned).dueDay).toBe('2026-11-25')
  })
})

describe('a month clock', () => {
  test('ends on the same day of the next month', () => {
    expect(due('2026-10-20 09:00', '1mo').due).toBe(at('2026-11-21 00:00'))
  })

  test('ends on the last day of a shorter month', () => {
    expect(due('2026-03-31 09:00', '1mo').dueDay).toBe('2026-04-30')
  })

  test('moves from a day off to the next working day, and tells over which days', () => {
    const told = explain(clock('2026-01-15 09:00', '1mo'), nationalCalendar)
    expect(told.dueDay).toBe('2026-02-24')
    expect(told.days.slice(1, 3).map(({ day, name }) => [day, name])).toEqual([
      ['2026-02-15', '春节'],
      ['2026-02-16', '春节'],
    ])
  })

  test('is provisional where its end lies in an unpublished year', () => {
    expect(due('2026-12-01 09:00', '1mo')).toMatchObject({ dueDay: '2027-01-04', provisional: true })
  })
})

describe('a fixed clock', () => {
  test('ends on its day even if nobody works on it, and is never provisional', () => {
    expect(due('2026-10-09 09:00', '2026-10-25').due).toBe(at('2026-10-26 00:00'))
    expect(due('2026-10-09 09:00', '2027-01-01')).toMatchObject({ dueDay: '2027-01-01', provisional: false })
  })
})

describe('an extension', () => {
  const extended = (started: string, budget: string) => ({
    ...clock(started, budget),
    extensions: [{ days: 3, at: at(started), reason: '材料复杂' }],
  })

  test('adds working days to a budget of working days', () => {
    expect(dueOf(extended('2026-11-23 09:00', '5wd'), nationalCalendar).dueDay).toBe('2026-12-03')
  })

  test('adds working days after the end of a month or fixed clock', () => {
    expect(dueOf(extended('2026-10-20 09:00', '1mo'), nationalCalendar).dueDay).toBe('2026-11-25')
    expect(dueOf(extended('2026-10-20 09:00', '2026-10-25'), nationalCalendar).dueDay).toBe('2026-10-28')
  })
})

describe('an explanation', () => {
  test('gives each day its number or the reason why it is skipped', () => {
    const told = explain(
      clock('2026-02-13 09:00', '3wd', [['2026-02-25 09:00', '2026-02-25 10:00']]),
      nationalCalendar,
    )
    const off = { counted: false, reason: 'holiday', name: '春节' }
    const from15to23 = Array.from({ length: 9 }, (_, n) => ({ day: `2026-02-${15 + n}`, ...off }))
    expect(told.days).toEqual([
      { day: '2026-02-13', counted: false, reason: 'arrival' },
      { day: '2026-02-14', counted: true, no: 1, reason: 'make-up day', name: '春节' },
      ...from15to23,
      { day: '2026-02-24', counted: true, no: 2, reason: 'workday' },
      { day: '2026-02-25', counted: false, reason: 'suspension' },
      { day: '2026-02-26', counted: true, no: 3, reason: 'workday' },
    ])
  })

  test('up to a moment counts the days over by then and keeps the due instant', () => {
    const state = clock('2026-11-23 09:00', '5wd')
    expect(explain(state, nationalCalendar, at('2026-11-26 00:00'))).toMatchObject({
      ...dueOf(state, nationalCalendar),
      counted: 2,
      left: 3,
    })
    expect(explain(state, nationalCalendar, at('2026-11-25 23:59:59')).counted).toBe(1)
  })
})

describe('a rung', () => {
  const state = clock('2026-11-23 09:00', '5wd')

  test('lies working days before or after the due instant', () => {
    expect(rungAt(state, nationalCalendar, { day: 0, at: 'end' })).toBe(at('2026-12-01 00:00'))
    expect(rungAt(state, nationalCalendar, { day: 3, at: 'end' })).toBe(at('2026-12-04 00:00'))
    expect(rungAt(state, nationalCalendar, { day: -1, at: 'end' })).toBe(at('2026-11-28 00:00'))
  })

  test('of a morning lies at 08:30 of its day, which is worked', () => {
    expect(rungAt(state, nationalCalendar, { day: -1, at: 'morning' })).toBe(at('2026-11-27 08:30'))
    expect(rungAt(state, nationalCalendar, { day: 0, at: 'morning' })).toBe(at('2026-11-30 08:30'))
  })

  test('past the due instant waits for a supplement to come back', () => {
    const returned = clock('2026-11-23 09:00', '5wd', [['2026-12-02 09:00', '2026-12-03 09:00']])
    expect(rungAt(returned, nationalCalendar, { day: 3, at: 'end' })).toBe(at('2026-12-08 00:00'))
  })
})
