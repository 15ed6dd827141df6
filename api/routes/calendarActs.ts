import { z } from 'zod'
import { confirm, proposalFor, reject } from '../../acts/calendar/confirm.ts'
import { dryRun } from '../../acts/calendar/dryRun.ts'
import { propose } from '../../acts/calendar/propose.ts'
import { noticeSchema } from '../../domain/time/notice-schema.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { dayInput, idParams, keyHeader, noBody } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'
import { foretoldSchema, foretoldView } from '../views/calendar.ts'

const tags = ['工作日历']

const whose = {
  unitId: z.uuid().optional().meta({ description: '只在一个单位担任安全管理员时可以省略' }),
  reason: z.string().trim().min(1).max(200).meta({ description: '修改的原因；停办公时显示在日历上' }),
}
const days = z.array(dayInput).min(1).max(60)

const proposing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('notice'),
    ...whose,
    text: z.string().max(20_000).optional().meta({ description: '粘贴的放假通知全文' }),
    notice: noticeSchema.optional().meta({ description: '或以数据给出的放假通知' }),
  }),
  z.strictObject({ kind: z.literal('closure'), ...whose, days }),
  z.strictObject({ kind: z.literal('withdrawn-closure'), ...whose, days }),
])

/** Changing the calendar: one proposes, a dry run tells what it would do, another confirms. */
export function calendarActRoutes(app: Api, { office }: ApiDeps): void {
  app.post(
    '/calendar/proposals',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'proposeCalendarChange',
        tags,
        summary: '提出日历修改：放假通知（省）、停办公日、撤销停办公日（省、市、县）',
        headers: keyHeader,
        body: proposing,
        response: {
          201: z.strictObject({
            id: z.uuid(),
            kind: z.enum(['notice', 'closure', 'withdrawn-closure']),
            unitId: z.uuid(),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) =>
      reply.code(201).send(settled(await propose(office, actorIn(request), request.body))),
  )

  app.post(
    '/calendar/proposals/:id/dry-run',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'dryRunCalendarChange',
        tags,
        summary: '试算：哪些日期改变，多少期限移动；不写入任何内容',
        params: idParams,
        body: noBody,
        response: { 200: foretoldSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const proposal = await proposalFor(
        office.pool,
        personIn(request),
        'calendar.examine',
        id,
        office.time.now(),
      )
      return foretoldView(await dryRun(office, proposal))
    },
  )

  app.post(
    '/calendar/proposals/:id/confirm',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'confirmCalendarChange',
        tags,
        summary: '由第二人确认，成为新的修订；未办结业务的期限随后逐件调整',
        params: idParams,
        headers: keyHeader,
        body: noBody,
        response: { 200: z.strictObject({ id: z.uuid(), revision: z.int() }), ...problems },
      },
    },
    async (request) => settled(await confirm(office, actorIn(request), request.params.id)),
  )

  app.post(
    '/calendar/proposals/:id/reject',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'rejectCalendarChange',
        tags,
        summary: '否决，或由提出人收回',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ reason: whose.reason }),
        response: { 200: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request) =>
      settled(await reject(office, actorIn(request), request.params.id, request.body.reason)),
  )
}
