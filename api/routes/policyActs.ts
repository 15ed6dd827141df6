import { z } from 'zod'
import { propose } from '../../acts/policy/propose.ts'
import { settle } from '../../acts/policy/settle.ts'
import { kit } from '../../domain/kit.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { dayInput, idParams, keyHeader } from '../schema.ts'
import { actorIn } from '../session.ts'
import { certaintySchema } from '../views/process.ts'
import { changeSchema } from '../views/proposal.ts'

const tags = ['政策']

const proposing = z.strictObject({
  unitId: z.uuid().meta({ description: '对哪个单位及其下级施行' }),
  change: changeSchema,
  locked: z.boolean().default(false).meta({ description: '下级不得改写' }),
  effectiveFrom: dayInput.meta({ description: '施行日期，最早为次日' }),
  reason: kit.words({ title: '理由' }, 500),
  source: kit.line({ title: '依据', hint: '文件名称和文号' }, 200),
  certainty: certaintySchema,
})

/** Proposing a change of policy, and the second person's word on it. */
export function policyActRoutes(app: Api, { office }: ApiDeps): void {
  app.post(
    '/policies/overrides',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'proposeOverride',
        tags,
        summary: '提出政策调整，由另一名安全管理员确认后施行',
        headers: keyHeader,
        body: proposing,
        response: { 201: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = settled(await propose(office, actorIn(request), request.body))
      return reply.code(201).header('location', '/api/v1/policies/overrides').send({ id })
    },
  )

  for (const [path, confirmed, operationId, summary] of [
    ['confirm', true, 'confirmOverride', '确认政策调整'],
    ['reject', false, 'rejectOverride', '不同意政策调整'],
  ] as const)
    app.post(
      `/policies/overrides/:id/${path}`,
      {
        config: { access: 'act' },
        schema: {
          operationId,
          tags,
          summary,
          params: idParams,
          headers: keyHeader,
          body: z.strictObject({ comment: z.string().max(500).optional() }).nullish(),
          response: { 200: z.strictObject({ id: z.uuid(), confirmed: z.boolean() }), ...problems },
        },
      },
      async (request) =>
        settled(
          await settle(office, actorIn(request), request.params.id, {
            confirmed,
            comment: request.body?.comment,
          }),
        ),
    )
}
