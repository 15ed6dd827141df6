import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'

export type Year = components['schemas']['CalendarYear']
export type CalendarDay = Year['days'][number]
export type Proposal = components['schemas']['CalendarProposal']
export type Revision = components['schemas']['CalendarRevision']
export type DryRun = components['schemas']['CalendarDryRun']

export const yearQuery = (year: number, unitId: string | undefined) =>
  queryOptions({
    queryKey: ['calendar', year, unitId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/calendar/days', {
          params: { query: { year, ...(unitId === undefined ? {} : { unitId }) } },
        }),
      ),
  })

export const revisionsQuery = infiniteQueryOptions({
  queryKey: ['calendar', 'revisions'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/calendar/revisions', {
        params: { query: pageParam === '' ? {} : { cursor: pageParam } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

export const proposalsQuery = queryOptions({
  queryKey: ['calendar', 'proposals'],
  queryFn: () => answerOf(api.GET('/api/v1/calendar/proposals')),
})

/** What a proposal would do; nothing is written. */
export const dryRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar', 'dry-run', id],
    queryFn: () =>
      answerOf(api.POST('/api/v1/calendar/proposals/{id}/dry-run', { params: { path: { id } }, body: null })),
    staleTime: 0,
  })
