import type { CaseRow } from '../db/cases.ts'
import type { Tx } from '../db/sql.ts'
import { tellHolders } from './tellHolders.ts'

/** 抄送: the officers to whom a case is copied are told that it was filed, and how it ended. */
export async function copy(
  tx: Tx,
  { id, route }: Pick<CaseRow, 'id' | 'route'>,
  eventNo: number,
  at: number,
): Promise<void> {
  const notice = { caseId: id, eventNo, kind: 'copied', dueDay: null, at } as const
  for (const unitId of route.copies ?? []) await tellHolders(tx, notice, unitId, 'officer')
}
