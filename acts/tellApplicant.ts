import type { CaseRow } from '../db/cases.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import type { NoticeKind } from '../domain/notices/kinds.ts'

/** Whoever files at the applicant hears what has become of the case. */
export async function tellApplicant(
  tx: Tx,
  kase: Pick<CaseRow, 'id' | 'applicantId' | 'route'>,
  { kind, no, dueDay = null, at }: { kind: NoticeKind; no: number; dueDay?: string | null; at: number },
): Promise<void> {
  const filers = await holdersOf(tx, kase.applicantId, [kase.route.filedBy], at)
  const notice = { caseId: kase.id, eventNo: no, kind, dueDay, at }
  await tell(
    tx,
    notice,
    filers.map(({ id }) => id),
  )
}
