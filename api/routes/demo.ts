import { z } from 'zod'
import { windForward } from '../../acts/windForward.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { refused, settled } from '../refused.ts'
import { instant, keyHeader } from '../schema.ts'
import { actorIn } from '../session.ts'
import { roleSchema } from '../views/desks.ts'

const tags = ['演示']

const demoSchema = z
  .strictObject({
    banner: z.literal('演示数据').meta({ description: '演示环境的页面上始终显示' }),
    now: instant.meta({ description: '演示时钟的此刻；快进后比实际时间晚' }),
    accounts: z.array(
      z.strictObject({
        login: z.string(),
        password: z.string(),
        name: z.string(),
        role: roleSchema,
        roleTitle: z.string(),
        unit: z.string().meta({ description: '单位代码：6 位行政区划代码或 10 位机构标识码' }),
        unitName: z.string(),
        main: z.boolean().meta({ description: '首屏列出的账号' }),
      }),
    ),
  })
  .meta({ id: 'Demo' })

/** The demo's front door and its clock; where there is no demo, there is nothing here. */
export function demoRoutes(app: Api, { office, demo }: ApiDeps): void {
  app.get(
    '/demo',
    {
      config: { access: 'anyone' },
      schema: {
        operationId: 'demo',
        tags,
        summary: '演示环境：此刻和可以一键登录的账号；正式环境没有',
        response: { 200: demoSchema, ...problems },
      },
    },
    async () => {
      if (demo === false) throw refused('not-found')
      return { banner: '演示数据' as const, now: office.time.now(), accounts: [...demo.accounts] }
    },
  )

  app.post(
    '/demo/fast-forward',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'windForward',
        tags,
        summary:
          '快进：把演示时钟拨到若干个工作日后的同一时刻（夜间快进的，到 09:00），期间到期的提醒和升级随即发生',
        headers: keyHeader,
        body: z.strictObject({ days: z.int().min(1).max(60).default(1).meta({ description: '工作日' }) }),
        response: { 200: z.strictObject({ now: instant }).meta({ id: 'Wound' }), ...problems },
      },
    },
    async (request) => {
      if (demo === false) throw refused('not-found')
      const { offset, at } = settled(await windForward(office, actorIn(request), request.body.days))
      demo.wind(offset)
      return { now: at }
    },
  )
}
