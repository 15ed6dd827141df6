import createClient from 'openapi-fetch'
import { problemOf } from './problem.ts'
import type { paths } from './schema.generated.ts'
import { guard, untilLoggedIn } from './session.ts'

/**
 * Sends a request for the person the tab was drawn for. Where the session has ended meanwhile, the log-in dialog opens and
 * the same request, key included, is sent again.
 */
async function send(request: Request): Promise<Response> {
  const first = request.clone()
  if (guard.personId !== undefined) first.headers.set('x-person', guard.personId)
  const answer = await fetch(first)
  if (answer.status !== 401 && answer.status !== 409) return answer
  const code = await codeOf(answer)
  if (code === 'other-person') guard.block?.()
  if (code !== 'unauthenticated' || guard.personId === undefined) return answer
  const again = untilLoggedIn()
  if (!again) return answer
  await again
  return send(request)
}

const codeOf = async (answer: Response): Promise<unknown> =>
  (
    (await answer
      .clone()
      .json()
      .catch(() => ({}))) as { code?: unknown }
  ).code

/** The API by its own document: paths, bodies and answers are typed. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send })

interface Answered<T> {
  data?: T
  error?: unknown
}

/** The answer of a call, or its problem thrown. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error } = await call.catch((fault: unknown) => {
    throw problemOf(fault)
  })
  if (error !== undefined) throw problemOf(error)
  return data as T
}
