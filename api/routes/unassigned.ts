import { z } from 'zod'
import { assign } from '../../acts/assign.ts'
import { calendarsFor } from '../../acts/calendar/calendarFor.ts'
import { placeOf } from '../../acts/place.ts'
import { caseById } from '../../db/cases.ts'
import { taskById } from '../../db/tasks.ts'
import { assignableTo, eligibleFor, unassignedIn } from '../../db/unassigned.ts'
import { may, type Action, type Person } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import { workingDaysBetween } from '../../domain/time/working-days.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found, settled } from '../refused.ts'
import { cursorIn, idParams, instant, keyHeader, markCursor, page, pageOf, pageQuery } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'
import { processTitle } from '../views/caseItem.ts'

const tags = ['任务']

const unassignedSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    process: z.string(),
    processTitle: z.string(),
    openedAt: instant,
    workingDays: z.int().meta({ description: '已等待的工作日' }),
  })
  .meta({ id: 'UnassignedTask' })

const peopleSchema = z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) })

/** Units whose tasks the person may assign, by the table of rights. */
const assignsAt = (person: Person): string[] =>
  person.grants
    .filter(({ unitId, role }) => may(person, 'task.assign', { path: [], task: { unitId, role } }).ok)
    .map(({ unitId }) => unitId)

/** Tasks for which nobody is eligible, for the unit's system administrator; and who may take a task over. */
export function unassignedRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/tasks/unassigned',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listUnassigned',
        tags,
        summary: '本单位无人可以办理的任务（系统管理员指派用）：只有编号、业务和等待时间',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(unassignedSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const mark = cursorIn(markCursor, cursor)
      const at = office.time.now()
      const after = mark && { at: mark[0], id: mark[1] }
      const units = assignsAt(personIn(request))
      const rows = await unassignedIn(office.pool, units, { at, after, limit: limit + 1 })
      const calendarAt = await calendarsFor(office.pool, office, units)
      return page(
        rows,
        limit,
        ({ unitId, ...row }) => ({
          ...row,
          processTitle: processTitle(row.process),
          workingDays: workingDaysBetween(calendarAt(unitId), dayOf(row.openedAt), dayOf(at)),
        }),
        ({ openedAt, id }) => [openedAt, id],
      )
    },
  )

  app.post(
    '/tasks/:id/assign',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'assignTask',
        tags,
        summary: '指派：无人可以办理时由系统管理员指定本单位的人',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ personId: z.uuid() }),
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      settled(await assign(office, actorIn(request), request.params.id, request.body.personId))
      return reply.code(204).send(null)
    },
  )

  for (const [path, action, operationId, summary, peopleFor] of [
    ['colleagues', 'task.hand-over', 'listColleagues', '可以转办给谁', eligibleFor],
    ['candidates', 'task.assign', 'listCandidates', '可以指派给谁', assignableTo],
  ] as const satisfies readonly (readonly [string, Action, string, string, typeof eligibleFor])[])
    app.get(
      `/tasks/:id/${path}`,
      {
        config: { access: 'scope' },
        schema: {
          operationId,
          tags,
          summary,
          params: idParams,
          response: { 200: peopleSchema, ...problems },
        },
      },
      async (request) => {
        const { id } = request.params
        const at = office.time.now()
        const task = found(await taskById(office.pool, id))
        const kase = found(await caseById(office.pool, task.caseId))
        allow(personIn(request), action, await placeOf(office.pool, kase, at, task))
        return { items: await peopleFor(office.pool, id, at) }
      },
    )
}
