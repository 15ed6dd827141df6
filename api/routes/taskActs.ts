import { z } from 'zod'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { idParams, keyHeader, noBody, preferHeader, waitMs } from '../schema.ts'
import { actorIn } from '../session.ts'
import { decidedSchema, decidedView } from '../views/decided.ts'
import { verdictSchema } from '../views/desks.ts'
import { heldSchema } from '../views/task.ts'

const tags = ['任务']

const pin = z.strictObject({
  path: z.string().max(100).optional().meta({ description: '表单字段，如 extra.newName' }),
  message: z.string().trim().min(1).max(500),
})

/** Claim, release, decide. */
export function taskActRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps

  for (const [path, act, operationId, summary] of [
    ['claim', claim, 'claimTask', '签收'],
    ['release', release, 'releaseTask', '退签'],
  ] as const)
    app.post(
      `/tasks/:id/${path}`,
      {
        config: { access: 'act' },
        schema: {
          operationId,
          tags,
          summary,
          params: idParams,
          headers: keyHeader,
          body: noBody,
          response: { 200: heldSchema, ...problems },
        },
      },
      async (request) => settled(await act(office, actorIn(request), request.params.id)),
    )

  app.post(
    '/tasks/:id/verdict',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'decideTask',
        tags,
        summary: '作出决定；需要会签的为拟办，等待复核、签发',
        params: idParams,
        headers: preferHeader,
        body: z.strictObject({
          verdict: verdictSchema,
          version: z.int().min(1).meta({ description: '看到的任务版本；已有变化时返回 409' }),
          comment: z.string().max(2000).optional(),
          form: z
            .record(z.string(), z.unknown())
            .optional()
            .meta({ description: '作这个决定须填写的内容，见任务的 `verdicts[].form`' }),
          pins: z.array(pin).max(50).optional().meta({ description: '退回补正时一次列全需要补正的事项' }),
          newCircumstances: z.boolean().optional().meta({ description: '因新情况再次退回' }),
        }),
        response: { 200: decidedSchema, ...problems },
      },
    },
    async (request) => {
      const decided = settled(await decide(office, actorIn(request), request.params.id, request.body))
      return decidedView(deps, decided, waitMs(request.headers.prefer))
    },
  )
}
