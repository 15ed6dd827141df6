import { z } from 'zod'
import { openBell } from '../bell.ts'
import { defaultHeartbeat, defaultLimits, type Api, type ApiDeps } from '../deps.ts'
import { logFault } from '../log.ts'
import { notify, oneAtATime } from '../noticeStream.ts'
import { problems } from '../problems.ts'
import { refused } from '../refused.ts'
import { isOpen, sessionIn } from '../session.ts'
import { openStream, type Stream } from '../stream.ts'

const events = {
  description:
    '事件 `notice`：一条新消息（同消息列表的一项），事件编号即消息编号，断线后可能重复，请按编号去重；事件 `unread`：`{"unread": n}`',
  content: { 'text/event-stream': { schema: z.string() } },
}

const resume = z.looseObject({
  // What is no id of ours resumes nothing: the stream begins afresh.
  'last-event-id': z.uuid().optional().catch(undefined),
})

/** The bell: one's own notices as they come. Bounded by session and by process, ended with the session. */
export function noticeStreamRoutes(app: Api, deps: ApiDeps): void {
  const { office, limits, heartbeat = defaultHeartbeat } = deps
  const bell = openBell(office.pool)
  const streams = new Set<Stream>()
  const ofSession = new Map<string, number>()

  const count = (session: string, by: 1 | -1) => {
    const now = (ofSession.get(session) ?? 0) + by
    if (now > (limits?.streams ?? defaultLimits.streams))
      throw refused('rate-limited', '打开的页面太多，请关闭几个后再试')
    if (now === 0) ofSession.delete(session)
    else ofSession.set(session, now)
  }

  // Open answers would keep the server from ever closing.
  app.addHook('preClose', async () => streams.forEach((stream) => stream.close()))

  app.get(
    '/notices/stream',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'streamNotices',
        tags: ['消息'],
        summary: '实时接收我的消息（server-sent events），退出登录或登录过期即断开',
        headers: resume,
        response: { 200: events, ...problems },
      },
    },
    async (request, reply) => {
      const { tokenHash, person } = sessionIn(request)
      const session = tokenHash.toString('hex')
      count(session, 1)
      const line: { look?: () => void } = {}
      const unwatch = await bell
        .watch(person.id, () => line.look?.())
        .catch((fault: unknown) => {
          count(session, -1)
          throw fault
        })
      const stream = openStream(reply)
      streams.add(stream)
      const failed = (fault: unknown) => logFault(request, fault)
      const tell = notify(office, person.id, stream, request.headers['last-event-id'] ?? null)
      // Nothing is sent to a session that has ended meanwhile.
      const check = async () => {
        const open = await isOpen(deps, tokenHash)
        if (!open) stream.close()
        return open
      }
      line.look = oneAtATime(async () => {
        if (await check()) await tell()
      }, failed)
      const beating = setInterval(() => {
        stream.beat()
        check().catch(failed)
      }, heartbeat)
      stream.onClose(() => {
        clearInterval(beating)
        unwatch()
        streams.delete(stream)
        count(session, -1)
      })
      line.look()
      return reply
    },
  )
}
