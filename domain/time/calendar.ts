import { addDays, isWeekend, yearOf } from './day.ts'
import type { Day } from './day.ts'
import { officialNotices } from './official.ts'
import type { Notice } from './official.ts'
import { statutoryDays } from './statute.ts'

export type DayReason =
  | 'workday'
  | 'weekend'
  | 'holiday'
  | 'make-up day'
  | 'statutory holiday'
  | 'holiday made up'
  | 'local closure'

/** What a day is, and why. `name` is the holiday in Chinese, or the reason of a local closure. */
export interface DayKind {
  works: boolean
  reason: DayReason
  name?: string
  /** No notice covers the year yet, so the answer follows the statute and may change. */
  provisional: boolean
}

/** One revision of the working-day calendar, as one unit sees it. Built by `calendarOf`. */
export interface Calendar {
  /** 0 = the years in `official.ts`, which for that reason are never edited; later years come as revisions. */
  revision: number
  /** Years for which a notice is out. */
  covered: ReadonlySet<number>
  /** The days that notices name; every other day of a covered year is an ordinary weekday or weekend. */
  official: ReadonlyMap<Day, { works: boolean; name: string }>
  /** Local non-working days with the reason given for them. */
  local: ReadonlyMap<Day, string>
}

/** A non-working day that holds for a unit and everything below it, e.g. a snow closure. */
export interface LocalClosure {
  unitId: string
  day: Day
  reason: string
}

/** A notice entered again under its document number replaces what was entered first. */
const inForce = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ number }, at) => !notices.slice(at + 1).some((later) => later.number === number))

/**
 * A calendar from notices, in the order in which they were entered. Where two name the same day the later one holds (国办发明电〔2020〕1号 moved days of a
 * notice already out, and a notice may name days of the December before its year).
 */
export function calendarOf(revision: number, notices: readonly Notice[]): Calendar {
  const official = new Map<Day, { works: boolean; name: string }>()
  const inOrder = [...inForce(notices)].sort((a, b) => a.issuedOn.localeCompare(b.issuedOn))
  for (const { holidays } of inOrder)
    for (const { name, from, to, worked } of holidays) {
      for (let day = from; day <= to; day = addDays(day, 1)) official.set(day, { works: false, name })
      for (const day of worked) official.set(day, { works: true, name })
    }
  return { revision, covered: new Set(notices.map(({ year }) => year)), official, local: new Map() }
}

/** The calendar of a unit: `units` are the ids of the unit and of everything above it. */
export function withClosures(
  calendar: Calendar,
  closures: readonly LocalClosure[],
  units: readonly string[],
): Calendar {
  const own = closures.filter(({ unitId }) => units.includes(unitId))
  return { ...calendar, local: new Map([...calendar.local, ...own.map((c) => [c.day, c.reason] as const)]) }
}

function nationalKind(calendar: Calendar, day: Day): DayKind {
  const provisional = !calendar.covered.has(yearOf(day))
  const noticed = calendar.official.get(day)
  if (noticed) {
    const { works, name } = noticed
    return { works, reason: works ? 'make-up day' : 'holiday', name, provisional: false }
  }
  const statutory = provisional ? statutoryDays(yearOf(day)).get(day) : undefined
  if (statutory) {
    const reason = statutory.madeUp ? 'holiday made up' : 'statutory holiday'
    return { works: false, reason, name: statutory.name, provisional }
  }
  return isWeekend(day)
    ? { works: false, reason: 'weekend', provisional }
    : { works: true, reason: 'workday', provisional }
}

/** Whether the day is worked, and why. A closure takes a working day away and never gives one. */
export function dayKind(calendar: Calendar, day: Day): DayKind {
  const national = nationalKind(calendar, day)
  const closed = calendar.local.get(day)
  if (closed === undefined || !national.works) return national
  return { works: false, reason: 'local closure', name: closed, provisional: national.provisional }
}

/** The published years, without local days. */
export const nationalCalendar: Calendar = calendarOf(0, officialNotices)
