import { z } from 'zod'
import { changesOf } from '../../db/register.ts'
import { institutionById, institutionsBelow, pathOf, type Institution } from '../../db/units.ts'
import { may } from '../../domain/may.ts'
import { institutionTypes } from '../../domain/sections/basic.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found } from '../refused.ts'
import { cursorIn, day, dayInput, idParams, instant, page, pageOf, pageQuery } from '../schema.ts'
import { grantsNow, policyNow, scopeOf } from '../scope.ts'
import { personIn } from '../session.ts'
import { sectionsSchema, sectionsView } from '../views/sections.ts'

const tags = ['机构']

export const institutionSchema = z
  .strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    uscc: z.string().meta({ description: '统一社会信用代码' }),
    type: z.enum(['kindergarten', 'attached-kindergarten', 'preschool-class']),
    typeTitle: z.string(),
    superiorId: z.uuid().nullable(),
    authorityId: z.uuid().meta({ description: '主管部门' }),
  })
  .meta({ id: 'Institution' })

const detailSchema = institutionSchema.extend({
  path: z
    .array(z.strictObject({ id: z.uuid(), name: z.string() }))
    .meta({ description: '逐级主管，由近及远' }),
  changes: z
    .array(
      z.strictObject({
        caseId: z.uuid(),
        number: z.string(),
        category: z.string(),
        categoryTitle: z.string(),
        from: day,
        to: day.nullable(),
        voided: z.string().nullable(),
      }),
    )
    .meta({ description: '异动台账，最近 100 条，新的在前' }),
})

export const institutionView = ({
  kind: _,
  ...institution
}: Institution): z.infer<typeof institutionSchema> => ({
  ...institution,
  typeTitle: institutionTypes[institution.type],
})

/** Institutions within one's scope, and the register of one. */
export function institutionRoutes(app: Api, { office }: ApiDeps): void {
  const today = () => dayOf(office.time.now())

  app.get(
    '/institutions',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listInstitutions',
        tags,
        summary: '管辖范围内的机构，按机构代码排列',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(institutionSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const after = cursorIn(z.tuple([z.string().regex(/^\w{1,40}$/)]), cursor)?.[0] ?? null
      const scope = scopeOf(await grantsNow(office, personIn(request)), 'institution.read')
      const units = [...scope.inside, ...scope.above.map(({ unitId }) => unitId)]
      const rows = await institutionsBelow(office.pool, units, today(), after, limit + 1)
      return page(rows, limit, institutionView, ({ code }) => [code])
    },
  )

  app.get(
    '/institutions/:id',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getInstitution',
        tags,
        summary: '一个机构及其异动台账',
        params: idParams,
        response: { 200: detailSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const path = await pathOf(office.pool, id, today())
      allow(personIn(request), 'institution.read', { path: path.map((unit) => unit.id) })
      const institution = found(await institutionById(office.pool, id, today()))
      const policy = await policyNow(office, id)
      const changes = await changesOf(office.pool, id, 100)
      return {
        ...institutionView(institution),
        path: path.slice(1).map((unit) => ({ id: unit.id, name: unit.name })),
        changes: changes.map((change) => ({
          ...change,
          categoryTitle: policy.category(change.category)?.title ?? change.category,
        })),
      }
    },
  )

  app.get(
    '/institutions/:id/sections',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getSections',
        tags,
        summary: '一个机构的基本信息、园舍和办园条件；可查某一天、某一时刻所登记的',
        params: idParams,
        querystring: z.strictObject({
          asOf: dayInput.optional().meta({ description: '哪一天的情况；不写为今天' }),
          recordedBy: instant.optional().meta({ description: '截至何时登记的；不写为现在' }),
        }),
        response: { 200: sectionsSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const person = personIn(request)
      const place = { path: (await pathOf(office.pool, id, today())).map((unit) => unit.id) }
      allow(person, 'institution.read', place)
      found(await institutionById(office.pool, id, today()))
      const { asOf = today(), recordedBy = office.time.now() } = request.query
      const plain = may(person, 'institution.read-personal', place).ok
      return sectionsView(office, id, { asOf, recordedBy, plain })
    },
  )
}
