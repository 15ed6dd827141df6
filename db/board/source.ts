import type { Span } from '../../domain/board.ts'
import { isSupplement, verdicts, type Verdict } from '../../domain/verdicts.ts'
import { belongsTo } from '../caselists.ts'
import { supplementClock } from '../clocks.ts'
import type { Fragment, Sql } from '../sql.ts'
import { holderNow } from '../tasks.ts'
import type { UnitKind } from '../units.ts'

/** The unit whose board it is. */
export interface Watched {
  id: string
  kind: UnitKind
}

/** Until when an item is yellow: by the national calendar, and later where offices are closed. */
export interface Yellow {
  national: number
  closed: readonly { unitId: string; until: number }[]
}

/** At which instant a board is drawn, and where its lights change. */
export interface Drawn {
  now: number
  /** 24:00 today. */
  today: number
  yellow: Yellow
}

/**
 * The row of a board to which something belongs: the unit one level below, or the watched unit itself for what lies on its
 * own desks. A county's rows are the institutions whose business it is, since most of it lies on the county's own desks.
 */
const below = (sql: Sql, alias: 'c' | 't', { id, kind }: Watched): Fragment => {
  switch (kind) {
    case 'ministry':
      return sql`coalesce(${sql(alias)}.province_id, ${id}::uuid)`
    case 'province':
      return sql`coalesce(${sql(alias)}.prefecture_id, ${sql(alias)}.county_id, ${id}::uuid)`
    case 'prefecture':
      return sql`coalesce(${sql(alias)}.county_id, ${id}::uuid)`
    case 'county':
    case 'institution':
      return sql`c.applicant_id`
  }
}

const yellowUntil = (sql: Sql, alias: 'c' | 't', { national, closed }: Yellow): Fragment =>
  closed.length === 0
    ? sql`${national}::timestamptz`
    : sql`greatest(${national}::timestamptz, (
        SELECT max(to_timestamp(l.until / 1000.0)) FROM unnest(${closed.map(({ unitId }) => unitId)}::uuid[],
          ${closed.map(({ until }) => until)}::bigint[]) l(unit_id, until)
        WHERE l.unit_id IN (${sql(alias)}.county_id, ${sql(alias)}.prefecture_id, ${sql(alias)}.province_id)))`

/**
 * Case `c` of a task, which is read only where a column of it is asked for: figures of a province are then counted from an
 * index of tasks alone. Of the few held ones there is an index of their own.
 */
const itsCase = (sql: Sql): Fragment => sql`LEFT JOIN cases c ON c.id = t.case_id`
const ifHeld = (sql: Sql): Fragment => sql`
  LEFT JOIN cases still ON still.id = t.case_id AND still.held_by IS NOT NULL`

const lit = (
  sql: Sql,
  alias: 'c' | 't',
  { due, held }: { due: Fragment; held: Fragment },
  { now, today, yellow }: Drawn,
): Fragment => sql`
  CASE WHEN ${held} THEN 'held' WHEN ${due} <= ${now} THEN 'red'
    WHEN ${due} <= ${yellowUntil(sql, alias, yellow)} THEN 'yellow' ELSE 'green' END AS mark,
  NOT ${held} AND ${due} > ${now} AND ${due} <= ${today} AS today`

/** What somebody has to do now: open tasks, and supplements that applicants owe. `mark` is the light. */
export const openItems = (sql: Sql, unit: Watched, drawn: Drawn): Fragment => sql`
  SELECT t.id, 'task' AS kind, t.case_id, t.stage, t.unit_id, t.role, ${holderNow(sql, drawn.now)} AS holder_id, t.due_at AS at,
    t.due_at, NULL::timestamptz AS done_at, ${below(sql, 't', unit)} AS below, t.process,
    ${lit(sql, 't', { due: sql`t.due_at`, held: sql`(still.id IS NOT NULL)` }, drawn)}
  FROM tasks t ${itsCase(sql)} ${ifHeld(sql)}
  WHERE t.state = 'open' AND ${belongsTo(sql, 't', unit.id, unit.kind)}
  UNION ALL
  SELECT c.id, 'supplement', c.id, NULL, c.applicant_id, NULL, NULL, k.due_at, k.due_at, NULL, ${below(sql, 'c', unit)}, c.process,
    ${lit(sql, 'c', { due: sql`k.due_at`, held: sql`(c.held_by IS NOT NULL)` }, drawn)}
  FROM cases c ${supplementClock(sql)}
  WHERE c.status = 'supplement' AND ${belongsTo(sql, 'c', unit.id, unit.kind)}`

