import { calendarUpTo, newestRevision } from '../../db/calendar.ts'
import { openClocks, withoutTimeout, type AlikeClocks } from '../../db/openClocks.ts'
import type { Change } from '../../db/proposals.ts'
import type { Sql, Tx } from '../../db/sql.ts'
import { pathOf } from '../../db/units.ts'
import { calendarOf, withClosures, type Calendar, type LocalClosure } from '../../domain/time/calendar.ts'
import type { ClockState } from '../../domain/time/clock-state.ts'
import { dueOf, parseBudget } from '../../domain/time/clock.ts'
import { dayOf } from '../../domain/time/day.ts'
import { diffCalendars, type ChangedDay } from '../../domain/time/diff.ts'
import { officialNotices, type Notice } from '../../domain/time/official.ts'
import { reproject } from '../../domain/time/reproject.ts'
import type { Office } from '../office.ts'

/** What a change of the calendar would do; nothing of it has been done. */
export interface Foretold {
  /** The number it would get now. */
  revision: number
  days: readonly ChangedDay[]
  /** Running clocks with a due date. */
  clocks: number
  later: number
  earlier: number
  /** Clocks that would be overdue at once, were it not for the floor of a working day. */
  overdueButForFloor: number
}

interface Table {
  notices: readonly Notice[]
  closures: readonly LocalClosure[]
}

/** What the tables would hold with the change. */
function withChange({ notices, closures }: Table, unitId: string, reason: string, change: Change): Table {
  if (change.kind === 'notice') return { notices: [...notices, change.content.notice], closures }
  const { days } = change.content
  const others = closures.filter((each) => each.unitId !== unitId || !days.includes(each.day))
  const closing = change.kind === 'closure' ? days.map((day) => ({ unitId, day, reason })) : []
  return { notices, closures: [...others, ...closing] }
}

const stateOf = ({ budget, startedAt, endsAt, suspensions, moves }: AlikeClocks): ClockState => ({
  budget: parseBudget(budget),
  startedAt,
  endsAt,
  suspensions,
  extensions: moves.flatMap(({ kind, at, days }) =>
    kind === 'extension' ? [{ at, days: days ?? 0, reason: '' }] : [],
  ),
  floors: moves.flatMap(({ at, day }) => (day === null ? [] : [{ at, day }])),
})

const spanOf = (change: Change): [string, string] => {
  if (change.kind === 'notice') {
    const { year } = change.content.notice
    return [`${String(year - 1)}-12-01`, `${String(year)}-12-31`]
  }
  const days = [...change.content.days].sort()
  return [days[0] ?? '', days.at(-1) ?? '']
}

/** Foretells a change inside the caller's transaction. */
export async function foretell(
  sql: Sql,
  now: number,
  { unitId, reason, ...change }: Change & { unitId: string; reason: string },
): Promise<Foretold> {
  const revision = await newestRevision(sql)
  const before = await calendarUpTo(sql, revision)
  const after = withChange(before, unitId, reason, change)
  const national = (table: Table, number: number) =>
    calendarOf(number, [...officialNotices, ...table.notices])
  const [old, fresh] = [national(before, revision), national(after, revision + 1)]
  const groups = await openClocks(sql, [...new Set(after.closures.map((each) => each.unitId))], dayOf(now))
  const told = { clocks: 0, later: 0, earlier: 0, overdueButForFloor: 0 }
  const calendars = new Map<string, Calendar>()
  for (const group of groups) {
    const key = group.chain.join()
    const calendar = calendars.get(key) ?? withClosures(fresh, after.closures, group.chain)
    calendars.set(key, calendar)
    const state = stateOf(group)
    const { due } = reproject(state, { due: group.dueAt, dueDay: group.dueDay }, now, calendar)
    told.clocks += group.clocks
    if (due > group.dueAt) told.later += group.clocks
    if (due < group.dueAt) told.earlier += group.clocks
    if (group.dueAt >= now && dueOf(state, calendar).due < now) told.overdueButForFloor += group.clocks
  }
  const chain = (await pathOf(sql, unitId, dayOf(now))).map(({ id }) => id)
  const [from, to] = spanOf(change)
  const days = diffCalendars(
    withClosures(old, before.closures, chain),
    withClosures(fresh, after.closures, chain),
    from,
    to,
  )
  return { revision: revision + 1, days, ...told }
}

/** Looks at one snapshot of all open clocks and writes nothing. */
export const dryRun = (
  office: Pick<Office, 'pool' | 'time'>,
  change: Parameters<typeof foretell>[2],
): Promise<Foretold> =>
  office.pool.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx: Tx) => {
    await withoutTimeout(tx)
    return foretell(tx, office.time.now(), change)
  }) as Promise<Foretold>
