import { referralsOf } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { cancelTask } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { isMovable } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import { stop } from './clocks.ts'
import type { Office } from './office.ts'
import { notOnHold } from './onHold.ts'
import { fireMissedOn, freeFor, reasoned, sameVersion, wrongly, type OnTask } from './onTask.ts'
import { keepWords } from './texts.ts'
import type { Moved } from './withdraw.ts'

/** Throws where the case cannot go to that unit: it is not there, is this one, or is of another kind. */
async function rightUnit(tx: Tx, { kase, task, at }: OnTask, unitId: string): Promise<void> {
  const path = await pathOf(tx, unitId, dayOf(at))
  const [unit] = path
  const [here] = await pathOf(tx, task.unitId, dayOf(at))
  const wrong = (message: string) =>
    new Refused(refuse('invalid-request', { errors: [{ path: 'unitId', message }] }))
  if (!unit || !path.some(({ id }) => id === kase.provinceId)) throw wrong('本省没有这个单位')
  if (unitId === task.unitId) throw wrong('不能移送给本单位')
  if (unit.kind !== here?.kind) throw wrong('只能移送给同一级的单位')
}

/**
 * 移送: the case belongs to another unit. The desk here is closed, its clock stops, and the story opens the same stage
 * there in its next round under a clock that starts anew. Once per stage: a case is no ball.
 */
export function refer(
  office: Office,
  asked: Actor,
  taskId: string,
  { unitId, version, reason }: { unitId: string; version: number; reason: string },
): Promise<Result<Moved>> {
  return act(office, asked, 'task.refer', { taskId, unitId, version, reason }, async (tx, now, actor) => {
    const on = await freeFor(tx, actor, 'task.refer', taskId, now)
    const { kase, task, by, at } = on
    await notOnHold(tx, office, actor.person, kase, at)
    const { stage, slot, round } = task
    if (!isMovable(kase.route, stage, 'refer')) throw wrongly('这个环节不能移送')
    sameVersion(task, version)
    if (task.proposal) throw wrongly('这项任务有拟办的决定在等待签署')
    reasoned(reason, 'reason')
    const earlier = await referralsOf(tx, kase.id)
    if (earlier.some((each) => each.stage === stage && each.slot === slot))
      throw new Refused(refuse('referred-already'))
    await rightUnit(tx, on, unitId)
    const words = await keepWords(tx, office, kase.id, reason, at)
    await fireMissedOn(tx, office, on)
    const data = { stage, slot, round, fromUnitId: task.unitId, toUnitId: unitId, ...words }
    const no = await append(tx, kase.id, 'referred', data, by, at)
    await cancelTask(tx, taskId)
    await stop(tx, kase.id, { name: task.clock, slot }, at)
    return { value: { caseId: kase.id, no }, caseId: kase.id, objectId: taskId }
  })
}
