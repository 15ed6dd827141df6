import { z } from 'zod'
import type { Api, ApiDeps } from '../deps.ts'

const tags = ['运行']
const readiness = z.strictObject({ database: z.boolean(), temporal: z.boolean() })

/** For load balancers: alive, and able to take work. Without Temporal everything is still taken and delivered later. */
export function healthRoutes(app: Api, { ready }: ApiDeps): void {
  app.get(
    '/healthz',
    {
      config: { access: 'anyone', rateLimit: false },
      schema: {
        operationId: 'healthz',
        tags,
        summary: '进程在运行',
        response: { 200: z.strictObject({ ok: z.literal(true) }) },
      },
    },
    async () => ({ ok: true as const }),
  )
  app.get(
    '/readyz',
    {
      config: { access: 'anyone', rateLimit: false },
      schema: {
        operationId: 'readyz',
        tags,
        summary: '可以受理业务',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const { database, temporal } = await ready()
      return reply.code(database ? 200 : 503).send({ database, temporal })
    },
  )
}
