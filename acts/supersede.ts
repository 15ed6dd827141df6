import type { CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { fireMissed } from './fire.ts'
import { lieDown } from './lieDown.ts'
import type { Office } from './office.ts'

/**
 * 自动终止: another case has settled what this one asked for. Like a withdrawal it leaves nobody anything to do; the
 * story closes it. The applicant hears of it at once.
 */
export async function supersede(
  tx: Tx,
  office: Office,
  first: CaseRow,
  by: string,
  at: number,
): Promise<void> {
  const kase = await fireMissed(tx, office, first, at)
  const tasks = await lieDown(tx, kase.id, at)
  const no = await append(tx, kase.id, 'superseded', { by, tasks }, null, at)
  const filers = await holdersOf(tx, kase.applicantId, [kase.route.filedBy], at)
  await tell(
    tx,
    { caseId: kase.id, eventNo: no, kind: 'superseded', dueDay: null, at },
    filers.map(({ id }) => id),
  )
}
