import type { Sql } from './sql.ts'

export const insertRecusal = (
  tx: Sql,
  r: { caseId: string; personId: string; eventNo: number; at: number },
) => tx`
  INSERT INTO recusals (case_id, person_id, event_no, at) VALUES (${r.caseId}, ${r.personId}, ${r.eventNo}, ${r.at})`

/** Everybody who declared a conflict of interest in the case. */
export const recusedFrom = async (sql: Sql, caseId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`SELECT person_id AS id FROM recusals WHERE case_id = ${caseId}`
  return rows.map(({ id }) => id)
}
