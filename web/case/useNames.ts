import { useQuery } from '@tanstack/react-query'
import { caseChildrenQuery } from './queries.ts'

/** What the ids in a form or a ruling of a case name: its children and the places they have. */
export function useNames(caseId: string): ReadonlyMap<string, string> {
  const { data } = useQuery(caseChildrenQuery(caseId))
  return new Map(
    data?.items.flatMap(({ id, name, institution, enrolmentId }) => {
      const words = [name, institution].filter(Boolean).join(' · ')
      return enrolmentId === null
        ? [[id, words] as const]
        : [[id, words] as const, [enrolmentId, words] as const]
    }),
  )
}
