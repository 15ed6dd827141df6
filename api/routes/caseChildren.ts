import { z } from 'zod'
import { mayReadContent } from '../content.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found } from '../refused.ts'
import { idParams } from '../schema.ts'
import { caseInScope } from '../scope.ts'
import { personIn } from '../session.ts'
import { caseChildrenView, caseChildSchema } from '../views/caseChildren.ts'

/** The archives a case is about, as whoever rules on them has to see them: side by side. */
export function caseChildrenRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/cases/:id/children',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listCaseChildren',
        tags: ['办件'],
        summary: '办件涉及的学籍，并列对照',
        params: idParams,
        response: { 200: z.strictObject({ items: z.array(caseChildSchema) }), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { kase, place } = await caseInScope(office, person, request.params.id)
      const reads = await mayReadContent(office, kase, person, place)
      return found(reads ? { items: await caseChildrenView(office, kase) } : undefined)
    },
  )
}
