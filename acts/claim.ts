import { append } from '../db/journal.ts'
import { setHolder } from '../db/tasks.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import { closedTask, heldTask, lockTask } from './decide.ts'
import type { Office } from './office.ts'
import { entitled, placeOf } from './place.ts'

export interface Held {
  taskId: string
  version: number
}

/** 签收: takes a task from the pool. Claiming what one already holds changes nothing. */
export function claim(office: Office, asked: Actor, taskId: string): Promise<Result<Held>> {
  return act(office, asked, 'task.claim', { taskId }, async (tx, now, actor) => {
    const { kase, task, at } = await lockTask(tx, taskId, now)
    const as = entitled(actor.person, 'task.claim', await placeOf(tx, kase, at, task))
    if (task.state !== 'open') throw new Refused(await closedTask(tx, task))
    if (task.holderId !== null && task.holderId !== actor.person.id)
      throw new Refused(await heldTask(tx, task.holderId))
    if (task.holderId !== null)
      return { value: { taskId, version: task.version }, caseId: kase.id, objectId: taskId }
    const { stage, slot, round } = task
    await append(tx, kase.id, 'claimed', { stage, slot, round }, { personId: actor.person.id, ...as }, at)
    const version = await setHolder(tx, taskId, actor.person.id, at)
    return { value: { taskId, version }, caseId: kase.id, objectId: taskId }
  })
}

/** 退签: gives a claimed task back to the pool. */
export function release(office: Office, asked: Actor, taskId: string): Promise<Result<Held>> {
  return act(office, asked, 'task.release', { taskId }, async (tx, now, actor) => {
    const { kase, task, at } = await lockTask(tx, taskId, now)
    const as = entitled(actor.person, 'task.release', await placeOf(tx, kase, at, task))
    if (task.state !== 'open') throw new Refused(await closedTask(tx, task))
    if (task.holderId === null) throw new Refused(refuse('wrong-state', { detail: '任务尚未签收' }))
    if (task.holderId !== actor.person.id) throw new Refused(await heldTask(tx, task.holderId))
    const { stage, slot, round } = task
    await append(tx, kase.id, 'released', { stage, slot, round }, { personId: actor.person.id, ...as }, at)
    const version = await setHolder(tx, taskId, null, at)
    return { value: { taskId, version }, caseId: kase.id, objectId: taskId }
  })
}
