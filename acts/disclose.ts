import { caseById, type CaseRow } from '../db/cases.ts'
import { placeOn } from '../db/children/enrolments.ts'
import { tasksOf, type TaskRow } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { may, type Answer, type Person, type Place } from '../domain/may.ts'
import type { Purpose } from '../domain/purposes.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { deskOf, entitled, placeOf } from './place.ts'

const atDesks = ({ route }: CaseRow, tasks: readonly TaskRow[], place: Place): Place[] =>
  tasks
    .filter(({ state }) => state === 'open')
    .map((task) => ({
      ...place,
      task: deskOf(route, task),
      assigned: task.assigned.map((personId) => ({ personId, unitId: task.unitId })),
    }))

/** Whose turn it is on one of the open desks: he has to know whom he decides on, wherever the child is kept. */
export const hasTurn = (person: Person, kase: CaseRow, tasks: readonly TaskRow[], place: Place): boolean =>
  atDesks(kase, tasks, place).some((at) => may(person, 'task.decide', at).ok)

/** Whether somebody may look at the numbers of a case in full: he answers for it, or has one of its open desks. */
export function mayDisclose(person: Person, kase: CaseRow, tasks: readonly TaskRow[], place: Place): Answer {
  const answers = [place, ...atDesks(kase, tasks, place)].map((at) => may(person, 'case.disclose', at))
  return answers.find(({ ok }) => ok) ?? answers[0] ?? { ok: false, code: 'not-found' }
}

/** 查看完整信息: the numbers of a case are about to be shown in full; who looked and what for is kept. */
export function disclose(
  office: Office,
  asked: Actor,
  caseId: string,
  purpose: Purpose,
): Promise<Result<{ caseId: string }>> {
  return act(office, asked, 'case.disclose', { caseId, purpose }, async (tx, at, { person }) => {
    const kase = await caseById(tx, caseId)
    if (!kase) throw new Refused(refuse('not-found'))
    const place = await placeOf(tx, kase, at)
    const answer = mayDisclose(person, kase, await tasksOf(tx, caseId), place)
    if (!answer.ok) throw new Refused(refuse(answer.code))
    return { value: { caseId }, caseId, purpose }
  })
}

/** The same of one child, for those who keep it. */
export function discloseChild(
  office: Office,
  asked: Actor,
  childId: string,
  purpose: Purpose,
): Promise<Result<{ childId: string }>> {
  return act(office, asked, 'child.disclose', { id: childId, purpose }, async (tx, at, { person }) => {
    const kept = await placeOn(tx, childId, dayOf(at))
    if (!kept) throw new Refused(refuse('not-found'))
    const path = await pathOf(tx, kept.institutionId, dayOf(at))
    entitled(person, 'child.disclose', { path: path.map(({ id }) => id) })
    return { value: { childId }, objectId: childId, purpose }
  })
}
