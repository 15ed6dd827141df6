import type { Span } from '../domain/inbox.ts'
import type { Role } from '../domain/roles.ts'
import type { Route } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Verdict } from '../domain/verdicts.ts'
import { countOf, openUnitsOf, union, within, type Scope } from './caselists.ts'
import { decidedBefore } from './decidedBefore.ts'
import type { Fragment, Sql } from './sql.ts'
import { holderNow, onHold } from './tasks.ts'

/** A desk: the inbox is the open tasks of the (unit, role) pairs somebody holds. */
export interface Desk {
  unitId: string
  role: Role
  /** The colleague who is away, where the desk is kept for him. */
  onBehalfOf?: string | null
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
  /** The way of the case, where the next step is read from. */
  stages: Route['stages']
  unitId: string
  unit: string | null
  openUnits: string[]
  role: Role
  version: number
  openedAt: number
  dueAt: number
  /** 暂缓办理: nobody is late with it meanwhile. */
  onHold: boolean
  provisional: boolean
  /** Its desk may take note 阅知 of it, which needs no look at the papers. */
  acknowledges: boolean
  /** A 督办件 speaks of its case. */
  supervised: boolean
  holderId: string | null
  holder: string | null
  verdict: Verdict | null
  decidedAt: number | null
}

/** A 督办件 speaks of the case of task `t`, or will. */
const isSupervised = (sql: Sql): Fragment => sql`t.case_id IN (SELECT case_id FROM supervision_entries)`

const items = (sql: Sql, ids: Fragment, order: Fragment, at: number): Promise<InboxItem[]> => sql<
  InboxItem[]
