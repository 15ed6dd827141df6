import type { Sql } from '../sql.ts'

/** Enrols a child from that day on; the exclusion constraint refuses a second place. */
export const enrol = (
  tx: Sql,
  e: { id: string; childId: string; institutionId: string; from: string; at: number },
) => tx`
  INSERT INTO enrolments (id, child_id, institution_id, during, recorded_at)
  VALUES (${e.id}, ${e.childId}, ${e.institutionId}, daterange(${e.from}::date, NULL), ${e.at})`

export interface Place {
  institutionId: string
  from: string
}

/** Where a child is enrolled on that day. */
export async function placeOn(sql: Sql, childId: string, day: string): Promise<Place | undefined> {
  const [row] = await sql<Place[]>`
    SELECT institution_id AS "institutionId", lower(during) AS "from" FROM enrolments
    WHERE child_id = ${childId} AND during @> ${day}::date`
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
): Promise<EnrolledChild[]> => sql<EnrolledChild[]>`
  SELECT child_id AS id, institution_id AS "institutionId", lower(during) AS "from" FROM enrolments
  WHERE institution_id = ${institutionId} AND during @> ${day}::date
    AND (${after}::uuid IS NULL OR child_id > ${after}::uuid)
  ORDER BY child_id LIMIT ${limit}`
