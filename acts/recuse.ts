import { append } from '../db/journal.ts'
import { insertRecusal } from '../db/recusals.ts'
import { setHolder, tasksOf } from '../db/tasks.ts'
import type { Result } from '../domain/refusals.ts'
import { act, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { openFor, reasoned } from './onTask.ts'
import { keepWords } from './texts.ts'

/** 回避: declares a conflict of interest. Whoever did acts on no desk of this case any more; what he held is free. */
export function recuse(
  office: Office,
  asked: Actor,
  taskId: string,
  reason: string,
): Promise<Result<{ caseId: string; no: number }>> {
  return act(office, asked, 'task.recuse', { taskId, reason }, async (tx, now, actor) => {
    const { kase, task, by, at } = await openFor(tx, actor, 'task.recuse', taskId, now)
    reasoned(reason, 'reason')
    const held = (await tasksOf(tx, kase.id)).filter(
      (each) => each.state === 'open' && each.holderId === by.personId,
    )
    for (const { id, stage, slot, round } of held) {
      await append(tx, kase.id, 'released', { stage, slot, round }, by, at)
      await setHolder(tx, id, null, at)
    }
    const words = await keepWords(tx, office, kase.id, reason, at)
    const { stage, slot, round } = task
    const no = await append(tx, kase.id, 'recused', { stage, slot, round, ...words }, by, at)
    await insertRecusal(tx, { caseId: kase.id, personId: by.personId, eventNo: no, at })
    return { value: { caseId: kase.id, no }, caseId: kase.id, objectId: taskId }
  })
}
