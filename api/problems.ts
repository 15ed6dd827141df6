import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '../db/audit.ts'
import type { Office } from '../acts/office.ts'
import { Refused } from '../acts/act.ts'
import { refusals, refuse, type Refusal } from '../domain/refusals.ts'
import { refusalOf } from './faults.ts'
import { logFault } from './log.ts'
import { Audited } from './refused.ts'

/** RFC 9457. `diagnosisId` finds the log line and the audit row of this very request. */
const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(refusals)),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    diagnosisId: z.string(),
  })
  .meta({ id: 'Problem', title: '出错说明（RFC 9457）' })

/** Added to the answers of every route. */
export const problems = {
  default: {
    description: '出错说明：`code` 是稳定的代码，`title` 是给用户看的话',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const

/** Sends a refusal; the message of an error is never part of an answer. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, detail, errors, facts } = refusal
  const { status, title } = refusals[code]
  const { status: current, ...others } = facts ?? {}
  if (typeof others['retryAfter'] === 'number') reply.header('retry-after', String(others['retryAfter']))
  const body = {
    ...others,
    // RFC 9457 keeps `status` for the HTTP status; the state a case is in goes beside it.
    ...(current === undefined ? {} : { current }),
    type: `urn:xueqian:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    instance: request.url.split('?')[0],
    ...(errors === undefined ? {} : { errors }),
    diagnosisId: request.id,
  }
  return reply.code(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
}

/** Turns whatever was thrown into a problem; refusals of somebody logged in are audited, faults are logged. */
export const answerThrown =
  (office: Office) =>
  async (thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const refusal = refusalOf(thrown) ?? refuse('fault')
    if (refusals[refusal.code].status >= 500) logFault(request, thrown)
    else if (thrown instanceof Refused && !(thrown instanceof Audited) && request.session !== null)
      await auditRefusal(office, request, refusal).catch((fault: unknown) => logFault(request, fault))
    sendProblem(request, reply, refusal)
  }

const auditRefusal = (office: Office, request: FastifyRequest, { code }: Refusal) =>
  audit(office.pool, {
    at: office.time.now(),
    personId: request.session?.person.id ?? null,
    action: `${request.method} ${request.routeOptions.url ?? '?'}`,
    objectId: objectOf(request),
    result: code,
    requestId: request.id,
  })

const objectOf = (request: FastifyRequest): string | null => {
  const id = (request.params as { id?: unknown } | undefined)?.id
  return z.uuid().safeParse(id).data ?? null
}
