import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { dropProposal } from '../db/signatures.ts'
import type { Proposal } from '../db/tasks.ts'
import { signersLeft } from '../domain/countersign.ts'
import type { Result } from '../domain/refusals.ts'
import { stageOf } from '../domain/route.ts'
import { act, type Actor } from './act.ts'
import type { Decided } from './decide.ts'
import { roleAt } from './desk.ts'
import type { Office } from './office.ts'
import { notOnHold } from './onHold.ts'
import { freeFor, reasoned, sameVersion, termOf, wrongly, type OnTask } from './onTask.ts'
import { pronounce } from './pronounce.ts'
import { freeOf, passOn } from './propose.ts'
import { keepWords } from './texts.ts'

function pending({ task }: OnTask): Proposal {
  if (!task.proposal) throw wrongly('没有等待签署的决定')
  return task.proposal
}

/**
 * 复核, 签发: one signature under what is proposed. The last of them is the decision, by the person who signs last;
 * the words of the verdict are those of whoever proposed it.
 */
export function sign(
  office: Office,
  asked: Actor,
  taskId: string,
  version: number,
): Promise<Result<Decided>> {
  return act(office, asked, 'task.sign', { taskId, version }, async (tx, now, actor) => {
    const on = await freeFor(tx, actor, 'task.sign', taskId, now)
    const { kase, task, at } = on
    await notOnHold(tx, office, actor.person, kase, at)
    const proposal = pending(on)
    sameVersion(task, version)
    const { signatures, ...words } = proposal
    const { verdict } = words
    const [next] = signersLeft(stageOf(kase.route, task.stage), verdict, signatures.length)
    const value = { caseId: kase.id, taskId, verdict }
    if (next !== undefined) {
      const no = await passOn(tx, on, next, proposal)
      return { value: { ...value, no, proposed: true }, caseId: kase.id, objectId: taskId }
    }
    const no = await pronounce(tx, office, on, { ...words, signatures })
    return { value: { ...value, no }, caseId: kase.id, objectId: taskId }
  })
}

/**
 * 退回拟办: does not sign, with a reason; the task is back in the hands of whoever proposed, who may decide anew. Where
 * he may not any more (he left, or was assigned for that turn only), it is back in the pool.
 */
export function decline(
  office: Office,
  asked: Actor,
  taskId: string,
  { version, comment }: { version: number; comment?: string | undefined },
): Promise<Result<{ caseId: string; taskId: string; no: number }>> {
  return act(office, asked, 'task.decline', { taskId, version, comment }, async (tx, now, actor) => {
    const on = await freeFor(tx, actor, 'task.sign', taskId, now)
    const { kase, task, by, at } = on
    const { signatures } = pending(on)
    sameVersion(task, version)
    reasoned(comment)
    const { stage, slot, round } = task
    const role = await roleAt(tx, task.unitId, stageOf(kase.route, stage).role, at)
    const personId = signatures[0]?.personId
    if (personId === undefined) throw new Error('a proposal is made by somebody')
    const free = await freeOf(tx, on, role, [])
    const isBack = free.includes(personId)
    const told = isBack ? [personId] : free
    const words = await keepWords(tx, office, kase.id, comment, at)
    const data = { stage, slot, round, personId, next: role, told, ...words }
    const no = await append(tx, kase.id, 'proposal-declined', data, by, at)
    const hold = isBack ? { personId, until: await termOf(tx, office, on) } : null
    await dropProposal(tx, taskId, { role, hold, at })
    await tell(tx, { caseId: kase.id, eventNo: no, kind: 'declined', dueDay: null, at }, told)
    return { value: { caseId: kase.id, taskId, no }, caseId: kase.id, objectId: taskId }
  })
}
