import type { Sql } from './sql.ts'

/**
 * Takes the key for this transaction. A second request with the same key waits here until the first has ended,
 * then finds what it answered. Answers null where the key is new.
 */
export async function takeKey(
  tx: Sql,
  personId: string,
  key: string,
  fingerprint: Uint8Array,
  at: number,
): Promise<{ same: boolean; result: unknown } | null> {
  const taken = await tx`
    INSERT INTO idempotency_keys (person_id, key, fingerprint, at) VALUES (${personId}, ${key}, ${fingerprint}, ${at})
    ON CONFLICT DO NOTHING RETURNING key`
  if (taken.length > 0) return null
  const [row] = await tx<{ same: boolean; result: unknown }[]>`
    SELECT fingerprint = ${fingerprint} AS same, result FROM idempotency_keys
    WHERE person_id = ${personId} AND key = ${key}`
  if (!row) throw new Error('an idempotency key vanished')
  return row
}

/** Keeps what was answered; ids and words only, never a personal value. */
export const keepResult = (tx: Sql, personId: string, key: string, result: unknown) => tx`
  UPDATE idempotency_keys SET result = ${tx.json(result as never)} WHERE person_id = ${personId} AND key = ${key}`

/** What an earlier request with this key was answered, as far as it names a case. */
export async function answeredUnder(
  sql: Sql,
  personId: string,
  key: string,
): Promise<{ caseId?: string; number?: string } | undefined> {
  const [row] = await sql<{ result: { caseId?: string; number?: string } | null }[]>`
    SELECT result FROM idempotency_keys WHERE person_id = ${personId} AND key = ${key}`
  return row?.result ?? undefined
}

/** Deletes keys taken before that instant, at most `limit`, the oldest first; answers how many. */
export async function purgeKeys(sql: Sql, before: number, limit: number): Promise<number> {
  const gone = await sql`
    DELETE FROM idempotency_keys WHERE (person_id, key) IN (
      SELECT person_id, key FROM idempotency_keys WHERE at < ${before} ORDER BY at LIMIT ${limit})
    RETURNING key`
  return gone.length
}
