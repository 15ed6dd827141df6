import { z } from 'zod'
import { authoritiesOf } from '../../db/units.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { cursorIn, page, pageOf, pageQuery } from '../schema.ts'

const unitSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['ministry', 'province', 'prefecture', 'county']),
    code: z.string().meta({ description: '行政区划代码' }),
    name: z.string(),
    superiorId: z.uuid().nullable(),
  })
  .meta({ id: 'Authority' })

/**
 * The authorities of the country, to choose one for a referral, an opinion, a 督办件 or a rule. Divisions are public
 * knowledge (GB/T 2260), so everybody who is logged in reads them; institutions have their own list, by scope.
 */
export function unitRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/units',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listUnits',
        tags: ['机构'],
        summary: '教育行政部门，按行政区划代码排列；可只列某个单位的直接下级',
        querystring: z.strictObject({ ...pageQuery, superiorId: z.uuid().optional() }),
        response: { 200: pageOf(unitSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit, superiorId = null } = request.query
      const after = cursorIn(z.tuple([z.string().regex(/^\w{1,40}$/)]), cursor)?.[0] ?? null
      const rows = await authoritiesOf(office.pool, superiorId, dayOf(office.time.now()), after, limit + 1)
      return page(
        rows,
        limit,
        (unit) => unitSchema.parse(unit),
        ({ code }) => [code],
      )
    },
  )
}
