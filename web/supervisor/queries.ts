import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components, paths } from '../api/schema.generated.ts'

export type Board = components['schemas']['Board']
export type BoardRow = components['schemas']['BoardRow']
export type BoardItem = components['schemas']['BoardItem']

/** The filters of the list behind a number; they stand in the address as they are. */
export type RowFilters = Omit<
  NonNullable<paths['/api/v1/board/rows']['get']['parameters']['query']>,
  'cursor' | 'limit'
>

export interface Whose {
  unitId?: string
  month?: string
}

export const boardQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['board', whose],
    queryFn: () => answerOf(api.GET('/api/v1/board', { params: { query: whose } })),
    // Not asked by itself every minute: whoever has left the board open would never be logged out.
    placeholderData: keepPreviousData,
  })

const pageSize = 50

export const rowsQuery = (filters: RowFilters) =>
  infiniteQueryOptions({
    queryKey: ['board', 'rows', filters],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/board/rows', {
          params: {
            query: { ...filters, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** The process by which an authority asks one below it to bring cases to an end: the one that an issuer files. */
export const supervisingQuery = queryOptions({
  queryKey: ['processes', 'issuer'],
  queryFn: async () => {
    const { items } = await answerOf(api.GET('/api/v1/processes', { params: { query: {} } }))
    return items.find(({ filedBy, mayFile }) => filedBy.seat === 'issuer' && mayFile) ?? null
  },
  staleTime: 300_000,
})
