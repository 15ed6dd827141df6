import type { ClosedHow } from '../../../domain/identity/closings.ts'
import type { Tx } from '../../sql.ts'
import type { Settlement } from './settlement.ts'
import { freeIdNumbers, voidCurrent } from './voiding.ts'

/** Closes archives: their ID numbers are free, their numbers in use void. Where they go, `into` says. */
export async function closeArchives(
  tx: Tx,
  children: readonly string[],
  { how, into }: { how: ClosedHow; into: string | null },
  { caseId, at }: Settlement,
): Promise<void> {
  await tx`
    UPDATE children SET closed_at = ${at}, closed_how = ${how}, closed_case = ${caseId}, merged_into = ${into}
    WHERE id = ANY(${children as string[]}::uuid[]) AND closed_at IS NULL`
  await freeIdNumbers(tx, children)
  await voidCurrent(tx, children, { reason: how, caseId, at })
}
