import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { setHolder } from '../db/tasks.ts'
import { eligibleFor } from '../db/unassigned.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Held } from './claim.ts'
import type { Office } from './office.ts'
import { heldBy, openFor, termOf } from './onTask.ts'
import { keepWords } from './texts.ts'

/**
 * 转办: gives the task to a named colleague of the same unit and role. The holder hands over what he holds; a
 * principal hands over any task that lies at his institution.
 */
export function handOver(
  office: Office,
  asked: Actor,
  taskId: string,
  { personId, comment }: { personId: string; comment?: string | undefined },
): Promise<Result<Held>> {
  return act(office, asked, 'task.hand-over', { taskId, personId, comment }, async (tx, now, actor) => {
    const seen = await openFor(tx, actor, 'task.hand-over', taskId, now)
    const isPrincipal = actor.person.grants.some(
      ({ unitId, role }) => role === 'principal' && unitId === seen.task.unitId,
    )
    const on = isPrincipal ? seen : await heldBy(tx, actor, 'task.hand-over', taskId, now)
    const { kase, task, holderId, by, at } = on
    const colleagues = await eligibleFor(tx, taskId, at)
    if (personId === holderId || !colleagues.some(({ id }) => id === personId))
      throw new Refused(
        refuse('not-eligible', { detail: '只能转办给本单位同一岗位、可以办理这件业务的同志' }),
      )
    const { stage, slot, round } = task
    const words = await keepWords(tx, office, kase.id, comment, at)
    const data = { stage, slot, round, personId, told: [personId], ...words }
    const no = await append(tx, kase.id, 'handed-over', data, by, at)
    const version = await setHolder(tx, taskId, { personId, until: await termOf(tx, office, on) }, at)
    await tell(tx, { caseId: kase.id, eventNo: no, kind: 'handed-over', dueDay: null, at }, [personId])
    return { value: { taskId, version }, caseId: kase.id, objectId: taskId }
  })
}
