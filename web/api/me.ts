import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'
import type { components } from './schema.generated.ts'

export type Me = components['schemas']['Me']
export type Role = Me['grants'][number]['role']

/** Who is logged in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    const { open } = await answerOf(api.GET('/api/v1/session'))
    return open ? answerOf(api.GET('/api/v1/me')) : null
  },
  staleTime: 60_000,
})

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async () => (await api.GET('/api/v1/demo')).data ?? null,
  staleTime: Infinity,
})

export const hasRole = ({ grants }: Me, ...roles: readonly Role[]): boolean =>
  grants.some(({ role }) => roles.includes(role))
