import type { FastifyReply, FastifyRequest } from 'fastify'
import { sqlState } from '../db/sql.ts'
import { framesOf } from '../domain/frames.ts'
import { hasCode } from './code.ts'

/** One line a request: its pattern and not its address, since a query may hold a name; never a body. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'answered',
  )
}

export function logFault(request: FastifyRequest, fault: unknown): void {
  request.log.error(
    {
      diagnosisId: request.id,
      route: request.routeOptions.url ?? 'unknown',
      name: fault instanceof Error ? fault.name : typeof fault,
      code: sqlState(fault) ?? hasCode(fault) ?? null,
      frames: framesOf(fault),
    },
    'fault',
  )
}
