import { countedUpTo } from '../domain/inbox.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Route } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import type { CaseRow } from './cases.ts'
import { runs } from './clocks.ts'
import type { Fragment, Sql } from './sql.ts'
import { holderNow } from './tasks.ts'
import type { UnitKind } from './units.ts'

/** Where somebody may look for cases: as the applicant, as a party, and at levels above. */
export interface Scope {
  inside: readonly string[]
  party: readonly string[]
  /** Units that get copies 抄送. */
  copied: readonly string[]
  /** Units at which somebody arbitrates. */
  bench: readonly string[]
  above: readonly { unitId: string; kind: UnitKind }[]
  /** Units at which somebody may be asked for an opinion. */
  asked: readonly string[]
}

/** The condition that a row (alias `c` or `t`) belongs to the unit at its level; the ministry has all rows. */
export function belongsTo(sql: Sql, alias: 'c' | 't', unitId: string, kind: UnitKind): Fragment {
  switch (kind) {
    case 'county':
      return sql`${sql(alias)}.county_id = ${unitId}`
    case 'prefecture':
      return sql`${sql(alias)}.prefecture_id = ${unitId}`
    case 'province':
      return sql`${sql(alias)}.province_id = ${unitId}`
    case 'ministry':
      return sql`true`
    case 'institution':
      return sql`false`
  }
}

/**
 * The condition that a case `c` lies in the scope. Lists of what somebody did himself need it too: a row is listed as
 * long as it opens, and not after the role has ended by which he did it.
 */
export const within = (sql: Sql, { inside, party, copied, bench, above }: Scope): Fragment => sql`(
  c.applicant_id = ANY(${inside as string[]}::uuid[])
  OR c.route->'copies' ?| ${copied as string[]}
  OR EXISTS (SELECT FROM tasks desk WHERE desk.case_id = c.id AND desk.unit_id = ANY(${party as string[]}::uuid[]))
  OR EXISTS (SELECT FROM tasks desk, jsonb_array_elements(c.route->'stages') part
    WHERE desk.case_id = c.id AND desk.unit_id = ANY(${bench as string[]}::uuid[])
      AND part->>'stage' = desk.stage AND part->>'role' = 'arbiter')
  OR ${above.reduce((or, { unitId, kind }) => sql`${or} OR ${belongsTo(sql, 'c', unitId, kind)}`, sql`false`)})`

/** One arm per unit, so that each walks one index in order and stops at the page's end. */
export const union = (sql: Sql, arms: readonly Fragment[], all = false): Fragment =>
  arms.reduce((left, right) => (all ? sql`${left} UNION ALL ${right}` : sql`${left} UNION ${right}`))

