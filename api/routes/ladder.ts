import { z } from 'zod'
import { extend } from '../../acts/extend.ts'
import { takeOver } from '../../acts/takeOver.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { day, idParams, keyHeader } from '../schema.ts'
import { actorIn } from '../session.ts'

const tags = ['督办']
const reason = z.string().min(1).max(2000)

/** What a superior does with a task below him. */
export function ladderRoutes(app: Api, { office, handOver }: ApiDeps): void {
  app.post(
    '/tasks/:id/extend',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'extendTask',
        tags,
        summary: '延长期限（上级督办人，每个期限一次）',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({
          days: z.int().min(1).max(30).meta({ description: '增加的工作日' }),
          reason: reason.meta({ description: '延期理由' }),
        }),
        response: { 200: z.strictObject({ caseId: z.uuid(), taskId: z.uuid(), dueDay: day }), ...problems },
      },
    },
    async (request) => {
      const extended = settled(await extend(office, actorIn(request), request.params.id, request.body))
      await handOver(extended.caseId)
      return extended
    },
  )

  app.post(
    '/tasks/:id/take-over',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'takeOverTask',
        tags,
        summary: '提级办理、代为核办：任务转到上级岗位，期限和亮牌仍记在下级',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ order: reason.meta({ description: '书面指令' }) }),
        response: { 200: z.strictObject({ caseId: z.uuid(), taskId: z.uuid() }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const taken = settled(await takeOver(office, actorIn(request), id, request.body.order))
      await handOver(taken.caseId)
      return taken
    },
  )
}
