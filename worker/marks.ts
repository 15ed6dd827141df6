import type { Office } from '../acts/office.ts'
import { lockChild } from '../db/children/children.ts'
import { indexChild, indexedBefore } from '../db/children/indexes.ts'
import { forEach } from '../handover/each.ts'

const atOnce = 200

/**
 * Indexes anew who was indexed before children were found by all they are found by now: each in a transaction of its own, so
 * that nobody waits, and a worker that dies goes on where it was.
 */
export async function markAnew({ pool, personal }: Office, ending: AbortSignal): Promise<void> {
  for (let ids = await indexedBefore(pool, atOnce); ids.length > 0 && !ending.aborted;) {
    await forEach(
      ids,
      (id) =>
        pool.begin(async (tx) => {
          await lockChild(tx, id)
          await indexChild(tx, personal, id)
        }),
      2,
    )
    ids = await indexedBefore(pool, atOnce)
  }
}
