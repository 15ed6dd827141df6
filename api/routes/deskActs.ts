import { z } from 'zod'
import { consult, giveOpinion } from '../../acts/consult.ts'
import { handOver } from '../../acts/handOver.ts'
import { recuse } from '../../acts/recuse.ts'
import { refer } from '../../acts/refer.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { idParams, keyHeader, preferHeader, waitMs } from '../schema.ts'
import { actorIn } from '../session.ts'
import { movedSchema, movedView, standingView } from '../views/moved.ts'
import { heldSchema } from '../views/task.ts'

const tags = ['任务']
const words = z.string().max(2000)

/** What is done on a desk besides claiming and deciding. Only a referral changes the way of the case. */
export function deskActRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps
  const common = { tags, params: idParams }
  const act = { access: 'act' } as const

  app.post(
    '/tasks/:id/hand-over',
    {
      config: act,
      schema: {
        ...common,
        operationId: 'handOverTask',
        summary: '转办给本单位同岗位的同志',
        headers: keyHeader,
        body: z.strictObject({ personId: z.uuid(), comment: words.optional() }),
        response: { 200: heldSchema, ...problems },
      },
    },
    async (request) => settled(await handOver(office, actorIn(request), request.params.id, request.body)),
  )

  app.post(
    '/tasks/:id/consult',
    {
      config: act,
      schema: {
        ...common,
        operationId: 'consultOnTask',
        summary: '征求意见：任务仍由自己办理',
        headers: keyHeader,
        body: z.strictObject({ personId: z.uuid(), unitId: z.uuid(), question: words }),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { caseId } = settled(await consult(office, actorIn(request), request.params.id, request.body))
      return standingView(office, caseId)
    },
  )

  app.post(
    '/tasks/:id/opinion',
    {
      config: act,
      schema: {
        ...common,
        operationId: 'giveOpinion',
        summary: '反馈意见',
        headers: keyHeader,
        body: z.strictObject({ opinion: words }),
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      settled(await giveOpinion(office, actorIn(request), request.params.id, request.body.opinion))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/tasks/:id/recuse',
    {
      config: act,
      schema: {
        ...common,
        operationId: 'recuseFromTask',
        summary: '回避：此后不再办理这件业务',
        headers: keyHeader,
        body: z.strictObject({ reason: words }),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { caseId } = settled(
        await recuse(office, actorIn(request), request.params.id, request.body.reason),
      )
      return standingView(office, caseId)
    },
  )

  app.post(
    '/tasks/:id/refer',
    {
      config: act,
      schema: {
        ...common,
        operationId: 'referTask',
        summary: '移送有权办理的单位：每个环节一次，期限重新计算',
        headers: preferHeader,
        body: z.strictObject({ unitId: z.uuid(), version: z.int().min(1), reason: words }),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { caseId } = settled(await refer(office, actorIn(request), request.params.id, request.body))
      return movedView(deps, caseId, waitMs(request.headers.prefer))
    },
  )
}
