import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'

interface Page<T> {
  items: T[]
  next: string | null
}

/** As many as a list to choose from may have; who has more searches on the page of the matter itself. */
const mostPages = 10

async function allPages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { items, next } = await read(cursor)
    all.push(...items)
    if (next === null) break
    cursor = next
  }
  return all
}

const from = (cursor: string | undefined) => ({ limit: 100, ...(cursor === undefined ? {} : { cursor }) })

/** Children of one institution, masked. */
export const childrenQuery = (institution: string | undefined) =>
  queryOptions({
    queryKey: ['children', institution],
    enabled: institution !== undefined,
    queryFn: (): Promise<components['schemas']['Child'][]> =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/children', {
            params: { query: { ...from(cursor), ...(institution === undefined ? {} : { institution }) } },
          }),
        ),
      ),
  })

/** The archives that a case is about. */
export const caseChildrenQuery = (caseId: string | undefined) =>
  queryOptions({
    queryKey: ['case', caseId, 'children'],
    enabled: caseId !== undefined,
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/cases/{id}/children', { params: { path: { id: caseId ?? '' } } })))
        .items,
  })

export const childQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['child', id],
    enabled: id !== undefined,
    queryFn: () => answerOf(api.GET('/api/v1/children/{id}', { params: { path: { id: id ?? '' } } })),
  })

export const classesQuery = (institution: string | undefined) =>
  queryOptions({
    queryKey: ['classes', institution],
    enabled: institution !== undefined,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/institutions/{id}/classes', {
            params: { path: { id: institution ?? '' }, query: {} },
          }),
        )
      ).items,
  })

export const sectionsQuery = (institution: string | undefined) =>
  queryOptions({
    queryKey: ['sections', institution],
    enabled: institution !== undefined,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/institutions/{id}/sections', {
            params: { path: { id: institution ?? '' }, query: {} },
          }),
        )
      ).items,
  })

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  staleTime: 600_000,
  queryFn: (): Promise<components['schemas']['Authority'][]> =>
    allPages((cursor) => answerOf(api.GET('/api/v1/units', { params: { query: from(cursor) } }))),
})

export const openCasesQuery = queryOptions({
  queryKey: ['cases', 'open', 'all'],
  queryFn: (): Promise<components['schemas']['CaseItem'][]> =>
    allPages((cursor) =>
      answerOf(api.GET('/api/v1/cases', { params: { query: { ...from(cursor), status: 'open' } } })),
    ),
})
