import { z } from 'zod'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { idParams, keyHeader, noBody, preferHeader, waitMs } from '../schema.ts'
import { actorIn } from '../session.ts'
import { verdictSchema } from '../views/desks.ts'
import { movedSchema, movedView } from '../views/moved.ts'

const tags = ['任务']

const heldSchema = z.strictObject({ taskId: z.uuid(), version: z.int() })

const decidedSchema = z.strictObject({
  taskId: z.uuid(),
  verdict: verdictSchema,
  no: z.int().meta({ description: '在办理过程中的序号' }),
  advancing: z.boolean().meta({ description: '决定已经生效；正在转入下一环节' }),
  case: movedSchema,
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
        summary: '作出决定',
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
        }),
        response: { 200: decidedSchema, ...problems },
      },
    },
    async (request) => {
      const decided = settled(await decide(office, actorIn(request), request.params.id, request.body))
      const moved = await movedView(deps, decided.caseId, waitMs(request.headers.prefer))
      const { taskId, verdict, no } = decided
      return { taskId, verdict, no, advancing: moved.advancing, case: moved }
    },
  )
}
