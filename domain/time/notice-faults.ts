import { isWeekend } from './day.ts'
import type { Day } from './day.ts'
import type { NoticedHoliday } from './official.ts'

/** Something wrong with the holiday at this place of the list. */
export interface HolidayFault {
  at: number
  message: string
}

/** Dates outside the year and the month before it are a slip of the pen, and would be walked day by day. */
const isNear = (day: Day, year: number): boolean =>
  day >= `${String(year - 1)}-12-01` && day <= `${String(year)}-12-31`

/** What contradicts itself within one holiday. */
function faultsWithin({ from, to, worked }: NoticedHoliday, year: number): string[] {
  const messages = worked.flatMap((day) => {
    if (!isNear(day, year)) return [`上班日期有误：${day}`]
    return isWeekend(day) ? [] : [`${day} 不是周末，不会是调休上班日`]
  })
  const apart = from <= to && isNear(from, year) && isNear(to, year)
  return apart ? messages : [`放假日期的起止有误：${from} 至 ${to}`, ...messages]
}

/** What the holidays of a notice contradict: the week, the year, one another. */
export function noticeFaults(year: number, holidays: readonly NoticedHoliday[]): HolidayFault[] {
  const seen = new Map<Day, string>()
  const inOrder = holidays
    .map((holiday, at) => ({ ...holiday, at }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.flatMap((holiday, n) => {
    const { name, from, worked, at } = holiday
    const messages = faultsWithin(holiday, year)
    const before = inOrder[n - 1]
    if (before && from <= before.to) messages.push(`${name}与${before.name}的放假日期重叠`)
    for (const day of worked) {
      const off = holidays.find((each) => each.from <= day && day <= each.to)
      if (off) messages.push(`${day} 既上班又在${off.name}放假期内`)
      if (seen.has(day)) messages.push(`${day} 已在${seen.get(day) ?? ''}中列为上班日`)
      seen.set(day, name)
    }
    return messages.map((message) => ({ at, message }))
  })
}
