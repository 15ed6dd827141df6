import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'

export type Clock = components['schemas']['Clock']
export type Case = components['schemas']['Case']
export type Paper = components['schemas']['Paper']
export type Change = components['schemas']['FieldChange']
export type Stage = Case['stages'][number]

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  })

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['timeline', id],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/timeline', { params: { path: { id } } })),
  })

export const clockQuery = (id: string) =>
  queryOptions({
    queryKey: ['clock', id],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/clock', { params: { path: { id } } })),
  })

export const processQuery = (name: string) =>
  queryOptions({
    queryKey: ['process', name],
    queryFn: () => answerOf(api.GET('/api/v1/processes/{name}', { params: { path: { name } } })),
    staleTime: 300_000,
  })

export type Happened = Awaited<
  ReturnType<NonNullable<ReturnType<typeof timelineQuery>['queryFn']>>
>['items'][number]

/** The archives a case is about, which its form and verdicts name by their ids. */
export const caseChildrenQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-children', id],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/children', { params: { path: { id } } })),
  })
