import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { components } from '../../api/schema.generated.ts'

export type Delegation = components['schemas']['Delegation']

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: () => answerOf(api.GET('/api/v1/delegations')),
})

export const placesQuery = queryOptions({
  queryKey: ['delegations', 'places'],
  queryFn: () => answerOf(api.GET('/api/v1/delegations/places')),
})

export interface Span {
  unitId: string
  from: string
  until: string
}

export const spanQuery = (span: Span) =>
  queryOptions({
    queryKey: ['delegations', 'span', span],
    queryFn: () => answerOf(api.GET('/api/v1/delegations/span', { params: { query: span } })),
  })
