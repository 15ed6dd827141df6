import { useMe } from '../../app/session/useMe.ts'
import type { Task } from '../queries.ts'

/** At which of a person's desks he decides a task: in another's place he decides at his own. */
export function useDesk({ unitId, role }: Task) {
  const { grants } = useMe()
  const own = grants.filter((grant) => grant.role === role)
  const grant = own.find((each) => each.unitId === unitId) ?? own[0]
  return grant && { unitId: grant.unitId, institution: grant.kind === 'institution' }
}
