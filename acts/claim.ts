import { append } from '../db/journal.ts'
import { setHolder } from '../db/tasks.ts'
import type { Result } from '../domain/refusals.ts'
import { act, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { freeFor, heldBy, termOf } from './onTask.ts'

export interface Held {
  taskId: string
  version: number
}

/** 签收: takes a task from the pool. Claiming what one already holds changes nothing. */
export function claim(office: Office, asked: Actor, taskId: string): Promise<Result<Held>> {
  return act(office, asked, 'task.claim', { taskId }, async (tx, now, actor) => {
    const on = await freeFor(tx, actor, 'task.claim', taskId, now)
    const { kase, task, holderId, by, at } = on
    if (holderId !== null)
      return { value: { taskId, version: task.version }, caseId: kase.id, objectId: taskId }
    const { stage, slot, round } = task
    await append(tx, kase.id, 'claimed', { stage, slot, round }, by, at)
    const hold = { personId: by.personId, until: await termOf(tx, office, on) }
    const version = await setHolder(tx, taskId, hold, at)
    return { value: { taskId, version }, caseId: kase.id, objectId: taskId }
  })
}

/** 退签: gives a claimed task back to the pool. */
export function release(office: Office, asked: Actor, taskId: string): Promise<Result<Held>> {
  return act(office, asked, 'task.release', { taskId }, async (tx, now, actor) => {
    const { kase, task, by, at } = await heldBy(tx, actor, 'task.release', taskId, now)
    const { stage, slot, round } = task
    await append(tx, kase.id, 'released', { stage, slot, round }, by, at)
    const version = await setHolder(tx, taskId, null, at)
    return { value: { taskId, version }, caseId: kase.id, objectId: taskId }
  })
}
