import { z } from 'zod'
import { overdueCounts, overdueIn } from '../../db/overdue.ts'
import { timeLeftTitle } from '../../domain/light.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { cursorIn, instant, markCursor, page, pageOf, pageQuery } from '../schema.ts'
import { grantsNow, scopeOf } from '../scope.ts'
import { personIn } from '../session.ts'
import { processTitle } from '../views/caseItem.ts'
import { leftFor } from '../views/left.ts'

const overdueSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['task', 'supplement']).meta({ description: '主管部门超期，或申请人补正超期' }),
    caseId: z.uuid(),
    number: z.string(),
    process: z.string(),
    processTitle: z.string(),
    applicant: z.string().nullable(),
    stageTitle: z.string().nullable(),
    unit: z.string().nullable().meta({ description: '在哪里超期' }),
    holder: z.string().nullable(),
    dueAt: instant,
    workingDaysLate: z.int(),
    timeTitle: z.string().meta({ description: '剩/超 N 个工作日' }),
    card: z.enum(['yellow', 'red']).nullable().meta({ description: '有效的最高一级亮牌' }),
    supervision: z.string().nullable().meta({ description: '督办件编号' }),
    rungs: z.array(z.strictObject({ rung: z.string(), firedAt: instant })),
  })
  .meta({ id: 'Overdue' })

const countsSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        countyId: z.uuid(),
        county: z.string().nullable(),
        overdue: z.int().meta({ description: '超期未办的任务' }),
        yellow: z.int().meta({ description: '有效黄牌' }),
        red: z.int().meta({ description: '有效红牌' }),
        supervisions: z.int().meta({ description: '未销号的督办件' }),
      })
      .meta({ id: 'OverdueCount' }),
  ),
})

/** What is late below the units the caller watches over. */
export function overdueRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/overdue',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listOverdue',
        tags: ['督办'],
        summary: '管辖范围内已超期的任务和补正，超期久的在前',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(overdueSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const mark = cursorIn(markCursor, cursor)
      const now = office.time.now()
      const { above } = scopeOf(await grantsNow(office, personIn(request)), 'case.read')
      const after = mark && { at: mark[0], id: mark[1] }
      const rows = await overdueIn(office.pool, above, { now, after, limit: limit + 1, day: dayOf(now) })
      const left = await leftFor(office, rows)
      return page(
        rows,
        limit,
        ({ unitId, ...row }) => {
          const late = left.until(row.dueAt, unitId)
          return {
            ...row,
            processTitle: processTitle(row.process),
            workingDaysLate: Math.max(0, -late),
            timeTitle: timeLeftTitle(row.dueAt, late, now),
          }
        },
        ({ dueAt, id }) => [dueAt, id],
      )
    },
  )

  app.get(
    '/overdue/counts',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'countOverdue',
        tags: ['督办'],
        summary: '管辖范围内各县的超期任务、亮牌和督办件数',
        response: { 200: countsSchema, ...problems },
      },
    },
    async (request) => {
      const now = office.time.now()
      const { above } = scopeOf(await grantsNow(office, personIn(request)), 'case.read')
      return { items: await overdueCounts(office.pool, above, { now, day: dayOf(now) }) }
    },
  )
}
