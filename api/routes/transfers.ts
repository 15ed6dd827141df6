import { identitiesOf } from '../../db/children/identities.ts'
import { statusNumbersOf } from '../../db/children/numbers.ts'
import { coming } from '../../db/children/transferring.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { cursorIn, idCursor, page, pageOf } from '../schema.ts'
import { institutionInScope } from '../scope.ts'
import { personIn } from '../session.ts'
import { childrenQuery } from './children.ts'
import { comingChildSchema, comingChildView, movers } from '../views/transferring.ts'

/** Children whom an institution is about to take over; until then they count at the releasing side. */
export function transferRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/children/incoming',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listIncomingChildren',
        tags: ['幼儿'],
        summary: '转接中、拟转入本机构的幼儿，姓名和证件号已遮蔽；办结前仍计入转出园',
        querystring: childrenQuery,
        response: { 200: pageOf(comingChildSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit, institution } = request.query
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      const today = dayOf(office.time.now())
      const id = await institutionInScope(office, personIn(request), institution, 'child.read', today)
      const rows = await coming(office.pool, id, movers, before, limit + 1)
      const ids = rows.map(({ childId }) => childId)
      const identities = await identitiesOf(office.pool, office.personal, ids)
      const numbers = await statusNumbersOf(office.pool, office.personal, ids)
      const shown = page(
        rows,
        limit,
        (row) => comingChildView(row, identities.get(row.childId), numbers),
        ({ caseId }) => [caseId],
      )
      return { items: shown.items.filter((item) => item !== null), next: shown.next }
    },
  )
}
