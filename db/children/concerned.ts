import type { Sql } from '../sql.ts'

/** The children a case is about, by id. */
export const childrenOf = async (sql: Sql, caseId: string): Promise<string[]> =>
  (
    await sql<{ id: string }[]>`
      SELECT child_id AS id FROM case_children WHERE case_id = ${caseId} ORDER BY child_id`
  ).map(({ id }) => id)
