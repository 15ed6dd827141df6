import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'

const every = 2_000

/** Looks whether a telephone has sent its paper yet. */
export function useArrival(id: string | undefined, arrived: (attachmentId: string) => void) {
  const told = useRef(arrived)
  told.current = arrived
  const { data, error } = useQuery({
    queryKey: ['upload', id],
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.error || state.data?.attachmentId ? false : every),
    queryFn: () => answerOf(api.GET('/api/v1/uploads/{id}', { params: { path: { id: id ?? '' } } })),
  })
  const attachmentId = data?.attachmentId ?? null
  useEffect(() => {
    if (id !== undefined && attachmentId !== null) told.current(attachmentId)
  }, [id, attachmentId])
  return { sending: (data?.size ?? null) !== null, problem: error ? problemOf(error) : undefined }
}
