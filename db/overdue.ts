import { belongsTo, standingCard, supervisionOf, union, type Scope } from './caselists.ts'
import { supplementClock } from './clocks.ts'
import type { Mark } from './inbox.ts'
import type { Fragment, Sql } from './sql.ts'
import { holderNow, onHold } from './tasks.ts'

export interface OverdueItem {
  /** Id of the task, or of the case where the applicant is late with a supplement. */
  id: string
  kind: 'task' | 'supplement'
  caseId: string
  number: string
  process: string
  applicant: string | null
  stageTitle: string | null
  /** The desk it lies on. */
  unitId: string
  unit: string | null
  holder: string | null
  dueAt: number
  rungs: { rung: string; firedAt: number }[]
  card: 'yellow' | 'red' | null
  supervision: string | null
}

/**
 * A province would drown in single cases (24,000 institutions): it has counts, and lists of its own only where no
 * prefecture stands between it and the county. The ministry has no lists.
 */
const listedAt = (sql: Sql, alias: 'c' | 't', { unitId, kind }: Scope['above'][number]): Fragment => {
  if (kind === 'ministry') return sql`false`
  const belongs = belongsTo(sql, alias, unitId, kind)
  return kind === 'province' ? sql`${belongs} AND ${sql(alias)}.prefecture_id IS NULL` : belongs
}

/**
 * What is late at or below the given units, the latest first by due instant: open tasks, and cases whose applicant
 * lets the time for a supplement run out. Keyset by (due, id). Derived from the due instant, never from a timer.
 */
export async function overdueIn(
  sql: Sql,
  above: Scope['above'],
  { now, after, limit, day }: { now: number; after: Mark | null; limit: number; day: string },
): Promise<OverdueItem[]> {
  if (above.length === 0) return []
  const from = after === null ? sql`` : sql`AND (due_at, id) > (${after.at}, ${after.id})`
  const tasks = above.map(
    (unit) => sql`(
      SELECT t.id, t.due_at, 'task' AS kind, t.case_id, t.unit_id, t.stage,
        ${holderNow(sql, now)} AS holder_id FROM tasks t
      WHERE t.state = 'open' AND ${listedAt(sql, 't', unit)} AND t.due_at < ${now} AND NOT ${onHold(sql)} ${from}
      ORDER BY t.due_at, t.id LIMIT ${limit})`,
  )
  const supplements = above.map(
    (unit) => sql`(SELECT * FROM (
      SELECT c.id, k.due_at, 'supplement' AS kind, c.id AS case_id, c.applicant_id AS unit_id, NULL AS stage,
        NULL::uuid AS holder_id
      FROM cases c ${supplementClock(sql)}
      WHERE c.status = 'supplement' AND ${listedAt(sql, 'c', unit)} AND k.due_at < ${now}) late
      WHERE true ${from} ORDER BY due_at, id LIMIT ${limit})`,
  )
  return sql<OverdueItem[]>`
    SELECT late.id, late.kind, c.id AS "caseId", c.number, c.process, a.name AS applicant,
      (SELECT s->>'title' FROM jsonb_array_elements(c.route->'stages') s WHERE s->>'stage' = late.stage)
        AS "stageTitle",
      late.unit_id AS "unitId", v.name AS unit, p.name AS holder, late.due_at AS "dueAt",
      coalesce((SELECT json_agg(json_build_object('rung', r.rung,
          'firedAt', (extract(epoch FROM r.fired_at) * 1000)::bigint) ORDER BY r.fired_at)
        FROM rungs r WHERE r.case_id = c.id AND NOT r.skipped), '[]') AS rungs,
      ${standingCard(sql)} AS card, ${supervisionOf(sql)} AS supervision
    FROM (${union(sql, [...tasks, ...supplements])}) late JOIN cases c ON c.id = late.case_id
      LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${day}::date
      LEFT JOIN unit_versions v ON v.unit_id = late.unit_id AND v.valid @> ${day}::date
      LEFT JOIN persons p ON p.id = late.holder_id
    ORDER BY late.due_at, late.id LIMIT ${limit}`
}

export interface CountyCount {
  countyId: string
  county: string | null
  overdue: number
  yellow: number
  red: number
  supervisions: number
}

/** Per county at or below the given units: late tasks, cards that stand, open 督办件. Counties with none are left out. */
export async function overdueCounts(
  sql: Sql,
  above: Scope['above'],
  { now, day }: { now: number; day: string },
): Promise<CountyCount[]> {
  if (above.length === 0) return []
  const within = (alias: 'c' | 't') =>
    above
      .map(({ unitId, kind }) => belongsTo(sql, alias, unitId, kind))
      .reduce((left, right) => sql`${left} OR ${right}`)
  return sql<CountyCount[]>`
    SELECT n."countyId", v.name AS county, sum(n.overdue)::bigint AS overdue, sum(n.yellow)::bigint AS yellow,
      sum(n.red)::bigint AS red, sum(n.supervisions)::bigint AS supervisions
    FROM (
      SELECT t.county_id AS "countyId", 1 AS overdue, 0 AS yellow, 0 AS red, 0 AS supervisions FROM tasks t
      WHERE t.state = 'open' AND t.due_at < ${now} AND NOT ${onHold(sql)} AND (${within('t')})
      UNION ALL
      SELECT c.county_id, 0, (k.kind = 'yellow')::integer, (k.kind = 'red')::integer, 0
      FROM cards k JOIN cases c ON c.id = k.case_id WHERE k.cancelled_no IS NULL AND (${within('c')})
      UNION ALL
      SELECT c.county_id, 0, 0, 0, 1
      FROM supervisions s JOIN cases c ON c.id = s.case_id WHERE c.outcome IS NULL AND (${within('c')})) n
      LEFT JOIN unit_versions v ON v.unit_id = n."countyId" AND v.valid @> ${day}::date
    GROUP BY 1, 2 ORDER BY min(v.code)`
}
