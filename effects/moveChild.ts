import { lockChild } from '../db/children/children.ts'
import { lockClass } from '../db/children/classes.ts'
import { hasCustodyFlag } from '../db/children/custody.ts'
import { openPlace } from '../db/children/enrolments.ts'
import { moveEnrolment } from '../db/children/move.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Effect } from './effect.ts'

/**
 * Moves a child from the releasing institution to the one that filed (27c): one place ends and the next begins on the day
 * of the verdict, in one transaction. Weeks lie between filing and placing, so everything is looked at once more.
 */
export const moveChild: Effect = async (tx, { kase, children, answers, at }) => {
  const [childId] = children
  const { class: classId, arrivedOn } = answers as { class: string; arrivedOn: string }
  const fromInstitutionId = kase.route.releasing
  const toInstitutionId = kase.applicantId
  if (childId === undefined || fromInstitutionId === undefined || !(await lockChild(tx, childId)))
    return 'child-elsewhere'
  if ((await openPlace(tx, childId))?.institutionId !== fromInstitutionId) return 'child-elsewhere'
  if (await hasCustodyFlag(tx, childId)) return 'custody-disputed'
  const room = await lockClass(tx, classId)
  if (room?.institutionId !== toInstitutionId || room.removedAt !== null) return 'class-gone'
  const move = { childId, fromInstitutionId, toInstitutionId, classId, on: dayOf(at), arrivedOn }
  return (await moveEnrolment(tx, { ...move, caseId: kase.id, at })) ? 'done' : 'child-elsewhere'
}
