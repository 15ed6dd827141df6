import type { CaseRow } from '../db/cases.ts'
import type { Tx } from '../db/sql.ts'
import type { NoticeKind } from '../domain/notices/kinds.ts'
import { tellHolders } from './tellHolders.ts'

/** Whoever files at the applicant hears what has become of the case. */
export const tellApplicant = (
  tx: Tx,
  { id, applicantId, route }: Pick<CaseRow, 'id' | 'applicantId' | 'route'>,
  { kind, no, dueDay = null, at }: { kind: NoticeKind; no: number; dueDay?: string | null; at: number },
): Promise<void> => tellHolders(tx, { caseId: id, eventNo: no, kind, dueDay, at }, applicantId, route.filedBy)
