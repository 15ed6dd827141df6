import { z } from 'zod'
import { readDraft } from '../../acts/draft.ts'
import { casesIn, namesOf } from '../../db/caselists.ts'
import { caseById } from '../../db/cases.ts'
import { draftsOf } from '../../db/drafts.ts'
import { may, type Person } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processes } from '../../processes/index.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { mayReadContent } from '../content.ts'
import { problems } from '../problems.ts'
import { cursorIn, idCursor, idParams, page, pageOf, pageQuery } from '../schema.ts'
import { caseInScope, grantsNow, scopeOf } from '../scope.ts'
import { personIn } from '../session.ts'
import { caseSchema, caseView, draftView } from '../views/case.ts'
import { caseItemSchema, caseItemView, draftItemView, statusSchema } from '../views/caseItem.ts'
import { clocksSchema, clocksView } from '../views/clock.ts'
import { leftFor } from '../views/left.ts'
import { seesNumbers } from '../views/named.ts'
import { timelineSchema, timelineView } from '../views/timeline.ts'

const tags = ['办件']

const query = z.strictObject({
  ...pageQuery,
  status: statusSchema.optional(),
  process: z.enum(processes.map(({ name }) => name)).optional(),
})

/** Reading cases: lists within one's scope, one case, its journal, its clocks. */
export function caseRoutes(app: Api, { office }: ApiDeps): void {
  const today = () => dayOf(office.time.now())

  const listDrafts = async (person: Person, before: string | null, limit: number) => {
    const own = (await grantsNow(office, person)).filter(
      ({ unitId, role }) =>
        processes.some(({ filedBy }) => filedBy.role === role) &&
        may(person, 'case.file', { path: [unitId], filing: role }).ok,
    )
    const units = [...new Set(own.map(({ unitId }) => unitId))]
    const rows = await draftsOf(office.pool, units, before, limit + 1)
    const names = new Map(own.map(({ unitId, unit }) => [unitId, unit]))
    return page(
      rows,
      limit,
      (row) => draftItemView(row, names.get(row.unitId)),
      ({ id }) => [id],
    )
  }

  app.get(
    '/cases',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listCases',
        tags,
        summary: '管辖范围内的办件，新的在前；status=draft 为草稿',
        querystring: query,
        response: { 200: pageOf(caseItemSchema), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { cursor, limit, status = null, process = null } = request.query
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      if (status === 'draft') return listDrafts(person, before, limit)
      const scope = scopeOf(await grantsNow(office, person), 'case.read')
      const rows = await casesIn(office.pool, scope, office.time.now(), {
        status,
        process,
        before,
        limit: limit + 1,
      })
      const left = await leftFor(office, rows)
      return page(
        rows,
        limit,
        (row) => caseItemView(left, row),
        ({ id }) => [id],
      )
    },
  )

  app.get(
    '/cases/:id',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getCase',
        tags,
        summary: '一个办件（或草稿）',
        params: idParams,
        response: { 200: caseSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { id } = request.params
      if (await caseById(office.pool, id)) {
        const { kase, place } = await caseInScope(office, person, id)
        return caseView(office, kase, person, place)
      }
      const { draft, ...saved } = await readDraft(office.pool, office, person, id)
      const names = await namesOf(office.pool, { units: [draft.unitId], persons: [], day: today() })
      return draftView(draft, saved, names.get(draft.unitId))
    },
  )

  app.get(
    '/cases/:id/timeline',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getTimeline',
        tags,
        summary: '办理过程',
        params: idParams,
        response: { 200: timelineSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { kase, place } = await caseInScope(office, person, request.params.id)
      return timelineView(office, kase, {
        content: await mayReadContent(office, kase, person, place),
        desk: may(person, 'case.read-desk', place).ok,
        numbers: seesNumbers(office, person, place),
      })
    },
  )

  app.get(
    '/cases/:id/clock',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getClock',
        tags,
        summary: '期限是怎样算出来的，逐日列明',
        params: idParams,
        response: { 200: clocksSchema, ...problems },
      },
    },
    async (request) => {
      const { kase } = await caseInScope(office, personIn(request), request.params.id)
      return clocksView(office, kase)
    },
  )
}
