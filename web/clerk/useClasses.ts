import { useQueries } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { useMe } from '../app/session/useMe.ts'
import type { ClassCount } from './season.ts'

/** The classes of one's own institutions; undefined until they are here. */
export function useClasses(wanted: boolean): readonly ClassCount[] | undefined {
  const { grants } = useMe()
  const own = [...new Set(grants.filter(({ kind }) => kind === 'institution').map(({ unitId }) => unitId))]
  const lists = useQueries({
    queries: own.map((id) => ({
      queryKey: ['classes', id],
      enabled: wanted,
      queryFn: () => answerOf(api.GET('/api/v1/institutions/{id}/classes', { params: { path: { id } } })),
    })),
  })
  return lists.every(({ data }) => data) ? lists.flatMap(({ data }) => data?.items ?? []) : undefined
}
