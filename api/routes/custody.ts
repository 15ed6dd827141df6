import { z } from 'zod'
import { liftCustodyFlag, raiseCustodyFlag } from '../../acts/custody.ts'
import { flagsOf } from '../../db/children/custody.ts'
import { dayOf } from '../../domain/time/day.ts'
import { paperKinds } from '../../domain/custody.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, settled } from '../refused.ts'
import { idParams, keyHeader } from '../schema.ts'
import { childPlace } from '../scope.ts'
import { actorIn, personIn } from '../session.ts'
import { custodyFlagSchema, custodyFlagsView } from '../views/custody.ts'

const tags = ['幼儿']
const answer = z.strictObject({ id: z.uuid() })

/** 监护权争议 of a child: entered by its institution or county, ended by its county with the paper that ends it. */
export function custodyRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/children/:id/custody-flag',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listCustodyFlags',
        tags,
        summary: '监护权争议的登记和解除，新的在前',
        params: idParams,
        response: { 200: z.strictObject({ items: z.array(custodyFlagSchema) }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const { at } = await childPlace(office, id, dayOf(office.time.now()))
      allow(personIn(request), 'child.read-custody', at)
      return { items: await custodyFlagsView(office, id, await flagsOf(office.pool, id)) }
    },
  )

  app.post(
    '/children/:id/custody-flag',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'raiseCustodyFlag',
        tags,
        summary: '登记监护权争议：解除前不办理转园和姓名变更',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ reason: z.string().trim().min(1).max(500).meta({ description: '事由' }) }),
        response: { 201: answer, ...problems },
      },
    },
    async (request, reply) => {
      const { reason } = request.body
      const raised = await raiseCustodyFlag(office, actorIn(request), request.params.id, reason)
      return reply.code(201).send(settled(raised))
    },
  )

  app.post(
    '/children/:id/custody-flag/lift',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'liftCustodyFlag',
        tags,
        summary: '凭人民法院或民政部门文书解除监护权争议',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({
          paper: z.uuid().meta({ description: '本单位上传的文书' }),
          kind: z.enum(paperKinds).meta({ description: '人民法院文书、民政部门文书' }),
        }),
        response: { 200: answer, ...problems },
      },
    },
    async (request) =>
      settled(await liftCustodyFlag(office, actorIn(request), request.params.id, request.body)),
  )
}
