import { belongsTo, union, type Scope } from './caselists.ts'
import type { Mark } from './inbox.ts'
import type { Sql } from './sql.ts'
import { holderNow } from './tasks.ts'

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
    ({ unitId, kind }) => sql`(
      SELECT t.id, t.due_at, 'task' AS kind, t.case_id, t.unit_id, t.stage, ${holderNow(sql, now)} AS holder_id FROM tasks t
      WHERE t.state = 'open' AND ${belongsTo(sql, 't', unitId, kind)} AND t.due_at < ${now} ${from}
      ORDER BY t.due_at, t.id LIMIT ${limit})`,
  )
  const supplements = above.map(
    ({ unitId, kind }) => sql`(SELECT * FROM (
      SELECT c.id, k.due_at, 'supplement' AS kind, c.id AS case_id, c.applicant_id AS unit_id, NULL AS stage,
        NULL::uuid AS holder_id
      FROM cases c JOIN clocks k ON k.case_id = c.id AND k.stopped_at IS NULL AND k.unit_id = c.applicant_id
      WHERE c.status = 'supplement' AND ${belongsTo(sql, 'c', unitId, kind)} AND k.due_at < ${now}) late
      WHERE true ${from} ORDER BY due_at, id LIMIT ${limit})`,
  )
  return sql<OverdueItem[]>`
    SELECT late.id, late.kind, c.id AS "caseId", c.number, c.process, a.name AS applicant,
      (SELECT s->>'title' FROM jsonb_array_elements(c.route->'stages') s WHERE s->>'stage' = late.stage)
        AS "stageTitle",
      late.unit_id AS "unitId", v.name AS unit, p.name AS holder, late.due_at AS "dueAt",
      coalesce((SELECT json_agg(json_build_object('rung', r.rung,
          'firedAt', (extract(epoch FROM r.fired_at) * 1000)::bigint) ORDER BY r.fired_at)
        FROM rungs r WHERE r.case_id = c.id), '[]') AS rungs
    FROM (${union(sql, [...tasks, ...supplements])}) late JOIN cases c ON c.id = late.case_id
      LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${day}::date
      LEFT JOIN unit_versions v ON v.unit_id = late.unit_id AND v.valid @> ${day}::date
      LEFT JOIN persons p ON p.id = late.holder_id
    ORDER BY late.due_at, late.id LIMIT ${limit}`
}
