import type { Role } from '../domain/roles.ts'
import type { Verdict } from '../domain/verdicts.ts'
import { union, type Fragment } from './caselists.ts'
import type { Sql } from './sql.ts'

/** A desk: the inbox is the open tasks of the (unit, role) pairs somebody holds. */
export interface Desk {
  unitId: string
  role: Role
}

/** Where a page ends: the sorting instant and the id. */
export interface Mark {
  at: number
  id: string
}

export interface InboxItem {
  id: string
  caseId: string
  number: string
  process: string
  applicant: string | null
  stage: string
  stageTitle: string | null
  unit: string | null
  role: Role
  version: number
  openedAt: number
  dueAt: number
  holderId: string | null
  holder: string | null
  verdict: Verdict | null
  decidedAt: number | null
}

const items = (sql: Sql, ids: Fragment, order: Fragment, day: string): Promise<InboxItem[]> => sql<
  InboxItem[]
>`
  SELECT t.id, t.case_id AS "caseId", c.number, c.process, a.name AS applicant, t.stage,
    (SELECT s->>'title' FROM jsonb_array_elements(c.route->'stages') s WHERE s->>'stage' = t.stage) AS "stageTitle",
    v.name AS unit, t.role, t.version, t.opened_at AS "openedAt", t.due_at AS "dueAt", t.holder_id AS "holderId",
    p.name AS holder, t.verdict, t.decided_at AS "decidedAt"
  FROM (${ids}) page JOIN tasks t ON t.id = page.id JOIN cases c ON c.id = t.case_id
    LEFT JOIN unit_versions v ON v.unit_id = t.unit_id AND v.valid @> ${day}::date
    LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${day}::date
    LEFT JOIN persons p ON p.id = t.holder_id
  ORDER BY ${order}`

const todo = (sql: Sql, { unitId, role }: Desk, personId: string): Fragment => sql`
  t.unit_id = ${unitId} AND t.role = ${role} AND t.state = 'open'
  AND (t.holder_id IS NULL OR t.holder_id = ${personId})`

/** Open tasks of the desks, unclaimed or claimed by the person, the most urgent first; keyset by (due, id). */
export async function todoOf(
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  { after, limit, day }: { after: Mark | null; limit: number; day: string },
): Promise<InboxItem[]> {
  if (desks.length === 0) return []
  const later = after === null ? sql`` : sql`AND (t.due_at, t.id) > (${after.at}, ${after.id})`
  const arms = desks.map(
    (desk) => sql`(SELECT t.id, t.due_at FROM tasks t WHERE ${todo(sql, desk, personId)} ${later}
      ORDER BY t.due_at, t.id LIMIT ${limit})`,
  )
  const page = sql`SELECT id FROM (${union(sql, arms, true)}) arms ORDER BY due_at, id LIMIT ${limit}`
  return items(sql, page, sql`t.due_at, t.id`, day)
}

/** As many as `todoOf` lists in all. */
export async function countTodo(sql: Sql, desks: readonly Desk[], personId: string): Promise<number> {
  if (desks.length === 0) return 0
  const arms = desks.map((desk) => sql`SELECT count(*) AS n FROM tasks t WHERE ${todo(sql, desk, personId)}`)
  const [row] = await sql<
    { count: number }[]
  >`SELECT sum(n)::bigint AS count FROM (${union(sql, arms, true)}) arms`
  return row?.count ?? 0
}

/** Tasks the person decided, the latest first; keyset by (decided, id). */
export const doneBy = (
  sql: Sql,
  personId: string,
  { after, limit, day }: { after: Mark | null; limit: number; day: string },
): Promise<InboxItem[]> => {
  const earlier = after === null ? sql`` : sql`AND (decided_at, id) < (${after.at}, ${after.id})`
  const page = sql`SELECT id FROM tasks WHERE decided_by = ${personId} AND state = 'decided' ${earlier}
    ORDER BY decided_at DESC, id DESC LIMIT ${limit}`
  return items(sql, page, sql`t.decided_at DESC, t.id DESC`, day)
}

export async function countDone(sql: Sql, personId: string): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`SELECT count(*) AS count FROM tasks WHERE decided_by = ${personId} AND state = 'decided'`
  return row?.count ?? 0
}
