/** Epoch milliseconds. */
export type Instant = number

/** A legal day in Asia/Shanghai, `2026-11-23`. */
export type Day = string

const hour = 3_600_000
const dayLength = 24 * hour

/** China has kept +08:00 without daylight saving since 1991-09-15; no clock of this product is older. */
const zone = 8 * hour

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01. Throws on a text that is no day. */
const numberOf = (day: Day): number => {
  const at = pattern.test(day) ? Date.parse(day) : Number.NaN
  if (Number.isNaN(at)) throw new RangeError(`not a day: ${day}`)
  return at / dayLength
}

const dayOfNumber = (n: number): Day => new Date(n * dayLength).toISOString().slice(0, 10)

/** The legal day on which an instant lies; 00:00:00.000 belongs to the day that begins. */
export const dayOf = (at: Instant): Day => new Date(at + zone).toISOString().slice(0, 10)

/** `2026-11-24T08:38:13.531+08:00`, as the API writes an instant: the day in it is the legal day. */
export const beijingTime = (at: Instant): string => new Date(at + zone).toISOString().replace('Z', '+08:00')

/** 00:00 of the day. */
export const startOf = (day: Day): Instant => numberOf(day) * dayLength - zone

/** 24:00 of the day, which is 00:00 of the next. */
export const endOf = (day: Day): Instant => startOf(day) + dayLength

/** The instant `HH:MM` of the day, `24:00` included. */
export function timeOn(day: Day, time: string): Instant {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  const at = startOf(day) + hours * hour + minutes * 60_000
  if (Number.isNaN(at)) throw new RangeError(`not a time of day: ${time}`)
  return at
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days)

/** The same day `months` later, or that month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(numberOf(day) * dayLength)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const to = Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth))
  return dayOfNumber(to / dayLength)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => new Date(numberOf(day) * dayLength).getUTCDay() || 7

export const isWeekend = (day: Day): boolean => weekday(day) > 5

/** The calendar year of the day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** True for `YYYY-MM-DD` that exists; 2026-02-29 does not. */
export const isDay = (text: string): boolean => {
  const at = pattern.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(Z|[+-]\d{2}:\d{2})?$/

/** Reads `2026-02-12T23:59:59+08:00`; without an offset it is Beijing time. Undefined for anything else. */
export function readInstant(text: string): Instant | undefined {
  const [, day = '', hours, minutes, seconds = '0', offset = '+08:00'] = instantPattern.exec(text) ?? []
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60
  if (!isDay(day) || !isTime) return undefined
  const at = Date.parse(`${day}T${hours ?? ''}:${minutes ?? ''}:${seconds.padStart(2, '0')}${offset}`)
  return Number.isNaN(at) ? undefined : at
}
