import { z } from 'zod'
import type { Office } from '../../acts/office.ts'
import { childrenOf } from '../../db/caseChildren.ts'
import { namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { latestPlace } from '../../db/children/enrolments.ts'
import { rulingFacts } from '../../db/children/facts.ts'
import { identityShape, identityView, numberShape, numberView } from './child.ts'

export const caseChildSchema = z
  .strictObject({
    id: z.uuid(),
    ...identityShape,
    statusNumber: z.strictObject(numberShape).nullable(),
    enrolmentId: z.uuid().nullable().meta({ description: '现有的在园登记；不在园的为 null' }),
    institution: z.string().nullable().meta({ description: '现在或最后所在的园' }),
    closed: z.boolean().meta({ description: '学籍已合并或注销' }),
  })
  .meta({ id: 'CaseChild' })

/** Each child with what a ruling may name of it: the archive, its number and its place; masked. */
export async function caseChildrenView(
  { pool, personal, time }: Office,
  { id, provinceId }: CaseRow,
): Promise<z.infer<typeof caseChildSchema>[]> {
  const at = time.now()
  const facts = await rulingFacts(pool, personal, await childrenOf(pool, id), { provinceId, at })
  const places = await Promise.all(facts.children.map((child) => latestPlace(pool, child.id)))
  const units = places.flatMap((place) => place?.institutionId ?? [])
  const names = await namesOf(pool, { units, persons: [], day: facts.today })
  return facts.children.map(({ identity, statusNumber, enrolmentId, closed, ...child }, n) => ({
    id: child.id,
    ...identityView(identity),
    statusNumber: statusNumber ? numberView(statusNumber) : null,
    enrolmentId,
    institution: names.get(places[n]?.institutionId ?? '') ?? null,
    closed,
  }))
}
