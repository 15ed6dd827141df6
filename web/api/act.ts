import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from './problem.ts'

/** `{ 'idempotency-key': … }`, as every write asks for. */
export interface ActHeaders {
  'idempotency-key': string
}

/**
 * One act of a person. Its key is kept until the act has succeeded: pressed twice or sent again after a broken line it is
 * still one act. Afterwards everything shown is asked for anew, since any list may have changed; also where somebody else
 * was first.
 */
export function useAct<Input, Answer>(
  act: (input: Input, headers: ActHeaders) => Promise<Answer>,
  done?: (answer: Answer) => void,
) {
  const queries = useQueryClient()
  const key = useRef<string>(undefined)
  return useMutation<Answer, Problem, Input>({
    mutationFn: (input) => {
      key.current ??= newKey()
      return act(input, { 'idempotency-key': key.current })
    },
    onSuccess: async (answer) => {
      key.current = undefined
      await queries.invalidateQueries()
      done?.(answer)
    },
    onError: ({ body }) => {
      // A refused act has changed nothing, and the same key with other content would be refused for that.
      if (body.status >= 400 && body.status < 500) key.current = undefined
      if (body.status === 409) void queries.invalidateQueries()
    },
  })
}

/** `crypto.randomUUID` exists on https and localhost only; offices reach the console over plain http, too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
