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
