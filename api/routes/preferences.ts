import { z } from 'zod'
import { choose } from '../../acts/preferences.ts'
import { switchedOff } from '../../db/preferences.ts'
import { noticeKinds, singleKinds, type SingleKind } from '../../domain/notices/kinds.ts'
import { isRequired, isWanted, whyRequired, type Choice } from '../../domain/notices/preferences.ts'
import type { Person } from '../../domain/may.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { settled } from '../refused.ts'
import { keyHeader } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'

const tags = ['消息']

const kindSchema = z.enum(singleKinds as [SingleKind, ...SingleKind[]])

const preferencesSchema = z
  .strictObject({
    digest: z.boolean().meta({ description: '每个工作日早上一封汇总邮件' }),
    singles: z.array(
      z.strictObject({
        kind: kindSchema,
        title: z.string(),
        wanted: z.boolean(),
        required: z.boolean().meta({ description: '不能关闭' }),
        why: z.string().nullable().meta({ description: '为什么不能关闭' }),
      }),
    ),
    hours: z.strictObject({
      from: z.string(),
      to: z.string(),
      digestAt: z.string(),
      source: z.string().meta({ description: '依据；由政策规定，个人不能更改' }),
    }),
  })
  .meta({ id: 'Preferences' })

const wishes = z.strictObject({ digest: z.boolean(), singles: z.record(kindSchema, z.boolean()) })

/** What somebody wants to hear of by mail. In the app everything is told at once, and always. */
export function preferenceRoutes(app: Api, { office }: ApiDeps): void {
  async function viewFor({ id, grants }: Person): Promise<z.infer<typeof preferencesSchema>> {
    const off = await switchedOff(office.pool, id, 'mail')
    const roles = grants.map(({ role }) => role)
    const { hours, digestAt, source } = office.pack.notices
    return {
      digest: isWanted('digest', off, roles),
      singles: singleKinds.map((kind) => ({
        kind,
        title: noticeKinds[kind].title,
        wanted: isWanted(kind, off, roles),
        required: isRequired(kind, roles),
        why: isRequired(kind, roles) ? whyRequired : null,
      })),
      hours: { ...hours, digestAt, source },
    }
  }

  app.get(
    '/me/preferences',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'getPreferences',
        tags,
        summary: '我的提醒设置',
        response: { 200: preferencesSchema, ...problems },
      },
    },
    (request) => viewFor(personIn(request)),
  )

  app.put(
    '/me/preferences',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'putPreferences',
        tags,
        summary: '更改提醒设置；负有办理或督办职责的，不能关闭超期和督办邮件',
        headers: keyHeader,
        body: wishes,
        response: { 200: preferencesSchema, ...problems },
      },
    },
    async (request) => {
      const { digest, singles } = request.body
      const wanted: Record<Choice, boolean> = { digest, ...singles }
      settled(await choose(office, actorIn(request), 'mail', wanted))
      return viewFor(personIn(request))
    },
  )
}
