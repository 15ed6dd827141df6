import { z } from 'zod'
import { addClass, removeClass } from '../../acts/classes.ts'
import { classesOf, type ClassWithChildren } from '../../db/children/classes.ts'
import { institutionById, pathOf } from '../../db/units.ts'
import { gradeNames, grades, isOverNorm } from '../../domain/classes.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found, settled } from '../refused.ts'
import { idParams, keyHeader, noBody } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'

const tags = ['班级']

const schoolYear = z.int().min(2000).max(2199).meta({ description: '学年的起始年，2026 即 2026–2027 学年' })
const yearQuery = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2199)
  .optional()
  .meta({ description: '学年；不写为全部' })

const wanted = {
  schoolYear,
  grade: z.enum(gradeNames).meta({ description: '年级：小班、中班、大班、混龄班、托班' }),
  name: z.string().trim().min(1).max(30).meta({ description: '班级名称' }),
  capacity: z.int().min(1).max(100).meta({ description: '计划人数' }),
}

const classSchema = z
  .strictObject({
    id: z.uuid(),
    ...wanted,
    gradeTitle: z.string(),
    children: z.int().meta({ description: '在班幼儿数' }),
    norm: z.int().nullable().meta({ description: '规定的班额；没有规定的为 null' }),
    overNorm: z.boolean().meta({ description: '计划人数或在班幼儿数超过规定的班额' }),
  })
  .meta({ id: 'Class' })

const classView = (row: ClassWithChildren): z.infer<typeof classSchema> => ({
  id: row.id,
  schoolYear: row.schoolYear,
  grade: row.grade,
  gradeTitle: grades[row.grade].title,
  name: row.name,
  capacity: row.capacity,
  children: row.children,
  norm: grades[row.grade].norm,
  overNorm: isOverNorm(row),
})

/** Classes of an institution: kept by its clerk, seen by whoever sees the institution. */
export function classRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/institutions/:id/classes',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listClasses',
        tags,
        summary: '一个机构的班级，新学年在前',
        params: idParams,
        querystring: z.strictObject({ schoolYear: yearQuery }),
        response: { 200: z.strictObject({ items: z.array(classSchema) }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const today = dayOf(office.time.now())
      const path = await pathOf(office.pool, id, today)
      allow(personIn(request), 'institution.read', { path: path.map((unit) => unit.id) })
      found(await institutionById(office.pool, id, today))
      const rows = await classesOf(office.pool, id, request.query.schoolYear ?? null)
      return { items: rows.map(classView) }
    },
  )

  app.post(
    '/institutions/:id/classes',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'addClass',
        tags,
        summary: '设立班级；先有班级，后有幼儿',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject(wanted),
        response: { 201: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(settled(await addClass(office, actorIn(request), request.params.id, request.body))),
  )

  app.delete(
    '/institutions/:id/classes/:classId',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'removeClass',
        tags,
        summary: '撤销班级；有在园幼儿的不能撤销',
        params: idParams.extend({ classId: z.uuid() }),
        headers: keyHeader,
        body: noBody,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id, classId } = request.params
      settled(await removeClass(office, actorIn(request), id, classId))
      return reply.code(204).send(null)
    },
  )
}
