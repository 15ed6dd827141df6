import { z } from 'zod'
import { calendarFor, nationalFor } from '../../acts/calendar/calendarFor.ts'
import { openProposals, revisionsBefore } from '../../db/proposals.ts'
import { pathOf } from '../../db/units.ts'
import { may, type Person } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, refused } from '../refused.ts'
import { cursorIn, page, pageOf, pageQuery } from '../schema.ts'
import { personIn } from '../session.ts'
import {
  proposalSchema,
  proposalView,
  revisionSchema,
  revisionView,
  yearSchema,
  yearView,
} from '../views/calendar.ts'

const tags = ['工作日历']
const numberCursor = z.tuple([z.int().min(1)])

/** Nobody decides so many at a time; the rest follows as these are decided. */
const mostProposals = 200

/** Reading the calendar: a year as one unit sees it, the revisions, what waits for the second person. */
export function calendarRoutes(app: Api, { office }: ApiDeps): void {
  const today = () => dayOf(office.time.now())
  const pathIds = async (unitId: string) => (await pathOf(office.pool, unitId, today())).map(({ id }) => id)

  app.get(
    '/calendar/days',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getCalendarYear',
        tags,
        summary: '一年的工作日和休息日；给出单位时计入该单位及其上级的停办公日',
        querystring: z.strictObject({
          year: z.coerce.number().int().min(2000).max(2100),
          unitId: z.uuid().optional(),
        }),
        response: { 200: yearSchema, ...problems },
      },
    },
    async (request) => {
      const { year, unitId } = request.query
      if (unitId === undefined) return yearView(await nationalFor(office.pool, office), year)
      allow(personIn(request), 'calendar.read', { path: await pathIds(unitId) })
      return yearView(await calendarFor(office.pool, office, unitId), year)
    },
  )

  app.get(
    '/calendar/revisions',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listCalendarRevisions',
        tags,
        summary: '日历的历次修订，新的在前；第 0 次为系统自带的已发布年度',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(revisionSchema), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const reads = ({ unitId }: Person['grants'][number]) =>
        may(person, 'calendar.read-revisions', { path: [unitId] }).ok
      if (!person.grants.some(reads)) throw refused('forbidden')
      const { cursor, limit } = request.query
      const before = cursorIn(numberCursor, cursor)?.[0] ?? null
      const rows = await revisionsBefore(office.pool, before, today(), limit + 1)
      return page(rows, limit, revisionView, ({ number }) => [number])
    },
  )

  app.get(
    '/calendar/proposals',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listCalendarProposals',
        tags,
        summary: '等待第二人确认的日历修改',
        response: { 200: z.strictObject({ items: z.array(proposalSchema) }), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const items: z.infer<typeof proposalSchema>[] = []
      for (const proposal of await openProposals(office.pool, mostProposals))
        if (may(person, 'calendar.examine', { path: await pathIds(proposal.unitId) }).ok)
          items.push(proposalView(proposal, person.id))
      return { items }
    },
  )
}
