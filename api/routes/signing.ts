import { z } from 'zod'
import { decline, sign } from '../../acts/sign.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { idParams, keyHeader, preferHeader, waitMs } from '../schema.ts'
import { actorIn } from '../session.ts'
import { decidedSchema, decidedView } from '../views/decided.ts'
import { movedSchema, standingView } from '../views/moved.ts'

const tags = ['任务']
const version = z.int().min(1).meta({ description: '看到的任务版本；已有变化时返回 409' })

/** 复核 and 签发: signing what is proposed, or sending it back. */
export function signingRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps

  app.post(
    '/tasks/:id/signature',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'signTask',
        tags,
        summary: '复核或签发拟办的决定；最后一个签署即作出决定',
        params: idParams,
        headers: preferHeader,
        body: z.strictObject({ version }),
        response: { 200: decidedSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const signed = settled(await sign(office, actorIn(request), id, request.body.version))
      return decidedView(deps, signed, waitMs(request.headers.prefer))
    },
  )

  app.post(
    '/tasks/:id/decline',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'declineProposal',
        tags,
        summary: '不予签署，退回拟办人',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ version, comment: z.string().max(2000) }),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { caseId } = settled(await decline(office, actorIn(request), request.params.id, request.body))
      return standingView(office, caseId)
    },
  )
}
