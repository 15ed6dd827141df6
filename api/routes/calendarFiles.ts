import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { dueOfTask, duesOn, type Due } from '../../db/dues.ts'
import { taskById } from '../../db/tasks.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found } from '../refused.ts'
import { idParams } from '../schema.ts'
import { caseInScope } from '../scope.ts'
import { personIn } from '../session.ts'
import { calendarOf } from '../views/dueCalendar.ts'

const tags = ['任务']

const file = {
  description: 'iCalendar 日历文件；期限变动时编号（UID）不变，SEQUENCE 递增',
  content: { 'text/calendar': { schema: z.string() } },
}

/** More than anybody keeps in a calendar; the rest is in the inbox. */
const most = 500

/** Due dates for the calendar on somebody's desk. */
export function calendarFileRoutes(app: Api, { office, publicUrl }: ApiDeps): void {
  const send = (reply: FastifyReply, dues: readonly Due[]) =>
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="due.ics"')
      .send(calendarOf(dues, publicUrl, office.time.now()))

  app.get(
    '/tasks/:id/due.ics',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'taskDueFile',
        tags,
        summary: '一个待办任务的期限，日历文件',
        params: idParams,
        response: { 200: file, ...problems },
      },
    },
    async (request, reply) => {
      const task = found(await taskById(office.pool, request.params.id))
      await caseInScope(office, personIn(request), task.caseId, task)
      // A task that has been decided is due no more.
      return send(reply, [found(await dueOfTask(office.pool, task.id))])
    },
  )

  app.get(
    '/me/due.ics',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'myDueFile',
        tags,
        summary: `我的全部待办期限，日历文件，期限近的在前，最多 ${String(most)} 项`,
        response: { 200: file, ...problems },
      },
    },
    async (request, reply) => {
      const { id, grants } = personIn(request)
      return send(reply, await duesOn(office.pool, grants, id, { at: office.time.now(), limit: most }))
    },
  )
}
