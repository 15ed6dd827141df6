import { useQueries } from '@tanstack/react-query'
import { useMe } from '../app/session/useMe.ts'
import { classesQuery } from '../form/options.ts'
import type { ClassCount } from './season.ts'

/** The classes of one's own institutions; undefined until they are here. */
export function useClasses(wanted: boolean): readonly ClassCount[] | undefined {
  const { grants } = useMe()
  const own = [...new Set(grants.filter(({ kind }) => kind === 'institution').map(({ unitId }) => unitId))]
  const lists = useQueries({ queries: own.map((id) => ({ ...classesQuery(id), enabled: wanted })) })
  return lists.every(({ data }) => data) ? lists.flatMap(({ data }) => data ?? []) : undefined
}
