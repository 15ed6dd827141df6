import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { calendarOf, dayKind, nationalCalendar, withClosures } from '../../../domain/time/calendar.ts'
import { addDays, isWeekend } from '../../../domain/time/day.ts'
import { officialNotices } from '../../../domain/time/official.ts'
import { statutoryDays } from '../../../domain/time/statute.ts'

const daysOf = (year: number): string[] => {
  const days: string[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day)
  return days
}
const kind = (day: string) => dayKind(nationalCalendar, day)

describe('the official day table', () => {
  test.each([2024, 2025, 2026])('of %i agrees with chinese-days on each day', (year) => {
    const differing = daysOf(year).filter((day) => kind(day).works !== chineseDays.isWorkday(day))
    expect(differing).toEqual([])
    expect(daysOf(year).some((day) => kind(day).provisional)).toBe(false)
  })

  test.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('of %i names %i days off and %i worked weekend days', (year, off, worked) => {
    const named = daysOf(year).map((day) => nationalCalendar.official.get(day))
    expect(named.filter((day) => day?.works === false)).toHaveLength(off)
    expect(named.filter((day) => day?.works === true)).toHaveLength(worked)
  })

  test('makes only weekend days worked', () => {
    const worked = officialNotices.flatMap(({ holidays }) => holidays.flatMap((holiday) => holiday.worked))
    expect(worked.filter((day) => !isWeekend(day))).toEqual([])
  })

  test('gives Spring Festival 2026 and its make-up days', () => {
    const off = daysOf(2026).filter((day) => kind(day).name === '春节' && !kind(day).works)
    expect([off[0], off.at(-1), off.length]).toEqual(['2026-02-15', '2026-02-23', 9])
    for (const day of ['2026-02-14', '2026-02-28'])
      expect(kind(day)).toEqual({ works: true, reason: 'make-up day', name: '春节', provisional: false })
  })

  test('gives National Day 2026 and its make-up days', () => {
    const off = daysOf(2026).filter((day) => kind(day).name === '国庆节' && !kind(day).works)
    expect([off[0], off.at(-1), off.length]).toEqual(['2026-10-01', '2026-10-07', 7])
    expect(kind('2026-09-20').reason).toBe('make-up day')
    expect(kind('2026-10-10').reason).toBe('make-up day')
  })

  test('answers plain days by the week', () => {
    expect(kind('2026-11-23')).toEqual({ works: true, reason: 'workday', provisional: false })
    expect(kind('2026-11-22')).toEqual({ works: false, reason: 'weekend', provisional: false })
  })

  test('follows the later notice where two name a day', () => {
    const [last] = officialNotices.slice(-1)
    if (!last) throw new Error('no notice')
    const longer = { name: '春节', from: '2026-02-24', to: '2026-02-28', worked: [] }
    const amended = { ...last, number: '国办发明电〔2026〕1号', issuedOn: '2026-01-27', holidays: [longer] }
    for (const notices of [
      [...officialNotices, amended],
      [amended, ...officialNotices],
    ])
      expect(dayKind(calendarOf(1, notices), '2026-02-28').works).toBe(false)
  })
})

describe('a year without a notice', () => {
  test('is provisional on every day', () => {
    expect(daysOf(2027).every((day) => kind(day).provisional)).toBe(true)
  })

  test('does not work on 1 January, as the packages would have it', () => {
    const reason = 'statutory holiday'
    expect(kind('2027-01-01')).toEqual({ works: false, reason, name: '元旦', provisional: true })
  })

  test('has its thirteen holidays and six made-up days in 2027', () => {
    const days = [...statutoryDays(2027)]
    const told = (madeUp: boolean) => days.filter(([, day]) => day.madeUp === madeUp).map(([day]) => day)
    expect(told(false).sort()).toEqual(
      [
        '2027-01-01',
        '2027-02-05',
        '2027-02-06',
        '2027-02-07',
        '2027-02-08',
        '2027-04-05',
        '2027-05-01',
      ].concat([...['2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03']]),
    )
    expect(told(true).sort()).toEqual([
      ...['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05'],
    ])
  })

  test('says that a made-up day is one, and for which holiday', () => {
    const reason = 'holiday made up'
    expect(kind('2027-10-05')).toEqual({ works: false, reason, name: '国庆节', provisional: true })
  })

  test('never makes a holiday up on a weekend or on another day off', () => {
    for (let year = 2027; year <= 2060; year += 1) {
      const days = [...statutoryDays(year)]
      const onWeekends = days.filter(([day, { madeUp }]) => !madeUp && isWeekend(day))
      const madeUp = days.filter(([, day]) => day.madeUp)
      expect(madeUp).toHaveLength(onWeekends.length)
      expect(madeUp.filter(([day]) => isWeekend(day))).toEqual([])
    }
  })

  test('has every statutory holiday of the published years off as well', () => {
    for (const year of [2025, 2026])
      for (const [day, { madeUp }] of statutoryDays(year)) if (!madeUp) expect(kind(day).works).toBe(false)
  })

  test('gives one day off where Mid-Autumn falls on National Day', () => {
    const october = [...statutoryDays(2028)].filter(([day]) => day.startsWith('2028-10')).map(([day]) => day)
    expect(october).toEqual(['2028-10-01', '2028-10-02', '2028-10-03', '2028-10-04'])
    expect(statutoryDays(2028).get('2028-10-04')?.madeUp).toBe(true)
  })
})

describe('a local closure', () => {
  const closures = [
    { unitId: 'county-a', day: '2026-01-21', reason: '暴雪停课' },
    { unitId: 'county-b', day: '2026-01-22', reason: '暴雪停课' },
    { unitId: 'province', day: '2026-01-24', reason: '暴雪停课' },
  ]
  const calendar = withClosures(nationalCalendar, closures, ['province', 'county-a'])

  test('takes a working day away from the unit and those below it', () => {
    const reason = 'local closure'
    expect(dayKind(calendar, '2026-01-21')).toEqual({
      works: false,
      reason,
      name: '暴雪停课',
      provisional: false,
    })
  })

  test('does not hold elsewhere', () => {
    expect(dayKind(calendar, '2026-01-22').works).toBe(true)
    expect(dayKind(nationalCalendar, '2026-01-21').works).toBe(true)
  })

  test('leaves a weekend the weekend it is', () => {
    expect(dayKind(calendar, '2026-01-24').reason).toBe('weekend')
  })
})
