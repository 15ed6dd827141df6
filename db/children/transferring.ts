import type { Sql } from '../sql.ts'

/** An open case about a child that would move it 转接中. */
export interface Transferring {
  childId: string
  caseId: string
  number: string
  filedAt: number
}

const open = (sql: Sql, processes: readonly string[]) => sql`
  cases c JOIN case_children k ON k.case_id = c.id
  WHERE c.outcome IS NULL AND c.process = ANY(${processes as string[]})`

/** Of each of these children the latest open case by which another institution would take it over. */
export const leaving = (
  sql: Sql,
  childIds: readonly string[],
  institutionId: string,
  processes: readonly string[],
): Promise<Transferring[]> => sql<Transferring[]>`
  SELECT DISTINCT ON (k.child_id) k.child_id AS "childId", c.id AS "caseId", c.number, c.filed_at AS "filedAt"
  FROM ${open(sql, processes)} AND k.child_id = ANY(${childIds as string[]}::uuid[])
    AND c.applicant_id <> ${institutionId}
  ORDER BY k.child_id, c.filed_at DESC, c.id DESC`

/** Children that an institution has asked to take over, the latest case first; keyset by `before`. */
export const coming = (
  sql: Sql,
  institutionId: string,
  processes: readonly string[],
  before: string | null,
  limit: number,
): Promise<Transferring[]> => sql<Transferring[]>`
  SELECT k.child_id AS "childId", c.id AS "caseId", c.number, c.filed_at AS "filedAt"
  FROM ${open(sql, processes)} AND c.applicant_id = ${institutionId}
    AND (${before}::uuid IS NULL OR c.id < ${before}::uuid)
  ORDER BY c.id DESC LIMIT ${limit}`
