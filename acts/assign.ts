import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { assignableTo, assignTo, eligibleFor } from '../db/unassigned.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { openFor, wrongly } from './onTask.ts'

/**
 * 指派: where nobody of the desk's role is eligible, the unit's system administrator names a person of the unit, who
 * may then act on this task. Never one who filled, signed or recused himself, and never one of the administrators.
 */
export function assign(
  office: Office,
  asked: Actor,
  taskId: string,
  personId: string,
): Promise<Result<{ taskId: string }>> {
  return act(office, asked, 'task.assign', { taskId, personId }, async (tx, now, actor) => {
    const { kase, task, by, at } = await openFor(tx, actor, 'task.assign', taskId, now)
    if ((await eligibleFor(tx, taskId, at)).length > 0)
      throw wrongly('本单位有人可以办理这项任务，不需要指派')
    if (!(await assignableTo(tx, taskId, at)).some(({ id }) => id === personId))
      throw new Refused(
        refuse('not-eligible', {
          detail: '只能指派本单位没有填报、签署、回避这件业务，也没有办理过前一环节的同志',
        }),
      )
    const { stage, slot, round } = task
    const data = { stage, slot, round, personId, told: [personId] }
    const no = await append(tx, kase.id, 'assigned', data, by, at)
    await assignTo(tx, taskId, personId)
    await tell(tx, { caseId: kase.id, eventNo: no, kind: 'assigned', dueDay: null, at }, [personId])
    return { value: { taskId }, caseId: kase.id, objectId: taskId }
  })
}