/** Words after which the same step is asked again: no decision yet (spec 3). */
const undecided = (Object.keys(verdicts) as Verdict[]).filter(isSupplement)

/** 应办结: tasks due in that time, charged to the desk that held them. `mark` says what became of them. */
export const dueItems = (sql: Sql, unit: Watched, { now }: Drawn, { from, to }: Span): Fragment => {
  const due = (mark: Fragment, more: Fragment): Fragment => sql`
    SELECT t.id, 'task' AS kind, t.case_id, t.stage, t.unit_id, t.role,
      coalesce(t.decided_by, ${holderNow(sql, now)}) AS holder_id, t.due_at AS at, t.due_at, t.decided_at AS done_at,
      ${below(sql, 't', unit)} AS below, t.process, ${mark} AS mark, false AS today
    FROM tasks t ${itsCase(sql)} ${more} AND t.due_at >= ${from} AND t.due_at < ${to}
      AND ${belongsTo(sql, 't', unit.id, unit.kind)}`
  const inTime = sql`CASE WHEN t.decided_at <= t.due_at THEN 'on-time' ELSE 'late-done' END`
  return sql`
    ${due(inTime, sql`WHERE t.state = 'decided' AND NOT t.verdict = ANY(${undecided})`)}
    UNION ALL
    ${due(sql`'late-open'`, sql`${ifHeld(sql)} WHERE t.state = 'open' AND t.due_at <= ${now} AND still.id IS NULL`)}`
}

/** Tasks decided in that time, returns included: each took somebody's time. */
export const decidedItems = (sql: Sql, unit: Watched, { from, to }: Span): Fragment => sql`
  SELECT t.id, 'task' AS kind, t.case_id, t.stage, t.unit_id, t.role, t.decided_by AS holder_id, t.decided_at AS at, t.due_at,
    t.decided_at AS done_at, ${below(sql, 't', unit)} AS below, t.process, NULL AS mark, false AS today,
    t.opened_at, t.verdict = ANY(${undecided}) AS sent_back
  FROM tasks t ${itsCase(sql)}
  WHERE t.state = 'decided' AND t.decided_at >= ${from} AND t.decided_at < ${to}
    AND ${belongsTo(sql, 't', unit.id, unit.kind)}`

/** Cases filed in that time, or closed in it. */
export const caseItems = (
  sql: Sql,
  unit: Watched,
  moment: 'filed' | 'closed',
  { from, to }: Span,
): Fragment => {
  const at = moment === 'filed' ? sql`c.filed_at` : sql`c.closed_at`
  return sql`
    SELECT c.id, 'case' AS kind, c.id AS case_id, NULL AS stage, c.applicant_id AS unit_id, NULL AS role, NULL::uuid AS holder_id,
      ${at} AS at, NULL::timestamptz AS due_at, c.closed_at AS done_at, ${below(sql, 'c', unit)} AS below, c.process,
      NULL AS mark, false AS today
    FROM cases c WHERE ${at} >= ${from} AND ${at} < ${to} AND ${belongsTo(sql, 'c', unit.id, unit.kind)}`
}

/** Cases with a standing card for a due day in that time; `mark` is its colour. */
export const cardedItems = (sql: Sql, unit: Watched, { from, to }: Span): Fragment => sql`
  SELECT DISTINCT ON (c.id, k.kind) c.id, 'case' AS kind, c.id AS case_id, NULL AS stage, k.unit_id, NULL AS role,
    NULL::uuid AS holder_id, k.due_day::timestamptz AS at, NULL::timestamptz AS due_at, c.closed_at AS done_at,
    CASE WHEN k.unit_id IN (c.province_id, c.prefecture_id) AND k.unit_id = ${unit.id} THEN k.unit_id
      ELSE ${below(sql, 'c', unit)} END AS below, c.process, k.kind AS mark, false AS today
  FROM cards k JOIN cases c ON c.id = k.case_id
  WHERE k.cancelled_no IS NULL AND k.due_day >= (${from}::timestamptz)::date AND k.due_day < (${to}::timestamptz)::date
    AND ${belongsTo(sql, 'c', unit.id, unit.kind)}
  ORDER BY c.id, k.kind, k.due_day`
