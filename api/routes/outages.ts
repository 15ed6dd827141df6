import { z } from 'zod'
import { confirmOutage, declareOutage, reasonsOf } from '../../acts/outage.ts'
import { namesOf } from '../../db/caselists.ts'
import { outagesOf } from '../../db/outages.ts'
import { may } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { day, dayInput, idParams, instant, keyHeader, noBody } from '../schema.ts'
import { grantsNow } from '../scope.ts'
import { actorIn, personIn } from '../session.ts'

const tags = ['督办']

const outageSchema = z
  .strictObject({
    id: z.uuid(),
    province: z.string().nullable(),
    day,
    days: z.int().meta({ description: '顺延的工作日' }),
    reason: z.string().nullable().meta({ description: '宣布的理由' }),
    declaredBy: z.string().nullable(),
    declaredAt: instant,
    confirmedBy: z.string().nullable().meta({ description: '未确认的为 null，期限不动' }),
    confirmedAt: instant.nullable(),
  })
  .meta({ id: 'Outage' })

const doneSchema = z.strictObject({ outageId: z.uuid() })
const shown = 100

/** 系统故障顺延: declared by one person of the province, confirmed by another. */
export function outageRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/outages',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listOutages',
        tags,
        summary: '本省的系统故障顺延，新的在前',
        response: { 200: z.strictObject({ items: z.array(outageSchema) }), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const own = (await grantsNow(office, person)).filter(
        ({ unitId }) => may(person, 'outage.declare', { path: [unitId] }).ok,
      )
      const rows = await outagesOf(office.pool, [...new Set(own.map(({ unitId }) => unitId))], shown)
      const reasons = await reasonsOf(office, rows)
      const names = await namesOf(office.pool, {
        units: rows.map(({ provinceId }) => provinceId),
        persons: rows.flatMap(({ declaredBy, confirmedBy }) => [declaredBy, confirmedBy ?? declaredBy]),
        day: dayOf(office.time.now()),
      })
      const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
      return {
        items: rows.map((row, index) => ({
          id: row.id,
          province: nameOf(row.provinceId),
          day: row.day,
          days: row.days,
          reason: reasons[index] ?? null,
          declaredBy: nameOf(row.declaredBy),
          declaredAt: row.declaredAt,
          confirmedBy: nameOf(row.confirmedBy),
          confirmedAt: row.confirmedAt,
        })),
      }
    },
  )

  app.post(
    '/outages',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'declareOutage',
        tags,
        summary: '宣布系统故障顺延（省级），须另一人确认',
        headers: keyHeader,
        body: z.strictObject({
          provinceId: z.uuid().optional(),
          day: dayInput.meta({ description: '发生故障的日期，不能晚于今天' }),
          days: z.int().min(1).max(30).meta({ description: '顺延的工作日' }),
          reason: z.string().min(1).max(2000),
        }),
        response: { 201: doneSchema, ...problems },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return settled(await declareOutage(office, actorIn(request), request.body))
    },
  )

  app.post(
    '/outages/:id/confirm',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'confirmOutage',
        tags,
        summary: '确认系统故障顺延；当日到期的期限随后逐件顺延',
        params: idParams,
        headers: keyHeader,
        body: noBody,
        response: { 200: doneSchema, ...problems },
      },
    },
    async (request) => settled(await confirmOutage(office, actorIn(request), request.params.id)),
  )
}
