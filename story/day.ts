import { known, off, worked } from './calendar.ts'

/** A legal day in Beijing, `YYYY-MM-DD`. */
export type Day = string

const oneDay = 86_400_000

/** The API writes instants with the offset of Beijing, so the day stands in front. */
export const dayIn = (instant: string): Day => instant.slice(0, 10)

export const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)

export function works(day: Day): boolean {
  if (day < known.from || day > known.to)
    throw new Error(`讲述所用的日历只到 ${known.to}，演示时钟已走得太远：请 npm run reset`)
  if (worked.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !off.some(([from, to]) => from <= day && day <= to)
}

/** Days on which a clock stood still, both included; without an end it still does. */
export interface Pause {
  from: Day
  to: Day | null
}

/**
 * The last of so many working days after the day of arrival, which is not counted. A day counts only where the clock
 * ran during all of it, so the days of a pause do not, its first and last included. Null while a pause goes on.
 */
export function lastDay(arrival: Day, days: number, pauses: readonly Pause[] = []): Day | null {
  if (pauses.some(({ to }) => to === null)) return null
  let day = arrival
  for (let left = days; left > 0;) {
    day = plus(day, 1)
    const paused = pauses.some(({ from, to }) => from <= day && day <= (to ?? day))
    if (works(day) && !paused) left -= 1
  }
  return day
}

/** The n-th working day before (negative) or after a day. */
export function workingDay(from: Day, n: number): Day {
  let day = from
  for (let left = Math.abs(n); left > 0;) {
    day = plus(day, Math.sign(n))
    if (works(day)) left -= 1
  }
  return day
}

/** A calendar month later, or the last day of that month; on a day off it moves to the next working day. */
export function inAMonth(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const same = new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10)
  return works(same) ? same : workingDay(same, 1)
}
