import { uuidv7 } from '../../ids.ts'
import type { Tx } from '../../sql.ts'
import { disputedAmong, raiseFlag } from '../custody.ts'
import { closeArchives } from './close.ts'
import type { Settlement } from './settlement.ts'
import { placeAgain, voidPlaces } from './voiding.ts'

/** Guardians who are in dispute about a merged archive are in dispute about the child. */
async function keepCustody(
  tx: Tx,
  merged: readonly string[],
  survivor: string,
  { caseId, at }: Settlement,
): Promise<void> {
  if ((await disputedAmong(tx, merged)).size === 0) return
  await raiseFlag(tx, { id: uuidv7(at), childId: survivor, personId: null, caseId, reason: null, at })
}

/** What is sealed of one archive of a child is sealed of all. */
const keepSealed = (tx: Tx, archives: readonly string[]) => tx`
  UPDATE children SET sealed = true WHERE id = ANY(${archives as string[]}::uuid[])
    AND EXISTS (SELECT FROM children WHERE id = ANY(${archives as string[]}::uuid[]) AND sealed)`

/**
 * Merges archives of one child into the one that stays. Of the places that go on only the kept one does; where it was a
 * merged archive's, the survivor gets an equal one.
 */
export async function merge(
  tx: Tx,
  merged: readonly string[],
  { survivor, kept }: { survivor: string; kept: { id: string; childId: string } | null },
  settlement: Settlement,
): Promise<void> {
  const { caseId, at } = settlement
  await closeArchives(tx, merged, { how: 'merged', into: survivor }, settlement)
  const staying = kept?.childId === survivor
  const voided = staying ? merged : [...merged, survivor]
  await voidPlaces(tx, voided, 'open', { reason: 'merged', caseId, at })
  if (kept && !staying) await placeAgain(tx, { id: uuidv7(at), like: kept.id, childId: survivor, caseId, at })
  await keepSealed(tx, [...merged, survivor])
  await keepCustody(tx, merged, survivor, settlement)
}
