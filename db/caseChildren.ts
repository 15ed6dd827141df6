import { lockChild } from './children/children.ts'
import type { Sql } from './sql.ts'

/** Writes down the children a case is about; those it has already stay. */
export const addCaseChildren = (tx: Sql, caseId: string, children: readonly string[]) => tx`
  INSERT INTO case_children (case_id, child_id) SELECT ${caseId}, unnest(${children as string[]}::uuid[])
  ON CONFLICT DO NOTHING`

/** The children a case is about, in the order of their ids. */
export const childrenOfCase = async (sql: Sql, caseId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    SELECT child_id AS id FROM case_children WHERE case_id = ${caseId} ORDER BY child_id`
  return rows.map(({ id }) => id)
}

/** Locks the register rows of these children in the one order in which everybody does. */
export async function lockChildren(tx: Sql, children: readonly string[]): Promise<void> {
  for (const id of [...new Set(children)].sort()) await lockChild(tx, id)
}
