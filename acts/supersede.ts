import type { CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { fireMissed } from './fire.ts'
import { lieDown } from './lieDown.ts'
import type { Office } from './office.ts'
import { tellApplicant } from './tellApplicant.ts'

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
  await tellApplicant(tx, kase, { kind: 'superseded', no, at })
}
