import type { Tx } from '../../sql.ts'
import { closeArchives } from './close.ts'
import type { Settlement } from './settlement.ts'
import { voidPlaces } from './voiding.ts'

/** Cancels false archives: nobody was ever enrolled by them. */
export async function cancel(tx: Tx, children: readonly string[], settlement: Settlement): Promise<void> {
  const { caseId, at } = settlement
  await closeArchives(tx, children, { how: 'cancelled', into: null }, settlement)
  await voidPlaces(tx, children, 'all', { reason: 'cancelled', caseId, at })
}
