import { dayKind } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { addDays, dayOf, timeOn } from './day.ts'
import type { Day, Instant } from './day.ts'

/** The `days`-th working day after `day` (before it, where negative); 0 is the day itself, worked or not. */
export function addWorkingDays(calendar: Calendar, day: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of working days: ${days}`)
  const step = Math.sign(days)
  let at = day
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step)
    if (dayKind(calendar, at).works) left -= 1
  }
  return at
}

/** The day itself if it is worked, else the next one that is. */
export const workingDayFrom = (calendar: Calendar, day: Day): Day =>
  dayKind(calendar, day).works ? day : addWorkingDays(calendar, day, 1)

/** Working days after `from` up to and including `to`; negative when `to` is the earlier day. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (dayKind(calendar, day).works) count += 1
  return count
}

/** The last day a due instant belongs to: 24:00 ends the day before the midnight it is. */
const lastDayOf = (due: Instant): Day => dayOf(due - 1)

/** For 剩/超 N 个工作日: working days after today up to the due day, negative once it is past, 0 on the due day. */
export const workingDaysLeft = (due: Instant, now: Instant, calendar: Calendar): number =>
  workingDaysBetween(calendar, dayOf(now), lastDayOf(due))

/** Times of day as `HH:MM`; `to` itself is outside. */
export interface WorkingHours {
  from: string
  to: string
}

/** The instant itself within working hours of a working day, else the next beginning of them. */
export function toWorkingHours(instant: Instant, calendar: Calendar, hours: WorkingHours): Instant {
  const day = dayOf(instant)
  if (dayKind(calendar, day).works && instant < timeOn(day, hours.to))
    return Math.max(instant, timeOn(day, hours.from))
  return timeOn(addWorkingDays(calendar, day, 1), hours.from)
}
