import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'
import type { components } from './schema.generated.ts'

export type Notice = components['schemas']['Notice']

/** The person's notices, the newest first, with the count of unread ones. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam: cursor }) =>
    answerOf(api.GET('/api/v1/notices', { params: { query: cursor === '' ? {} : { cursor } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

export const readNotice = (id: string) =>
  answerOf(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } }, body: null }))

export const readNoticesThrough = (through: string) =>
  answerOf(api.POST('/api/v1/notices/read', { body: { through } }))
