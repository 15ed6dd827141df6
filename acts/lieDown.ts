import { setNextRung, setStatus } from '../db/cases.ts'
import { freeSlots } from '../db/exclusions.ts'
import type { Tx } from '../db/sql.ts'
import { cancelOpenTasks } from '../db/tasks.ts'
import type { TaskKey } from '../domain/journal.ts'
import { stopAll } from './clocks.ts'

/**
 * Nobody works on the case any more: its desks are closed, no clock runs, and the same business may be filed anew at once,
 * also while Temporal is away; a second withdrawal or a supplement finds it advancing. Answers the desks.
 */
export async function lieDown(tx: Tx, caseId: string, at: number): Promise<TaskKey[]> {
  const tasks = await cancelOpenTasks(tx, caseId)
  await setStatus(tx, caseId, 'open')
  await stopAll(tx, caseId, at)
  await setNextRung(tx, caseId, null)
  await freeSlots(tx, caseId)
  return [...tasks]
}
