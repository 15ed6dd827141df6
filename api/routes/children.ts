import { z } from 'zod'
import { childById } from '../../db/children/children.ts'
import { disputedAmong } from '../../db/children/custody.ts'
import { closingOf, survivorOf } from '../../db/children/closed.ts'
import { childrenAt, placeOn } from '../../db/children/enrolments.ts'
import { identitiesOf, versionsOf } from '../../db/children/identities.ts'
import { statusNumbersOf } from '../../db/children/numbers.ts'
import { leaving } from '../../db/children/transferring.ts'
import { may, type Person } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processes } from '../../processes/index.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found } from '../refused.ts'
import { cursorIn, idCursor, idParams, page, pageOf, pageQuery } from '../schema.ts'
import { childPlace, institutionInScope } from '../scope.ts'
import { personIn } from '../session.ts'
import { movers } from '../views/transferring.ts'
import {
  childHistorySchema,
  childHistoryView,
  childItemSchema,
  childItemView,
  childSchema,
  closedView,
} from '../views/child.ts'

const tags = ['幼儿']

/** Roles that file what is about a child. */
const aboutChildren = processes.flatMap(({ concerns, filedBy }) => (concerns ? [filedBy.role] : []))

export const childrenQuery = z.strictObject({
  ...pageQuery,
  institution: z.uuid().optional().meta({ description: '哪个机构；只在一个机构任职的可以不写' }),
})

/** Children of one's own institution, or of the institutions of one's county: masked. Above the county nobody. */
export function childRoutes(app: Api, { office }: ApiDeps): void {
  const { pool, personal } = office
  const today = () => dayOf(office.time.now())

  const placed = (id: string) => childPlace(office, id, today())

  /** The archive into which this one has merged, where the person may read that one. */
  const goesTo = async (person: Person, id: string): Promise<string | null> => {
    const survivor = await survivorOf(pool, id)
    if (survivor === id || !(await placeOn(pool, survivor, today()))) return null
    return may(person, 'child.read', (await placed(survivor)).at).ok ? survivor : null
  }

  const goingsOf = async (ids: readonly string[], institutionId: string) => ({
    leaving: await leaving(pool, ids, institutionId, movers),
    disputed: await disputedAmong(pool, ids),
  })

  app.get(
    '/children',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listChildren',
        tags,
        summary: '一个机构的在园幼儿，姓名和证件号已遮蔽',
        querystring: childrenQuery,
        response: { 200: pageOf(childItemSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit, institution } = request.query
      const after = cursorIn(idCursor, cursor)?.[0] ?? null
      const id = await institutionInScope(office, personIn(request), institution, 'child.read', today())
      const rows = await childrenAt(pool, id, today(), after, limit + 1)
      const ids = rows.map((row) => row.id)
      const [identities, numbers, goings] = await Promise.all([
        identitiesOf(pool, personal, ids),
        statusNumbersOf(pool, personal, ids),
        goingsOf(ids, id),
      ])
      const shown = page(
        rows,
        limit,
        (row) => childItemView(row, identities.get(row.id), numbers, goings),
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
      const goings = await goingsOf([id], place.institutionId)
      const item = found(childItemView({ id, ...place }, identities.get(id), numbers, goings) ?? undefined)
      const { sealed } = found(await childById(pool, id))
      const closing = await closingOf(pool, id)
      const stands = closing === undefined
      return {
        ...item,
        institution: path[0]?.name ?? '',
        closed: closedView(closing, await goesTo(person, id)),
        may: {
          correct:
            stands && aboutChildren.some((role) => may(person, 'case.file', { ...at, filing: role }).ok),
          readHistory: may(person, sealed ? 'child.read-sealed' : 'child.read-history', at).ok,
          raiseCustody: stands && !item.custodyDisputed && may(person, 'child.raise-custody', at).ok,
          liftCustody: stands && item.custodyDisputed && may(person, 'child.lift-custody', at).ok,
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
