import { language } from '../texts/texts.ts'

/** All times are those of the offices: Beijing time, whatever the machine's clock says. */
const zone = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language(), { timeZone: zone, hourCycle: 'h23', ...options })
  formats.set(key, made)
  return made
}

/** An instant of the API (`2026-11-24T08:38:13.531+08:00`) or its milliseconds. */
export type Instant = string | number

const millis = (at: Instant): number => (typeof at === 'number' ? at : Date.parse(at))

/** `2026-11-24`: the legal day in which the instant lies. */
export const dayIn = (at: Instant): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(millis(at))

/** 11月30日(周一), with the year where it is not the one of `now`. */
export function dayTitle(at: Instant, now?: Instant): string {
  const sameYear = now !== undefined && dayIn(at).slice(0, 4) === dayIn(now).slice(0, 4)
  const date = formatOf({
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(millis(at))
  return `${date}(${formatOf({ weekday: 'short' }).format(millis(at))})`
}

/** A legal day of the API, `2026-11-30`. */
export const legalDayTitle = (day: string, now?: Instant): string => dayTitle(`${day}T12:00:00+08:00`, now)

/** 10:31 */
export const timeTitle = (at: Instant): string =>
  formatOf({ hour: '2-digit', minute: '2-digit' }).format(millis(at))

/** 11月30日(周一) 10:31 */
export const momentTitle = (at: Instant, now?: Instant): string => `${dayTitle(at, now)} ${timeTitle(at)}`

/** The last day of a time that runs out at that instant: what ends at 24:00 ends on the day before. */
export const lastDayTitle = (dueAt: Instant, now?: Instant): string => dayTitle(millis(dueAt) - 1, now)
