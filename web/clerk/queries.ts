import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'

export type CaseItem = components['schemas']['CaseItem']
export type Status = CaseItem['status']
export type Process = components['schemas']['Process']

/** The processes, under the policy that holds for the reader's own unit. */
export const processesQuery = queryOptions({
  queryKey: ['processes'],
  staleTime: 300_000,
  queryFn: async () => (await answerOf(api.GET('/api/v1/processes'))).items,
})

/** A process as it holds for one applicant. */
export const processForQuery = (name: string, applicantId: string | undefined) =>
  queryOptions({
    queryKey: ['process', name, applicantId],
    staleTime: 300_000,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/processes/{name}', {
          params: { path: { name }, query: applicantId === undefined ? {} : { applicantId } },
        }),
      ),
  })

/** A draft, or a case that was sent back, as it is when it is opened; from then on the page knows better than the server. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    staleTime: 'static',
    gcTime: 0,
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  })

/** One's own cases that stand so, the newest first. */
export const casesQuery = (status: Status, limit = 20) =>
  queryOptions({
    queryKey: ['cases', status, limit],
    queryFn: () => answerOf(api.GET('/api/v1/cases', { params: { query: { status, limit } } })),
  })
