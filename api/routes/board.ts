import { z } from 'zod'
import { rowsOf, type Which } from '../../db/board/rows.ts'
import { monthOf, results, standings } from '../../domain/board.ts'
import { dayOf } from '../../domain/time/day.ts'
import { drawnNow, sourceOf, sources, spanOf, watchedBy } from '../board.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { cursorIn, dayInput, instant, markCursor, page, pageOf, pageQuery } from '../schema.ts'
import { grantsNow } from '../scope.ts'
import { personIn } from '../session.ts'
import { boardSchema, boardView } from '../views/board.ts'
import { boardItemSchema, boardItemView } from '../views/boardItem.ts'
import { leftFor } from '../views/left.ts'

const tags = ['督办']

const whose = {
  unitId: z.uuid().optional().meta({ description: '哪个单位的看板；不写为自己的单位' }),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: '哪个月，`2026-11`；不写为本月' }),
}

const marks = [...Object.keys(standings), ...Object.keys(results)] as [string, ...string[]]

const rowsQuery = z.strictObject({
  ...pageQuery,
  ...whose,
  of: z.enum(sources).meta({ description: '在办、应办结、已办理、申报、办结、亮牌' }),
  below: z.uuid().optional().meta({ description: '下一级哪个单位；本级为自己的单位' }),
  mark: z.enum(marks).optional().meta({ description: '红绿灯、办结情况或亮牌' }),
  today: z.stringbool().optional().meta({ description: '只列今日到期的' }),
  process: z.string().max(60).optional(),
  stage: z.string().max(60).optional(),
  week: dayInput.optional().meta({ description: '从哪个星期一起的一周' }),
})

/** What those who watch over others look at: numbers, and behind each number exactly its rows. */
export function boardRoutes(app: Api, { office }: ApiDeps): void {
  const thisMonth = () => monthOf(dayOf(office.time.now()))

  app.get(
    '/board',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getBoard',
        tags,
        summary: '督办看板：在办、今日到期、超期、按时办结率、亮牌、趋势、各环节用时，按下一级单位列出',
        querystring: z.strictObject(whose),
        response: { 200: boardSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { unitId, month = thisMonth() } = request.query
      const unit = await watchedBy(office, person, await grantsNow(office, person), unitId)
      return boardView(office, unit, month)
    },
  )

  app.get(
    '/board/rows',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listBoardRows',
        tags,
        summary: '看板上一个数字对应的各行，不多不少',
        querystring: rowsQuery,
        response: {
          200: pageOf(boardItemSchema).extend({ asOf: instant.meta({ description: '数据时刻' }) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { cursor, limit, unitId, of, month = thisMonth(), week, ...filters } = request.query
      const unit = await watchedBy(office, person, await grantsNow(office, person), unitId)
      const mark = cursorIn(markCursor, cursor)
      const drawn = await drawnNow(office)
      const source = sourceOf(office, of, { unit, drawn, span: spanOf({ month, week }) })
      const rows = await rowsOf(office.pool, source, filters as Which, {
        after: mark && { at: mark[0], id: mark[1] },
        limit: limit + 1,
        day: dayOf(drawn.now),
      })
      const left = await leftFor(office, rows)
      const shown = page(
        rows,
        limit,
        (row) => boardItemView(left, person, row),
        ({ at, id }) => [at, id],
      )
      return { ...shown, asOf: drawn.now }
    },
  )
}
