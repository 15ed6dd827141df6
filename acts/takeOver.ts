import { append } from '../db/journal.ts'
import { cancelTask } from '../db/tasks.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { isMovable } from '../domain/route.ts'
import { act, Refused, type Actor } from './act.ts'
import { openTask } from './desk.ts'
import type { Office } from './office.ts'
import { fireMissedOn, openFor, wrongly } from './onTask.ts'
import { keepWords } from './texts.ts'
import { tellHolders } from './tellHolders.ts'

export interface TakenOver {
  caseId: string
  /** The task at the superior's desk. */
  taskId: string
}

/**
 * 提级办理, 代为核办: by a written order the superior takes a step to its own desk. The step is opened there for its
 * next round on the same clock, which stays charged to the unit below, with every card it has.
 */
export function takeOver(
  office: Office,
  asked: Actor,
  taskId: string,
  order: string,
): Promise<Result<TakenOver>> {
  return act(office, asked, 'task.take-over', { taskId, order }, async (tx, now, actor) => {
    const on = await openFor(tx, actor, 'task.take-over', taskId, now)
    const { kase, task, by, at } = on
    if (!isMovable(kase.route, task.stage, 'take-over')) throw wrongly('这个环节不能由上级提级办理')
    const { textId } = await keepWords(tx, office, kase.id, order, at)
    if (textId === undefined) throw new Refused(refuse('reason-required'))
    await fireMissedOn(tx, office, on)
    const { unitId } = by
    const { stage, slot, round } = task
    const no = await append(tx, kase.id, 'taken-over', { stage, slot, round, unitId, textId }, by, at)
    await cancelTask(tx, task.id)
    const opened = await openTask(tx, office, kase, { stage, slot, round: round + 1 }, at, unitId)
    if (opened === undefined) throw new Error('the next round was there already')
    const notice = { caseId: kase.id, eventNo: no, kind: 'taken-over', dueDay: null, at } as const
    await tellHolders(tx, notice, task.unitId, task.role)
    return { value: { caseId: kase.id, taskId: opened }, caseId: kase.id, objectId: taskId }
  })
}
