import type { Role } from '../domain/roles.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Verdict } from '../domain/verdicts.ts'
import { union, within, type Scope } from './caselists.ts'
import { decidedBefore } from './decidedBefore.ts'
import type { Fragment, Sql } from './sql.ts'
import { holderNow } from './tasks.ts'

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
  unitId: string
  unit: string | null
  role: Role
  version: number
  openedAt: number
  dueAt: number
  /** 暂缓办理: nobody is late with it meanwhile. */
  onHold: boolean
  holderId: string | null
  holder: string | null
  verdict: Verdict | null
  decidedAt: number | null
}

const items = (sql: Sql, ids: Fragment, order: Fragment, at: number): Promise<InboxItem[]> => sql<
  InboxItem[]
>`
  SELECT t.id, t.case_id AS "caseId", c.number, c.process, a.name AS applicant, t.stage,
    (SELECT s->>'title' FROM jsonb_array_elements(c.route->'stages') s WHERE s->>'stage' = t.stage) AS "stageTitle",
    t.unit_id AS "unitId", v.name AS unit, t.role, t.version, t.opened_at AS "openedAt", t.due_at AS "dueAt", c.held_by IS NOT NULL AS "onHold",
    ${holderNow(sql, at)} AS "holderId",
    p.name AS holder, t.verdict, t.decided_at AS "decidedAt"
  FROM (${ids}) page JOIN tasks t ON t.id = page.id JOIN cases c ON c.id = t.case_id
    LEFT JOIN unit_versions v ON v.unit_id = t.unit_id AND v.valid @> ${dayOf(at)}::date
    LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${dayOf(at)}::date
    LEFT JOIN persons p ON p.id = ${holderNow(sql, at)}
  ORDER BY ${order}`

/** Where a page begins, how long it is, and the instant at which claims are looked at. */
interface Slice {
  after: Mark | null
  limit: number
  at: number
}

/**
 * Free or the person's own, and nothing keeps him from it: neither a recusal, nor a signature already given, nor an
 * earlier stage.
 */
export const isOpenFor = (sql: Sql, person: Fragment, at: number): Fragment => sql`
  t.state = 'open' AND coalesce(${holderNow(sql, at)}, ${person}) = ${person} AND NOT ${person} = ANY(t.signers)
  AND NOT ${decidedBefore(sql, person)}
  AND NOT EXISTS (SELECT FROM recusals r WHERE r.case_id = t.case_id AND r.person_id = ${person})`

/** Conditions on `t`: one per desk, and one for what was assigned to the person by name on a desk that is not his. */
export const todo = (sql: Sql, desks: readonly Desk[], personId: string, at: number): Fragment[] => {
  const [units, held] = [desks.map(({ unitId }) => unitId), desks.map(({ role }) => role)]
  const arms = desks.map(({ unitId, role }) => sql`t.unit_id = ${unitId} AND t.role = ${role}`)
  const assigned = sql`t.assigned @> ARRAY[${personId}::uuid] AND t.unit_id = ANY(${units}::uuid[])
    AND NOT EXISTS (SELECT FROM unnest(${units}::uuid[], ${held}::text[]) d(unit_id, role)
      WHERE d.unit_id = t.unit_id AND d.role = t.role)`
  return [...arms, assigned].map((arm) => sql`${arm} AND ${isOpenFor(sql, sql`${personId}::uuid`, at)}`)
}

/** Open tasks of the desks, free or claimed by the person, the most urgent first; keyset by (due, id). */
export async function todoOf(
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  { after, limit, at }: Slice,
): Promise<InboxItem[]> {
  if (desks.length === 0) return []
  const later = after === null ? sql`` : sql`AND (t.due_at, t.id) > (${after.at}, ${after.id})`
  const arms = todo(sql, desks, personId, at).map(
    (arm) =>
      sql`(SELECT t.id, t.due_at FROM tasks t WHERE ${arm} ${later} ORDER BY t.due_at, t.id LIMIT ${limit})`,
  )
  const page = sql`SELECT id FROM (${union(sql, arms, true)}) arms ORDER BY due_at, id LIMIT ${limit}`
  return items(sql, page, sql`t.due_at, t.id`, at)
}

/** As many as `todoOf` lists in all. */
export async function countTodo(
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  at: number,
): Promise<number> {
  if (desks.length === 0) return 0
  const arms = todo(sql, desks, personId, at).map(
    (arm) => sql`SELECT count(*) AS n FROM tasks t WHERE ${arm}`,
  )
  const [row] = await sql<
    { count: number }[]
  >`SELECT sum(n)::bigint AS count FROM (${union(sql, arms, true)}) arms`
  return row?.count ?? 0
}

const isAsked = (sql: Sql, personId: string, { asked }: Scope): Fragment => sql`
  consultations k JOIN tasks t ON t.id = k.task_id
  WHERE k.asked_id = ${personId} AND k.unit_id = ANY(${asked as string[]}::uuid[]) AND k.answer_no IS NULL AND t.state = 'open'`

/** Tasks about which the person is asked for an opinion at a unit of his, the most urgent first; keyset by (due, id). */
export const consultedOf = (
  sql: Sql,
  personId: string,
  scope: Scope,
  { after, limit, at }: Slice,
): Promise<InboxItem[]> => {
  const later = after === null ? sql`` : sql`AND (t.due_at, t.id) > (${after.at}, ${after.id})`
  const page = sql`
    SELECT t.id FROM ${isAsked(sql, personId, scope)} ${later} ORDER BY t.due_at, t.id LIMIT ${limit}`
  return items(sql, page, sql`t.due_at, t.id`, at)
}

export async function countConsulted(sql: Sql, personId: string, scope: Scope): Promise<number> {
  const [row] = await sql<{ count: number }[]>`SELECT count(*) AS count FROM ${isAsked(sql, personId, scope)}`
  return row?.count ?? 0
}

const isDoneBy = (sql: Sql, personId: string, scope: Scope): Fragment => sql`
  tasks t JOIN cases c ON c.id = t.case_id
  WHERE t.decided_by = ${personId} AND t.state = 'decided' AND ${within(sql, scope)}`

/** Tasks the person decided, of cases he may still read, the latest first; keyset by (decided, id). */
export const doneBy = (
  sql: Sql,
  personId: string,
  scope: Scope,
  { after, limit, at }: Slice,
): Promise<InboxItem[]> => {
  const earlier = after === null ? sql`` : sql`AND (t.decided_at, t.id) < (${after.at}, ${after.id})`
  const page = sql`
    SELECT t.id FROM ${isDoneBy(sql, personId, scope)} ${earlier}
    ORDER BY t.decided_at DESC, t.id DESC LIMIT ${limit}`
  return items(sql, page, sql`t.decided_at DESC, t.id DESC`, at)
}

export async function countDone(sql: Sql, personId: string, scope: Scope): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`SELECT count(*) AS count FROM ${isDoneBy(sql, personId, scope)}`
  return row?.count ?? 0
}
