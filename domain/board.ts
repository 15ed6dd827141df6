import type { Calendar } from './time/calendar.ts'
import { dayKind } from './time/calendar.ts'
import { addDays, addMonths, dayOf, endOf, startOf, weekday, type Day, type Instant } from './time/day.ts'
import { addWorkingDays } from './time/working-days.ts'

/** How an item on somebody's desk stands; 暂缓 has no due date that counts. */
export const standings = {
  red: { title: '超期' },
  yellow: { title: '临期' },
  green: { title: '正常' },
  held: { title: '暂缓' },
} as const satisfies Record<string, { title: string }>

export type Standing = keyof typeof standings

/** What became of what was due (spec 3): 按时办结, 超期办结, 超期未办; 未到期 is not late yet. */
export const results = {
  'on-time': { title: '按时办结' },
  'late-done': { title: '超期办结' },
  'late-open': { title: '超期未办' },
} as const satisfies Record<string, { title: string }>

export type DueResult = keyof typeof results

/** Up to which due instants an item is due today, and is yellow; the same as `lightOf` says one by one. */
export interface Lines {
  today: Instant
  yellow: Instant
}

export const linesOf = (calendar: Calendar, now: Instant): Lines => {
  const today = dayOf(now)
  return { today: endOf(today), yellow: startOf(addWorkingDays(calendar, today, 2)) }
}

/** From the first instant up to, and without, the last. */
export interface Span {
  from: Instant
  to: Instant
}

/** `2026-11` */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const monthSpan = (month: string): Span => {
  const first = `${month}-01`
  return { from: startOf(first), to: startOf(addMonths(first, 1)) }
}

/** The Monday of the week a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

export const weekSpan = (monday: Day): Span => ({ from: startOf(monday), to: startOf(addDays(monday, 7)) })

/** The last `count` weeks with the running one, the oldest first, by their Mondays. */
export const weeksUpTo = (now: Instant, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(mondayOf(dayOf(now)), 7 * (n + 1 - count)))

/** Every day from one to another with the count of working days up to and including it. */
export function countedDays(calendar: Calendar, from: Day, to: Day): { day: Day; count: number }[] {
  const days: { day: Day; count: number }[] = []
  for (let day = from, count = 0; day <= to; day = addDays(day, 1)) {
    if (dayKind(calendar, day).works) count += 1
    days.push({ day, count })
  }
  return days
}

/** What was due at one desk or another, by what became of it. */
export type DueCounts = Readonly<Record<DueResult, number>>

/** 按时办结率: what was decided in time of all that was due; null where nothing was. */
export const onTimeShare = (due: DueCounts): number | null => {
  const all = due['on-time'] + due['late-done'] + due['late-open']
  return all === 0 ? null : due['on-time'] / all
}

/** Places in the league table by share, equal shares in equal places; who had nothing due has no place. */
export function places(shares: readonly (number | null)[]): (number | null)[] {
  return shares.map((own) =>
    own === null ? null : 1 + shares.filter((other) => other !== null && other > own).length,
  )
}
