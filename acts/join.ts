import { addChildren, childrenOf } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import type { Office } from './office.ts'

/** 并入办理: another case brings more children into this one. */
export async function join(
  tx: Tx,
  _office: Office,
  kase: CaseRow,
  { caseId, children }: { caseId: string; children: readonly string[] },
  at: number,
): Promise<void> {
  const known = await childrenOf(tx, kase.id)
  const fresh = children.filter((child) => !known.includes(child))
  await addChildren(tx, kase.id, fresh)
  await append(tx, kase.id, 'joined', { caseId, children: fresh, slots: {}, again: [] }, null, at)
}
