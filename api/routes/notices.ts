import { z } from 'zod'
import { countUnread, markRead, markReadThrough, mostUnread, noticesOf } from '../../db/notices.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { refused } from '../refused.ts'
import { cursorIn, idCursor, idParams, noBody, page, pageOf, pageQuery } from '../schema.ts'
import { personIn } from '../session.ts'
import { noticeSchema, noticeView } from '../views/notice.ts'

const tags = ['消息']

const unread = z
  .int()
  .meta({ description: `未读条数；${String(mostUnread)} 表示 ${String(mostUnread)} 条及以上` })

/** Rows marked in one statement, so that a full box holds no lock for long. */
const atOnce = 1_000

/** One's own notices. */
export function noticeRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/notices',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listNotices',
        tags,
        summary: '我的消息，新的在前，附未读条数',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(noticeSchema).extend({ unread }), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const { id } = personIn(request)
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      const [rows, count] = await Promise.all([
        noticesOf(office.pool, id, before, limit + 1),
        countUnread(office.pool, id),
      ])
      return { ...page(rows, limit, noticeView, (row) => [row.id]), unread: count }
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

  app.post(
    '/notices/read',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'readNotices',
        tags,
        summary: '全部标为已读，到看到的最新一条为止',
        body: z.strictObject({ through: z.uuid().meta({ description: '看到的最新一条消息' }) }),
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = personIn(request)
      const now = office.time.now()
      const mark = () => markReadThrough(office.pool, id, request.body.through, now, atOnce)
      while ((await mark()) === atOnce);
      return reply.code(204).send(null)
    },
  )
}