>`
  SELECT t.id, t.case_id AS "caseId", c.number, c.process, a.name AS applicant, t.stage,
    c.route->'stages' AS stages,
    t.unit_id AS "unitId", v.name AS unit, ${openUnitsOf(sql, dayOf(at))} AS "openUnits", t.role, t.version, t.opened_at AS "openedAt", t.due_at AS "dueAt", c.held_by IS NOT NULL AS "onHold",
    EXISTS (SELECT FROM clocks k WHERE (k.case_id, k.name, k.slot) = (t.case_id, t.clock, t.slot)
      AND k.stopped_at IS NULL AND k.provisional) AS provisional, ${isSupervised(sql)} AS supervised,
    'acknowledge' = ANY(t.verdicts) AS acknowledges,
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
 * Free or the person's own (or that of the `holder` in whose place he is), and nothing keeps him from it: neither a
 * recusal, nor a signature already given, nor an earlier stage.
 */
export const isOpenFor = (sql: Sql, person: Fragment, at: number, holder = person): Fragment => sql`
  t.state = 'open' AND coalesce(${holderNow(sql, at)}, ${holder}) = ${holder} AND NOT ${person} = ANY(t.signers)
  AND NOT ${decidedBefore(sql, person)}
  AND NOT EXISTS (SELECT FROM recusals r WHERE r.case_id = t.case_id AND r.person_id = ${person})`

/** What of an inbox is looked at. */
export interface Wanted {
  /** Due or opened within that span, by the calendar of the desk's unit. */
  span?: ((unitId: string) => Span) | undefined
  process?: string | undefined
  supervised?: true
}

const isWanted = (sql: Sql, unitId: string, { span, process, supervised }: Wanted): Fragment => {
  const within = span?.(unitId)
  const timely =
    within === undefined
      ? sql``
      : within.of === 'opened'
        ? sql`AND t.opened_at >= ${within.since}`
        : sql`AND t.due_at <= ${within.upTo} ${within.after === null ? sql`` : sql`AND t.due_at > ${within.after}`}
            AND NOT ${onHold(sql)}`
  return sql`${timely} ${process === undefined ? sql`` : sql`AND t.process = ${process}`}
    ${supervised ? sql`AND ${isSupervised(sql)}` : sql``}`
}

/**
 * Conditions on `t`: one per desk, and one per unit for what was assigned to the person by name on a desk not his. A desk kept
 * for a colleague shares its free tasks with one's own desk of that role, so arms may name a task twice.
 */
export const todo = (
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  at: number,
  wanted: Wanted = {},
): Fragment[] => {
  const isTheirs = (unitId: string, holderId: string) => sql`${isWanted(sql, unitId, wanted)}
    AND ${isOpenFor(sql, sql`${personId}::uuid`, at, sql`${holderId}::uuid`)}`
  const arms = desks.map(
    ({ unitId, role, onBehalfOf }) =>
      sql`t.unit_id = ${unitId} AND t.role = ${role} ${isTheirs(unitId, onBehalfOf ?? personId)}`,
  )
  // Looked up first: walked in order of due dates, the few that are assigned would be looked for among all of the unit.
  const named = (id: string) => sql`ARRAY(
    SELECT n.id FROM tasks n WHERE n.state = 'open' AND n.assigned @> ARRAY[${id}::uuid])`
  const places = new Map(
    desks.map(({ unitId, onBehalfOf }) => {
      const id = onBehalfOf ?? personId
      return [`${unitId} ${id}`, { unitId, id }]
    }),
  )
  const assigned = [...places.values()].map(({ unitId, id }) => {
    const held = desks.filter((desk) => desk.unitId === unitId).map(({ role }) => role)
    return sql`t.id = ANY(${named(id)}) AND t.unit_id = ${unitId}
      AND t.role <> ALL(${held}::text[]) ${isTheirs(unitId, id)}`
  })
  return [...arms, ...assigned]
}

/** Arms share no task unless a desk is kept for a colleague; then each is listed and counted once. */
const share = (desks: readonly Desk[]): boolean => desks.some(({ onBehalfOf }) => onBehalfOf)

/** By which a page of the inbox is sorted: the most urgent first, or what came last. */
export type InboxOrder = 'due' | 'opened'

const orders = {
  due: { by: (sql: Sql) => sql`due_at`, beyond: (sql: Sql) => sql`>`, way: (sql: Sql) => sql`ASC` },
  opened: { by: (sql: Sql) => sql`opened_at`, beyond: (sql: Sql) => sql`<`, way: (sql: Sql) => sql`DESC` },
} as const satisfies Record<InboxOrder, Record<string, (sql: Sql) => Fragment>>

/** Open tasks of the desks, free or claimed by the person; keyset by the instant they are sorted by and the id. */
export const todoOf = async (
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  { after, limit, at, order = 'due' }: Slice & { order?: InboxOrder },
  wanted: Wanted = {},
): Promise<InboxItem[]> => {
  if (desks.length === 0) return []
  const { by, beyond, way } = orders[order]
  const column = by(sql)
  const later =
    after === null ? sql`` : sql`AND (t.${column}, t.id) ${beyond(sql)} (${after.at}, ${after.id})`
  const sorted = sql`ORDER BY ${column} ${way(sql)}, id ${way(sql)} LIMIT ${limit}`
  const arms = todo(sql, desks, personId, at, wanted).map(
    (arm) => sql`(SELECT t.id, t.${column} FROM tasks t WHERE ${arm} ${later} ${sorted})`,
  )
  const page = sql`SELECT id FROM (${union(sql, arms, !share(desks))}) arms ${sorted}`
  return items(sql, page, sql`t.${column} ${way(sql)}, t.id ${way(sql)}`, at)
}

/** As many as `todoOf` lists in all. */
export async function countTodo(
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  at: number,
  wanted: Wanted = {},
): Promise<number> {
  if (desks.length === 0) return 0
  const arms = todo(sql, desks, personId, at, wanted).map((arm) => sql`SELECT t.id FROM tasks t WHERE ${arm}`)
  return countOf(sql, union(sql, arms, !share(desks)))
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

export const countConsulted = (sql: Sql, personId: string, scope: Scope): Promise<number> =>
  countOf(sql, sql`SELECT FROM ${isAsked(sql, personId, scope)}`)

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

export const countDone = (sql: Sql, personId: string, scope: Scope): Promise<number> =>
  countOf(sql, sql`SELECT FROM ${isDoneBy(sql, personId, scope)}`)
