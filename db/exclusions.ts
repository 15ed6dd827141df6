import type { Sql } from './sql.ts'

/** Takes the slot, or answers the case that holds it. */
export async function takeSlot(tx: Sql, key: string, caseId: string, at: number): Promise<string | null> {
  const taken = await tx`
    INSERT INTO exclusions (key, case_id, at) VALUES (${key}, ${caseId}, ${at}) ON CONFLICT DO NOTHING RETURNING key`
  if (taken.length > 0) return null
  const [row] = await tx<{ caseId: string }[]>`SELECT case_id AS "caseId" FROM exclusions WHERE key = ${key}`
  // The holder may have closed between the two statements; then the slot is free and the caller tries again.
  return row ? row.caseId : takeSlot(tx, key, caseId, at)
}

export const freeSlots = (tx: Sql, caseId: string) => tx`DELETE FROM exclusions WHERE case_id = ${caseId}`
