import { z } from 'zod'
import { childById } from '../../db/children/children.ts'
import { childrenAt, placeOn } from '../../db/children/enrolments.ts'
import { identitiesOf, versionsOf } from '../../db/children/identities.ts'
import { statusNumbersOf } from '../../db/children/numbers.ts'
import { pathOf } from '../../db/units.ts'
import { may } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processes } from '../../processes/index.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found, invalid } from '../refused.ts'
import { cursorIn, idCursor, idParams, page, pageOf, pageQuery } from '../schema.ts'
import { grantsNow, scopeOf } from '../scope.ts'
import { personIn } from '../session.ts'
import {
  childHistorySchema,
  childHistoryView,
  childItemSchema,
  childItemView,
  childSchema,
} from '../views/child.ts'

const tags = ['幼儿']

/** Roles that file what is about a child. */
const aboutChildren = processes.flatMap(({ concerns, filedBy }) => (concerns ? [filedBy.role] : []))

const query = z.strictObject({
  ...pageQuery,
  institution: z.uuid().optional().meta({ description: '哪个机构；只在一个机构任职的可以不写' }),
})

/** Children of one's own institution, or of the institutions of one's county: masked. Above the county nobody. */
export function childRoutes(app: Api, { office }: ApiDeps): void {
  const { pool, personal } = office
  const today = () => dayOf(office.time.now())

  /** Where the child is enrolled today, with everything above that; a child nowhere enrolled is not there. */
  const placed = async (id: string) => {
    const place = found(await placeOn(pool, id, today()))
    const path = await pathOf(pool, place.institutionId, today())
    return { place, path, at: { path: path.map((unit) => unit.id) } }
  }

  app.get(
    '/children',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listChildren',
        tags,
        summary: '一个机构的在园幼儿，姓名和证件号已遮蔽',
        querystring: query,
        response: { 200: pageOf(childItemSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit, institution } = request.query
      const person = personIn(request)
      const after = cursorIn(idCursor, cursor)?.[0] ?? null
      const own = scopeOf(await grantsNow(office, person), 'child.read').inside
      const id = institution ?? (own.length === 1 ? own[0] : undefined)
      if (id === undefined) throw invalid([{ path: 'institution', message: '请指明是哪一个机构' }])
      const path = await pathOf(pool, id, today())
      allow(person, 'child.read', { path: path.map((unit) => unit.id) })
      const rows = await childrenAt(pool, id, today(), after, limit + 1)
      const ids = rows.map((row) => row.id)
      const [identities, numbers] = await Promise.all([
        identitiesOf(pool, personal, ids),
        statusNumbersOf(pool, personal, ids),
      ])
      const shown = page(
        rows,
        limit,
        (row) => childItemView(row, identities.get(row.id), numbers),
        (row) => [row.id],
      )
      return { items: shown.items.filter((item) => item !== null), next: shown.next }
    },
  )

  app.get(
    '/children/:id',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getChild',
        tags,
        summary: '一名在园幼儿，姓名和证件号已遮蔽',
        params: idParams,
        response: { 200: childSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { id } = request.params
      const { place, path, at } = await placed(id)
      allow(person, 'child.read', at)
      const identities = await identitiesOf(pool, personal, [id])
      const numbers = await statusNumbersOf(pool, personal, [id])
      const item = found(childItemView({ id, ...place }, identities.get(id), numbers) ?? undefined)
      const { sealed } = found(await childById(pool, id))
      return {
        ...item,
        institution: path[0]?.name ?? '',
        may: {
          correct: aboutChildren.some((role) => may(person, 'case.file', { ...at, filing: role }).ok),
          readHistory: may(person, sealed ? 'child.read-sealed' : 'child.read-history', at).ok,
        },
      }
    },
  )

  app.get(
    '/children/:id/history',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getChildHistory',
        tags,
        summary: '关键信息和学籍号的历次登记；收养幼儿的只供安全审计员和仲裁员查看',
        params: idParams,
        response: { 200: childHistorySchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      const { at } = await placed(id)
      const { sealed } = found(await childById(pool, id))
      allow(personIn(request), sealed ? 'child.read-sealed' : 'child.read-history', at)
      return childHistoryView(
        await versionsOf(pool, personal, id),
        await statusNumbersOf(pool, personal, [id]),
      )
    },
  )
}
