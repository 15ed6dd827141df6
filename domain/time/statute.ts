import { LunarDay, SolarTerm } from 'tyme4ts'
import type { SolarDay } from 'tyme4ts'
import { addDays, isWeekend } from './day.ts'
import type { Day } from './day.ts'

/** A day off by statute: the holiday itself, or the working day on which it is made up 补假. */
export interface StatutoryDay {
  name: string
  madeUp: boolean
}

const two = (n: number): string => String(n).padStart(2, '0')
const dayOfSolar = (solar: SolarDay): Day =>
  `${solar.getYear()}-${two(solar.getMonth())}-${two(solar.getDay())}`
const lunar = (year: number, month: number, day: number): Day =>
  dayOfSolar(LunarDay.fromYmd(year, month, day).getSolarDay())

/** Article 2 of 《全国年节及纪念日放假办法》, 2024 revision, in the order of the year. */
function holidaysOf(year: number): readonly (readonly [Day, string])[] {
  const newYear = lunar(year, 1, 1)
  const qingming = dayOfSolar(SolarTerm.fromName(year, '清明').getSolarDay())
  const days: (readonly [Day, string])[] = [
    [`${year}-01-01`, '元旦'],
    [addDays(newYear, -1), '春节'],
    [newYear, '春节'],
    [addDays(newYear, 1), '春节'],
    [addDays(newYear, 2), '春节'],
    [qingming, '清明节'],
    [`${year}-05-01`, '劳动节'],
    [`${year}-05-02`, '劳动节'],
    [lunar(year, 5, 5), '端午节'],
    [lunar(year, 8, 15), '中秋节'],
    [`${year}-10-01`, '国庆节'],
    [`${year}-10-02`, '国庆节'],
    [`${year}-10-03`, '国庆节'],
  ]
  return days.sort(([a], [b]) => a.localeCompare(b))
}

function compute(year: number): ReadonlyMap<Day, StatutoryDay> {
  const holidays = holidaysOf(year)
  const off = new Map<Day, StatutoryDay>(holidays.map(([day, name]) => [day, { name, madeUp: false }]))
  const lost = new Map(holidays.filter(([day]) => isWeekend(day)))
  for (const [day, name] of lost) {
    let madeUp = addDays(day, 1)
    while (isWeekend(madeUp) || off.has(madeUp)) madeUp = addDays(madeUp, 1)
    off.set(madeUp, { name, madeUp: true })
  }
  return off
}

const known = new Map<number, ReadonlyMap<Day, StatutoryDay>>()

/**
 * Days off of a year for which no notice is out, weekends apart: article 2, and article 6 for holidays that fall on
 * Saturday or Sunday (made up on the next day that is neither weekend nor already off). Two holidays on one day give
 * one day off: article 6 is silent about that. The text is the revision in force since 2025-01-01.
 * https://www.gov.cn/gongbao/2024/issue_11726/202411/content_6989774.html
 */
export function statutoryDays(year: number): ReadonlyMap<Day, StatutoryDay> {
  const days = known.get(year) ?? compute(year)
  known.set(year, days)
  return days
}