/** As many rows as that query has, as far as it is counted. */
export async function countOf(sql: Sql, rows: Fragment): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*) AS count FROM (SELECT FROM (${rows}) every LIMIT ${countedUpTo}) counted`
  return row?.count ?? 0
}

export interface CaseItem {
  id: string
  number: string
  process: string
  status: CaseRow['status']
  outcome: Outcome | null
  applicantId: string
  applicant: string | null
  filedAt: number
  closedAt: number | null
  advancing: boolean
  /** Desk it lies on: an open task's, or the applicant's while it waits for a supplement. */
  stage: string | null
  /** The way of the case, where titles and the next step are read from. */
  stages: Route['stages']
  unitId: string
  unit: string | null
  /** Every unit on whose desks it lies, of several parties all of them. */
  openUnits: string[]
  holder: string | null
  dueAt: number | null
  provisional: boolean
  escalated: boolean
  lateFiling: boolean
  /** 暂缓办理: nobody is late with it meanwhile. */
  onHold: boolean
  /** 仲裁中: a dispute on one of its children is open; it goes along and blocks nothing. */
  disputed: boolean
  /** The highest card that stands. */
  card: 'yellow' | 'red' | null
  /** Number of the latest 督办件 that speaks of it. */
  supervision: string | null
}

/** Columns of a case `c` that lists of several kinds show. Red comes before yellow in the alphabet, too. */
export const standingCard = (sql: Sql): Fragment => sql`
  (SELECT min(k.kind) FROM cards k WHERE k.case_id = c.id AND k.cancelled_no IS NULL)`
export const supervisionOf = (sql: Sql): Fragment => sql`
  (SELECT s.number FROM supervision_entries e JOIN cases s ON s.id = e.supervision_id WHERE e.case_id = c.id
    ORDER BY s.id DESC LIMIT 1)`

/** Names of the units that have an open desk of case `c`. */
export const openUnitsOf = (sql: Sql, day: string): Fragment => sql`
  ARRAY(SELECT o.name FROM tasks each JOIN unit_versions o ON o.unit_id = each.unit_id AND o.valid @> ${day}::date
    WHERE each.case_id = c.id AND each.state = 'open' GROUP BY o.unit_id, o.name, o.code ORDER BY o.code)`

const items = (sql: Sql, ids: Fragment, at: number, limit: number): Promise<CaseItem[]> => sql<CaseItem[]>`
  SELECT c.id, c.number, c.process, c.status, c.outcome, c.applicant_id AS "applicantId", a.name AS applicant,
    c.filed_at AS "filedAt", c.closed_at AS "closedAt", c.taken_through < c.last_no AS advancing,
    d.stage, c.route->'stages' AS stages, d.holder, ${openUnitsOf(sql, dayOf(at))} AS "openUnits",
    CASE WHEN c.status = 'supplement' THEN a.name ELSE d.unit END AS unit,
    CASE WHEN c.status = 'supplement' THEN c.applicant_id ELSE coalesce(d.unit_id, c.applicant_id) END AS "unitId",
    coalesce(d.due_at, k.due_at) AS "dueAt", coalesce(k.provisional, false) AS provisional,
    EXISTS (SELECT FROM supervision_entries e WHERE e.case_id = c.id) AS escalated,
    ${standingCard(sql)} AS card, ${supervisionOf(sql)} AS supervision, c.late_filing AS "lateFiling",
    c.held_by IS NOT NULL AS "onHold", EXISTS (
      SELECT FROM case_children own JOIN case_children ruled USING (child_id) JOIN cases dispute ON dispute.id = ruled.case_id
      WHERE own.case_id = c.id AND dispute.id <> c.id AND dispute.outcome IS NULL AND dispute.route ? 'rules') AS disputed
  FROM (${ids}) page JOIN cases c ON c.id = page.id
    LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${dayOf(at)}::date
    LEFT JOIN LATERAL (
      SELECT t.stage, t.due_at, t.unit_id, v.name AS unit, p.name AS holder
      FROM tasks t LEFT JOIN unit_versions v ON v.unit_id = t.unit_id AND v.valid @> ${dayOf(at)}::date
        LEFT JOIN persons p ON p.id = ${holderNow(sql, at)}
      WHERE t.case_id = c.id AND t.state = 'open' ORDER BY t.due_at, t.id LIMIT 1) d ON true
    LEFT JOIN LATERAL (
      SELECT k.due_at, k.provisional FROM clocks k
      WHERE k.case_id = c.id AND ${runs(sql)}
      ORDER BY k.due_at LIMIT 1) k ON true
  ORDER BY c.id DESC LIMIT ${limit}`

export interface CaseQuery {
  status: CaseRow['status'] | null
  process: string | null
  /** A part of the case number. */
  number?: string
  /** Cases about any of these children. */
  children?: readonly string[]
  before: string | null
  limit: number
}

/** The cases somebody may see, newest first; keyset by id. */
export async function casesIn(
  sql: Sql,
  { inside, party, copied, bench, above }: Scope,
  at: number,
  { status, process, number, children, before, limit }: CaseQuery,
): Promise<CaseItem[]> {
  const rest = sql`
    ${before === null ? sql`` : sql`AND c.id < ${before}`}
    ${status === null ? sql`` : sql`AND c.status = ${status}`}
    ${process === null ? sql`` : sql`AND c.process = ${process}`}
    ${number === undefined ? sql`` : sql`AND c.number LIKE ${`%${number}%`}`}
    ${children === undefined ? sql`` : sql`AND c.id IN (SELECT case_id FROM case_children WHERE child_id = ANY(${children as string[]}::uuid[]))`}
    ORDER BY c.id DESC LIMIT ${limit}`
  const arms = [
    ...inside.map((id) => sql`c.applicant_id = ${id}`),
    ...party.map((id) => sql`c.id IN (SELECT case_id FROM tasks WHERE unit_id = ${id})`),
    ...copied.map((id) => sql`c.route->'copies' ? ${id}`),
    ...bench.map(
      (id) => sql`c.id IN (SELECT desk.case_id FROM tasks desk
        WHERE desk.unit_id = ${id} AND EXISTS (SELECT FROM jsonb_array_elements(c.route->'stages') part
          WHERE part->>'stage' = desk.stage AND part->>'role' = 'arbiter'))`,
    ),
    ...above.map(({ unitId, kind }) => belongsTo(sql, 'c', unitId, kind)),
  ].map((where) => sql`(SELECT c.id FROM cases c WHERE ${where} ${rest})`)
  return arms.length === 0 ? [] : items(sql, union(sql, arms), at, limit)
}

const isFiledBy = (sql: Sql, personId: string, scope: Scope): Fragment =>
  sql`cases c WHERE c.filer_id = ${personId} AND ${within(sql, scope)}`

/** The cases a person filed himself and may still read, newest first; keyset by id. */
export const filedBy = (
  sql: Sql,
  personId: string,
  scope: Scope,
  at: number,
  { before, limit }: Pick<CaseQuery, 'before' | 'limit'>,
): Promise<CaseItem[]> => {
  const older = before === null ? sql`` : sql`AND c.id < ${before}`
  const ids = sql`
    SELECT c.id FROM ${isFiledBy(sql, personId, scope)} ${older} ORDER BY c.id DESC LIMIT ${limit}`
  return items(sql, ids, at, limit)
}

export const countFiledBy = (sql: Sql, personId: string, scope: Scope): Promise<number> =>
  countOf(sql, sql`SELECT FROM ${isFiledBy(sql, personId, scope)}`)

/** One case as lists show it. */
export async function caseItem(sql: Sql, id: string, at: number): Promise<CaseItem | undefined> {
  const [row] = await items(sql, sql`SELECT ${id}::uuid AS id`, at, 1)
  return row
}

/** The telephones of units as of that day; of those that have none nothing. */
export async function phonesOf(
  sql: Sql,
  units: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; phone: string }[]>`
    SELECT unit_id AS id, phone FROM unit_versions
    WHERE unit_id = ANY(${units as string[]}::uuid[]) AND valid @> ${day}::date AND phone IS NOT NULL`
  return new Map(rows.map(({ id, phone }) => [id, phone]))
}

/** Names of units as of that day, and of persons. */
export async function namesOf(
  sql: Sql,
  { units, persons, day }: { units: readonly string[]; persons: readonly string[]; day: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; name: string }[]>`
    SELECT unit_id AS id, name FROM unit_versions
    WHERE unit_id = ANY(${units as string[]}::uuid[]) AND valid @> ${day}::date
    UNION ALL SELECT id, name FROM persons WHERE id = ANY(${persons as string[]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
