import { setNextRung, setStatus, type CaseRow } from '../db/cases.ts'
import { freeSlots } from '../db/exclusions.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { cancelOpenTasks } from '../db/tasks.ts'
import { stopAll } from './clocks.ts'
import { fireMissed } from './fire.ts'
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
  const tasks = await cancelOpenTasks(tx, kase.id)
  await setStatus(tx, kase.id, 'open')
  await stopAll(tx, kase.id, at)
  await setNextRung(tx, kase.id, null)
  await freeSlots(tx, kase.id)
  const no = await append(tx, kase.id, 'superseded', { by, tasks: [...tasks] }, null, at)
  const filers = await holdersOf(tx, kase.applicantId, [kase.route.filedBy], at)
  await tell(
    tx,
    { caseId: kase.id, eventNo: no, kind: 'superseded', dueDay: null, at },
    filers.map(({ id }) => id),
  )
}
