import { may, type Action, type Answer, type Person, type Place } from './may.ts'
import type { Role } from './roles.ts'

/** Whether somebody has that person's roles while he is away. */
export const standsInFor = ({ grants }: Person, absentId: string | null): boolean =>
  absentId !== null && grants.some(({ onBehalfOf }) => onBehalfOf === absentId)

/** The colleague for whom this person has a desk: who holds the task, or whose role alone brings it to him. */
export function keptFor(
  person: Person,
  { unitId, role }: { unitId: string; role: Role },
  holderId: string | null,
): string | null {
  if (holderId === person.id) return null
  if (standsInFor(person, holderId)) return holderId
  const here = person.grants.filter((grant) => grant.unitId === unitId && grant.role === role)
  return here.some(({ onBehalfOf }) => !onBehalfOf) ? null : (here[0]?.onBehalfOf ?? null)
}

/** The same question about a task somebody holds: in the holder's place where one may act in it, else by one's own rights. */
export function mayAt(person: Person, action: Action, place: Place, holderId: string | null): Answer {
  if (!standsInFor(person, holderId)) return may(person, action, place)
  const grants = person.grants.filter(({ onBehalfOf }) => onBehalfOf === holderId)
  const answer = may({ ...person, grants }, action, place)
  return answer.ok ? answer : may(person, action, place)
}
