import { z } from 'zod'
import { appointDeputy, endDeputy } from '../../acts/deputy.ts'
import { deputiesOf } from '../../db/deputies.ts'
import { pathOf } from '../../db/units.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, settled } from '../refused.ts'
import { day, dayInput, idParams, keyHeader } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'

const tags = ['机构']

const deputySchema = z
  .strictObject({
    id: z.uuid(),
    deputyId: z.uuid(),
    deputy: z.string().nullable(),
    from: day,
    until: day.nullable().meta({ description: '最后一天；没有定的为 null' }),
  })
  .meta({ id: 'Deputy' })

/** 代审单位: who reviews for an institution that has nobody but its clerk. */
export function deputyRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/institutions/:id/deputies',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listDeputies',
        tags,
        summary: '代审单位，新的在前',
        params: idParams,
        response: { 200: z.strictObject({ items: z.array(deputySchema) }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const today = dayOf(office.time.now())
      const path = await pathOf(office.pool, id, today)
      allow(personIn(request), 'institution.read', { path: path.map((unit) => unit.id) })
      return { items: await deputiesOf(office.pool, id, today) }
    },
  )

  app.post(
    '/institutions/:id/deputies',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'appointDeputy',
        tags,
        summary: '指定代审单位，自指定之日起申报的业务适用',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ deputyId: z.uuid(), from: dayInput, until: dayInput.optional() }),
        response: { 201: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(settled(await appointDeputy(office, actorIn(request), request.params.id, request.body))),
  )

  app.post(
    '/institutions/:id/deputies/end',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'endDeputy',
        tags,
        summary: '终止代审，当日为最后一天，尚未开始的撤销；已转到代审单位的任务不动',
        params: idParams,
        headers: keyHeader,
        body: z
          .strictObject({ id: z.uuid().optional().meta({ description: '哪一次指定；不写为今天适用的' }) })
          .nullish(),
        response: { 200: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request) =>
      settled(await endDeputy(office, actorIn(request), request.params.id, request.body?.id)),
  )
}
