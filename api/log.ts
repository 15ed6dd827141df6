import type { FastifyReply, FastifyRequest } from 'fastify'
import { sqlState } from '../db/sql.ts'
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

/** Where in our code it broke. The message stays out: a database puts the offending values into it (I17). */
const framesOf = (fault: unknown): string[] =>
  fault instanceof Error
    ? (fault.stack ?? '')
        .slice(String(fault).length)
        .split('\n')
        .filter((line) => /^ {4}at /.test(line))
        .slice(0, 6)
        .map((line) => line.trim())
    : []

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
