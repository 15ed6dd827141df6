import type { Sql, Tx } from '../../sql.ts'
import type { Settlement } from './settlement.ts'

/** Marks every two of these children as different; a pair marked before keeps its mark. */
export const separate = (tx: Tx, children: readonly string[], { caseId, at }: Settlement) => tx`
  INSERT INTO child_pairs (a, b, case_id, at)
  SELECT a, b, ${caseId}, ${at} FROM unnest(${children as string[]}::uuid[]) AS a,
    unnest(${children as string[]}::uuid[]) AS b
  WHERE a < b ON CONFLICT DO NOTHING`

/** Whether a dispute has found that these two are different children; then nothing opens it again. */
export const isMarkedPair = async (sql: Sql, one: string, other: string): Promise<boolean> =>
  (
    await sql`SELECT FROM child_pairs WHERE a = least(${one}::uuid, ${other}::uuid)
      AND b = greatest(${one}::uuid, ${other}::uuid)`
  ).length > 0
