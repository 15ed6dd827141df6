import { z } from 'zod'
import { markRead } from '../../db/inbox.ts'
import { noticesOf, type NoticeKind } from '../../db/notices.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { refused } from '../refused.ts'
import { cursorIn, day, idCursor, idParams, instant, noBody, page, pageOf, pageQuery } from '../schema.ts'
import { personIn } from '../session.ts'
import { processTitle } from '../views/caseItem.ts'

const tags = ['消息']

const kinds = {
  filed: '新任务',
  returned: '退回补正',
  decided: '办理结果',
  overdue: '超期提醒',
  'handed-over': '转办',
  consulted: '征求意见',
  'opinion-given': '意见反馈',
  proposed: '等待签署',
  declined: '拟办退回',
  assigned: '指派',
  urged: '催办',
  'due-soon': '临期提醒',
  lapsed: '补正逾期',
  extended: '期限延长',
  'taken-over': '提级办理',
} as const satisfies Record<NoticeKind, string>

const noticeSchema = z
  .strictObject({
    id: z.uuid(),
    caseId: z.uuid(),
    number: z.string(),
    process: z.string(),
    processTitle: z.string(),
    kind: z.enum(Object.keys(kinds) as [NoticeKind, ...NoticeKind[]]),
    title: z.string(),
    dueDay: day.nullable(),
    at: instant,
    readAt: instant.nullable(),
    mail: z.enum(['waiting', 'sent', 'dead']).meta({ description: '邮件是否已发出' }),
  })
  .meta({ id: 'Notice' })

/** One's own notices. */
export function noticeRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/notices',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listNotices',
        tags,
        summary: '我的消息，新的在前',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(noticeSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      const rows = await noticesOf(office.pool, personIn(request).id, before, limit + 1)
      return page(
        rows,
        limit,
        (row) => ({ ...row, processTitle: processTitle(row.process), title: kinds[row.kind] }),
        ({ id }) => [id],
      )
    },
  )

  app.post(
    '/notices/:id/read',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'readNotice',
        tags,
        summary: '标为已读',
        params: idParams,
        body: noBody,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const known = await markRead(office.pool, request.params.id, personIn(request).id, office.time.now())
      if (!known) throw refused('not-found')
      return reply.code(204).send(null)
    },
  )
}
