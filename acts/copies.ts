import type { CaseRow } from '../db/cases.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'

/** 抄送: the officers to whom a case is copied are told that it was filed, and how it ended. */
export async function copy(
  tx: Tx,
  { id, route }: Pick<CaseRow, 'id' | 'route'>,
  eventNo: number,
  at: number,
): Promise<void> {
  for (const unitId of route.copies ?? []) {
    const officers = await holdersOf(tx, unitId, ['officer'], at)
    await tell(
      tx,
      { caseId: id, eventNo, kind: 'copied', dueDay: null, at },
      officers.map((officer) => officer.id),
    )
  }
}
