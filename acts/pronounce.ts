import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { decideTask } from '../db/tasks.ts'
import type { EventData, TaskKey } from '../domain/journal.ts'
import { backOf } from '../domain/route.ts'
import type { Office } from './office.ts'
import { fireMissedOn, type OnTask } from './onTask.ts'

/** The moment of decision, for a word said alone and for the last signature: journalled, and the desk closed. */
export async function pronounce(
  tx: Tx,
  office: Office,
  on: OnTask,
  words: Omit<EventData['verdict'], keyof TaskKey | 'back'>,
): Promise<number> {
  await fireMissedOn(tx, office, on)
  const { kase, task, by, at } = on
  const { stage, slot, round } = task
  const { verdict } = words
  const data = { stage, slot, round, ...words, ...backOf(kase.route, stage, verdict) }
  const no = await append(tx, kase.id, 'verdict', data, by, at)
  await decideTask(tx, task.id, { verdict, personId: by.personId, at, eventNo: no })
  return no
}
