import type { Sql } from './sql.ts'

/** Takes the slot, or answers a case of another kind that holds it. */
export async function takeSlot(
  tx: Sql,
  key: string,
  { caseId, kind, at }: { caseId: string; kind: string; at: number },
): Promise<string | null> {
  const taken = await tx`
    INSERT INTO exclusions (key, case_id, kind, at) VALUES (${key}, ${caseId}, ${kind}, ${at})
    ON CONFLICT DO NOTHING RETURNING key`
  if (taken.length > 0) return null
  const [row] = await tx<{ caseId: string }[]>`
    SELECT case_id AS "caseId" FROM exclusions WHERE key = ${key} AND kind <> ${kind} ORDER BY at, case_id LIMIT 1`
  // The holder may have closed between the two statements; then the slot is free and the caller tries again.
  return row ? row.caseId : takeSlot(tx, key, { caseId, kind, at })
}

export const freeSlots = (tx: Sql, caseId: string) => tx`DELETE FROM exclusions WHERE case_id = ${caseId}`

/** Takes a slot away from all that hold it and answers them. */
export const seizeSlot = async (tx: Sql, key: string): Promise<string[]> => {
  const rows = await tx<{ caseId: string }[]>`
    DELETE FROM exclusions WHERE key = ${key} RETURNING case_id AS "caseId"`
  return rows.map(({ caseId }) => caseId)
}
