import type { FastifyRequest } from 'fastify'
import { caseById } from '../db/cases.ts'
import { answeredUnder } from '../db/idempotency.ts'
import type { Api, ApiDeps } from './deps.ts'
import { caseInScope } from './scope.ts'
import { actorIn } from './session.ts'
import { decidedSchema } from './views/decided.ts'
import { filedSchema, movedSchema } from './views/moved.ts'

/** Answers that show where a case stands now, and not only what the act itself came to. */
const showing: readonly unknown[] = [movedSchema, filedSchema, decidedSchema]

const shows = ({ routeOptions: { schema } }: FastifyRequest): boolean =>
  Object.values((schema?.response ?? {}) as Record<string, unknown>).some((each) => showing.includes(each))

/**
 * A repeated request does nothing again, so its act asks for no right again. Where it is answered with the case as it
 * stands now, the right to read that is asked for here.
 */
export function guardReplays(app: Api, { office }: ApiDeps): void {
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.access !== 'act' || !shows(request)) return
    const { person, key } = actorIn(request)
    const earlier = await answeredUnder(office.pool, person.id, key)
    const kase = earlier?.caseId === undefined ? undefined : await caseById(office.pool, earlier.caseId)
    if (kase) await caseInScope(office, person, kase.id)
  })
}
