import { voidChange as voidRow } from '../db/register.ts'
import type { Effect } from './effect.ts'

/** Voids the entry of a report that was withdrawn or not approved; the row stays, with the reason. */
export const voidChange: Effect = async (tx, { kase, at, occasion }) => {
  await voidRow(tx, kase.id, occasion, at)
  return 'done'
}
