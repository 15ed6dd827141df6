import type { Fragment, Sql } from '../sql.ts'

export interface NewEnrolment {
  id: string
  childId: string
  institutionId: string
  from: string
  at: number
  classId?: string | null
  arrivedOn?: string | null
  /** The case that brings the child here; left out for what is loaded. */
  caseId?: string | null
}

/** Enrols a child from that day on; the exclusion constraint refuses a second place. */
export const enrol = (tx: Sql, e: NewEnrolment) => tx`
  INSERT INTO enrolments (id, child_id, institution_id, during, recorded_at, class_id, arrived_on, case_id)
  VALUES (${e.id}, ${e.childId}, ${e.institutionId}, daterange(${e.from}::date, NULL), ${e.at},
    ${e.classId ?? null}, ${e.arrivedOn ?? null}, ${e.caseId ?? null})`

export interface Place {
  institutionId: string
  from: string
  classId: string | null
  className: string | null
  arrivedOn: string | null
}

const columns = (sql: Sql) => sql`
  e.institution_id AS "institutionId", lower(e.during) AS "from", e.class_id AS "classId", c.name AS "className",
  e.arrived_on AS "arrivedOn"`

/** Voided places are none; a dispute has found that the child never was there. */
const places = (sql: Sql) =>
  sql`(SELECT * FROM enrolments WHERE voided_at IS NULL) e LEFT JOIN classes c ON c.id = e.class_id`

/** Where a child is enrolled on that day. */
export async function placeOn(sql: Sql, childId: string, day: string): Promise<Place | undefined> {
  const [row] = await sql<Place[]>`
    SELECT ${columns(sql)} FROM ${places(sql)} WHERE e.child_id = ${childId} AND e.during @> ${day}::date`
  return row
}

/**
 * The place whose end is not written yet. It may begin tomorrow: a child that came and was moved on the same day is here
 * until the end of that day.
 */
export async function openPlace(sql: Sql, childId: string): Promise<Place | undefined> {
  const [row] = await sql<Place[]>`
    SELECT ${columns(sql)} FROM ${places(sql)} WHERE e.child_id = ${childId} AND upper_inf(e.during)`
  return row
}

/** Where a child was last, be it over or, for a closed archive, voided: it is shown to those who kept it. */
export async function latestPlace(sql: Sql, childId: string): Promise<Place | undefined> {
  const [row] = await sql<Place[]>`
    SELECT ${columns(sql)} FROM enrolments e LEFT JOIN classes c ON c.id = e.class_id
      JOIN children k ON k.id = e.child_id
    WHERE e.child_id = ${childId} AND (e.voided_at IS NULL OR k.closed_at IS NOT NULL) ORDER BY e.during DESC LIMIT 1`
  return row
}

export interface EnrolledChild extends Place {
  id: string
}

/** The children of an institution on that day by id; keyset by `after`. Names are sealed, so they cannot sort. */
export const childrenAt = (
  sql: Sql,
  institutionId: string,
  day: string,
  after: string | null,
  limit: number,
): Promise<EnrolledChild[]> =>
  childrenWhere(
    sql,
    sql`e.institution_id = ${institutionId} AND e.during @> ${day}::date
    AND (${after}::uuid IS NULL OR e.child_id > ${after}::uuid)
  ORDER BY e.child_id LIMIT ${limit}`,
  )

/** Children with those of their places `e` that are meant. */
export const childrenWhere = (sql: Sql, meant: Fragment): Promise<EnrolledChild[]> => sql<EnrolledChild[]>`
  SELECT e.child_id AS id, ${columns(sql)} FROM ${places(sql)} WHERE ${meant}`
