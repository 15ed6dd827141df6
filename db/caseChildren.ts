import type { Sql } from './sql.ts'

/** Ties children to a case that is about them; one already tied stays. */
export const addChildren = (tx: Sql, caseId: string, children: readonly string[]) => tx`
  INSERT INTO case_children (case_id, child_id)
  SELECT ${caseId}, id FROM unnest(${children as string[]}::uuid[]) AS id ON CONFLICT DO NOTHING`

/** The children a case is about, and those that letters on their way bring along. */
export const comingTo = async (sql: Sql, caseId: string): Promise<string[]> =>
  (
    await sql<{ id: string }[]>`
      SELECT child_id AS id FROM case_children WHERE case_id = ${caseId}
      UNION SELECT unnest(children) FROM deliveries WHERE to_case = ${caseId} AND kind = 'joins' AND taken_at IS NULL
      ORDER BY 1`
  ).map(({ id }) => id)

/** The children a case is about, by id. */
export const childrenOf = async (sql: Sql, caseId: string): Promise<string[]> =>
  (
    await sql<{ id: string }[]>`
      SELECT child_id AS id FROM case_children WHERE case_id = ${caseId} ORDER BY child_id`
  ).map(({ id }) => id)
