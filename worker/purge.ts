import type { Office } from '../acts/office.ts'
import { purgeKeys } from '../db/idempotency.ts'

/** A client that repeats a request does so within seconds, an import within days. */
const keepKeys = 7 * 86_400_000
const atOnce = 1_000

/** Deletes what has served its time, in small bites so that nobody waits behind it. */
export async function purge({ pool, time }: Office, ending: AbortSignal): Promise<void> {
  const before = time.now() - keepKeys
  while (!ending.aborted && (await purgeKeys(pool, before, atOnce)) === atOnce);
}
