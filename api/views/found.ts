import { z } from 'zod'
import { audit } from '../../db/audit.ts'
import { casesIn, type CaseItem } from '../../db/caselists.ts'
import type { PlacedGrant } from '../../db/accounts.ts'
import { disputedAmong } from '../../db/children/custody.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { statusNumbersOf } from '../../db/children/numbers.ts'
import { childrenMarked } from '../../db/children/search.ts'
import { institutionsBelow } from '../../db/units.ts'
import type { Office } from '../../acts/office.ts'
import { meantBy } from '../../domain/search.ts'
import { dayOf } from '../../domain/time/day.ts'
import { institutionSchema, institutionView } from '../routes/institutions.ts'
import { scopeOf } from '../scope.ts'
import { caseItemSchema, caseItemView } from './caseItem.ts'
import { childItemSchema, childItemView } from './child.ts'
import { leftFor } from './left.ts'

export const foundSchema = z
  .strictObject({
    cases: z.array(caseItemSchema).meta({ description: '编号相符，或涉及所列幼儿的办件，新的在前' }),
    children: z
      .array(childItemSchema)
      .meta({ description: '姓名、拼音、证件号后四位或学籍号相符的幼儿，已遮蔽' }),
    institutions: z.array(institutionSchema).meta({ description: '名称或机构标识码相符的机构' }),
    more: z.boolean().meta({ description: '还有未列出的，请多输入几个字' }),
  })
  .meta({ id: 'Found' })

/** Who wants more types more. */
const most = 20

/** Who looks, and what he may look at. */
interface Seeker {
  personId: string
  grants: readonly PlacedGrant[]
  requestId: string
}

/** One row for each child shown; one, too, for a search that found none. */
async function keep(office: Office, { personId, requestId }: Seeker, ids: readonly string[]): Promise<void> {
  const row = { at: office.time.now(), personId, requestId, action: 'child.search' }
  for (const objectId of ids) await audit(office.pool, { ...row, objectId, result: 'done' })
  if (ids.length === 0) await audit(office.pool, { ...row, result: 'not-found' })
}

/** The children that are meant, as far as the seeker may see them. */
async function childrenFor(office: Office, seeker: Seeker, marks: ReturnType<typeof meantBy>['children']) {
  if (marks.length === 0) return []
  const { pool, personal, time } = office
  const { inside, above } = scopeOf(seeker.grants, 'child.read')
  const where = { inside, above: above.map(({ unitId }) => unitId) }
  const slice = { day: dayOf(time.now()), limit: most + 1 }
  const children = await childrenMarked(pool, personal, marks, where, slice)
  const ids = children.slice(0, most).map(({ id }) => id)
  await keep(office, seeker, ids)
  return children
}

/** What somebody may mean by `typed`, as far as he may see it. */
export async function foundView(
  office: Office,
  seeker: Seeker,
  typed: string,
): Promise<z.infer<typeof foundSchema>> {
  const { pool, personal } = office
  const at = office.time.now()
  const { number, institution, children: marks } = meantBy(typed)
  const scope = scopeOf(seeker.grants, 'case.read')
  const below = scopeOf(seeker.grants, 'institution.read')
  const units = [...below.inside, ...below.above.map(({ unitId }) => unitId)]
  const casesWith = (which: { number: string } | { children: string[] }) =>
    casesIn(pool, scope, at, { status: null, process: null, before: null, limit: most + 1, ...which })

  const [children, institutions, numbered] = await Promise.all([
    childrenFor(office, seeker, marks),
    institution === null ? [] : institutionsBelow(pool, units, dayOf(at), null, most + 1, institution),
    number === null ? [] : casesWith({ number }),
  ])
  const shown = children.slice(0, most)
  const ids = shown.map(({ id }) => id)
  const about = ids.length === 0 ? [] : await casesWith({ children: ids })
  const byId = [...numbered, ...about].map((row): [string, CaseItem] => [row.id, row])
  const cases = [...new Map(byId).values()]
  const [identities, numbers, disputed, left] = await Promise.all([
    identitiesOf(pool, personal, ids),
    statusNumbersOf(pool, personal, ids),
    disputedAmong(pool, ids),
    leftFor(office, cases),
  ])
  return {
    cases: cases.slice(0, most).map((row) => caseItemView(left, row)),
    children: shown.flatMap(
      (child) => childItemView(child, identities.get(child.id), numbers, { leaving: [], disputed }) ?? [],
    ),
    institutions: institutions.slice(0, most).map(institutionView),
    more: [cases, children, institutions].some(({ length }) => length > most),
  }
}
