import { calendarUpTo, newestRevision } from '../../db/calendar.ts'
import type { Sql } from '../../db/sql.ts'
import { pathsOf } from '../../db/units.ts'
import { calendarOf, withClosures } from '../../domain/time/calendar.ts'
import type { Calendar, LocalClosure } from '../../domain/time/calendar.ts'
import { dayOf } from '../../domain/time/day.ts'
import { officialNotices } from '../../domain/time/official.ts'
import type { CalendarOffice, KnownRevision } from '../office.ts'

/** A county closes for a few days a year; clocks in use stand at the newest few revisions. */
const mostKnown = 16

/** A revision never changes once it is confirmed, so a process reads each one once. */
async function revisionOf(sql: Sql, { calendars }: CalendarOffice, number: number): Promise<KnownRevision> {
  const known = calendars.get(number)
  if (known) return known
  const { notices, closures } = await calendarUpTo(sql, number)
  const fresh = { national: calendarOf(number, [...officialNotices, ...notices]), closures }
  if (calendars.size >= mostKnown) calendars.clear()
  calendars.set(number, fresh)
  return fresh
}

const ofPath = (national: Calendar, closures: readonly LocalClosure[], path: readonly string[]): Calendar =>
  closures.some(({ unitId }) => path.includes(unitId)) ? withClosures(national, closures, path) : national

/** The calendars of several units, each by its own chain of superiors; at the newest revision unless one is named. */
export async function calendarsFor(
  sql: Sql,
  office: CalendarOffice,
  unitIds: readonly string[],
  revision?: number,
): Promise<(unitId: string) => Calendar> {
  const number = revision ?? (await newestRevision(sql))
  const { national, closures } = await revisionOf(sql, office, number)
  if (closures.length === 0) return () => national
  const paths = await pathsOf(sql, unitIds, dayOf(office.time.now()))
  return (unitId) => ofPath(national, closures, paths.get(unitId) ?? [])
}

/** Units whose offices are closed on a day from then on, by the newest revision. */
export async function closedFrom(sql: Sql, office: CalendarOffice, day: string): Promise<string[]> {
  const { closures } = await revisionOf(sql, office, await newestRevision(sql))
  return [...new Set(closures.filter((closure) => closure.day >= day).map(({ unitId }) => unitId))]
}

/** The calendar by which the clocks of a unit run: the national one, and the days on which it or a superior is closed. */
export async function calendarFor(
  sql: Sql,
  office: CalendarOffice,
  unitId: string,
  revision?: number,
): Promise<Calendar> {
  return (await calendarsFor(sql, office, [unitId], revision))(unitId)
}

/** The calendar without local days. */
export const nationalFor = async (sql: Sql, office: CalendarOffice, revision?: number): Promise<Calendar> =>
  (await revisionOf(sql, office, revision ?? (await newestRevision(sql)))).national
