import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'
import type { InboxFilter } from './inbox/search.ts'

export type InboxItem = components['schemas']['InboxItem']
export type Task = components['schemas']['Task']
export type Choice = Task['verdicts'][number]

export const tasksQuery = ({ box, group, process }: InboxFilter, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['tasks', box, group, process, cursor],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/tasks', {
          params: {
            query: {
              box,
              ...(group && { group }),
              ...(process !== undefined && { process: process as 'transfer' }),
              ...(cursor !== undefined && { cursor }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const countsQuery = (process: string | undefined) =>
  queryOptions({
    queryKey: ['tasks', 'counts', process],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/tasks/counts', {
          params: { query: process === undefined ? {} : { process: process as 'transfer' } },
        }),
      ),
  })

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  })

export const colleaguesQuery = (id: string) =>
  queryOptions({
    queryKey: ['colleagues', id],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/colleagues', { params: { path: { id } } })),
  })

export const advisersQuery = (id: string) =>
  queryOptions({
    queryKey: ['advisers', id],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/advisers', { params: { path: { id } } })),
  })

export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: () => answerOf(api.GET('/api/v1/units', { params: { query: { limit: 100 } } })),
  staleTime: 300_000,
})
