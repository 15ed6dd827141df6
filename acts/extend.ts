import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import { runningClock } from './clocks.ts'
import type { Office } from './office.ts'
import { notOnHold } from './onHold.ts'
import { fireMissedOn, openFor } from './onTask.ts'
import { prolong } from './prolong.ts'
import { keepWords } from './texts.ts'
import { tellApplicant } from './tellApplicant.ts'
import { tellHolders } from './tellHolders.ts'

export interface Extended {
  caseId: string
  taskId: string
  dueDay: string
}

/** 延期: once per clock, by the superior of the unit that holds the task, with a reason. */
export function extend(
  office: Office,
  asked: Actor,
  taskId: string,
  { days, reason }: { days: number; reason: string },
): Promise<Result<Extended>> {
  return act(office, asked, 'task.extend', { taskId, days, reason }, async (tx, now, actor) => {
    const on = await openFor(tx, actor, 'task.extend', taskId, now)
    const { kase, task, by, at } = on
    await notOnHold(tx, office, actor.person, kase, at)
    await fireMissedOn(tx, office, on)
    const clock = await runningClock(tx, kase.id, { name: task.clock, slot: task.slot })
    if (!clock) throw new Error('an open task has no running clock')
    if (clock.ledger.some(({ kind, outageId }) => kind === 'extension' && outageId === null))
      throw new Refused(refuse('already-extended', { facts: { dueDay: clock.dueDay } }))
    const words = await keepWords(tx, office, kase.id, reason, at)
    if (words.textId === undefined) throw new Refused(refuse('reason-required'))
    const { no, dueDay } = await prolong(tx, office, kase, clock, { days, outageId: null, ...words }, by, at)
    const notice = { caseId: kase.id, eventNo: no, kind: 'extended', dueDay, at } as const
    await tellHolders(tx, notice, task.unitId, task.role)
    await tellApplicant(tx, kase, { kind: 'extended', no, dueDay, at })
    return { value: { caseId: kase.id, taskId, dueDay }, caseId: kase.id, objectId: taskId }
  })
}
