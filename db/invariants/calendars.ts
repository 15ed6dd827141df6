import { calendarOf, withClosures, type Calendar } from '../../domain/time/calendar.ts'
import { officialNotices } from '../../domain/time/official.ts'
import { calendarUpTo, newestRevision } from '../calendar.ts'
import type { Sql } from '../sql.ts'

/** A revision as the units see it that are closed by the given ones (themselves or superiors of theirs). */
export type CalendarsByChain = (revision: number, chain: readonly string[]) => Calendar | undefined

/** Every one of the given revisions that exists, read from the tables anew. */
export async function calendarsByChain(sql: Sql, revisions: readonly number[]): Promise<CalendarsByChain> {
  const newest = await newestRevision(sql)
  const known = new Map<
    number,
    { national: Calendar; closures: Awaited<ReturnType<typeof calendarUpTo>>['closures'] }
  >()
  for (const revision of new Set(revisions)) {
    if (revision > newest) continue
    const { notices, closures } = await calendarUpTo(sql, revision)
    known.set(revision, { national: calendarOf(revision, [...officialNotices, ...notices]), closures })
  }
  return (revision, chain) => {
    const found = known.get(revision)
    return found && withClosures(found.national, found.closures, chain)
  }
}

/** The national calendars of all revisions that differ in them: the first, and one for each notice. */
export async function nationalCalendars(sql: Sql): Promise<Calendar[]> {
  const { notices } = await calendarUpTo(sql, await newestRevision(sql))
  return [[], ...notices.map((_, n) => notices.slice(0, n + 1))].map((some) =>
    calendarOf(some.length, [...officialNotices, ...some]),
  )
}
