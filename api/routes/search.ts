import { z } from 'zod'
import { defaultLimits, type Api, type ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { grantsNow } from '../scope.ts'
import { personIn } from '../session.ts'
import { foundSchema, foundView } from '../views/found.ts'

/** One field for everything. Nobody finds what he could not open; who looked for which child is kept. */
export function searchRoutes(app: Api, { office, limits }: ApiDeps): void {
  app.get(
    '/search',
    {
      config: {
        access: 'scope',
        // Nobody looks for sixty things in a minute, but whoever tries numbers out does.
        rateLimit: { max: limits?.searches ?? defaultLimits.searches },
      },
      schema: {
        operationId: 'search',
        tags: ['查找'],
        summary: '按办件编号（或其中一段）、姓名、拼音首字母、证件号后四位、机构名称查找',
        querystring: z.strictObject({ q: z.string().trim().min(1).max(60) }),
        response: { 200: foundSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const grants = await grantsNow(office, person)
      const seeker = { personId: person.id, grants, requestId: request.id }
      return foundView(office, seeker, request.query.q)
    },
  )
}
