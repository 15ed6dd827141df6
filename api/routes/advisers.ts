import { z } from 'zod'
import { placeOf } from '../../acts/place.ts'
import { advisersAt } from '../../db/advisers.ts'
import { caseById } from '../../db/cases.ts'
import { taskById } from '../../db/tasks.ts'
import { pathOf } from '../../db/units.ts'
import { advisers, barredFrom } from '../../domain/may.ts'
import { roles } from '../../domain/roles.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found } from '../refused.ts'
import { idParams } from '../schema.ts'
import { personIn } from '../session.ts'

const adviserSchema = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  unitId: z.uuid(),
  unit: z.string(),
  roleTitle: z.string(),
})

/** Whom one may ask about a task: the unit, those above it, and the institutions the case is about. */
export function adviserRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/tasks/:id/advisers',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listAdvisers',
        tags: ['任务'],
        summary: '可以征求谁的意见',
        params: idParams,
        response: { 200: z.strictObject({ items: z.array(adviserSchema) }), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const at = office.time.now()
      const day = dayOf(at)
      const task = found(await taskById(office.pool, request.params.id))
      const place = await placeOf(office.pool, found(await caseById(office.pool, task.caseId)), at, task)
      allow(person, 'task.consult', place)
      const above = (await pathOf(office.pool, task.unitId, day)).map(({ id }) => id)
      const [applicant] = place.path
      const units = [
        ...new Set([...above, ...(applicant === undefined ? [] : [applicant]), ...(place.parties ?? [])]),
      ]
      const people = await advisersAt(office.pool, units, advisers, { asking: person.id, at, day })
      return {
        items: people
          .filter(({ personId }) => barredFrom(personId, 'task.opine', place) === undefined)
          .map(({ role, ...adviser }) => ({ ...adviser, roleTitle: roles[role].title })),
      }
    },
  )
}
