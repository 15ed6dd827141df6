import { z } from 'zod'
import type { Office } from '../../acts/office.ts'
import { childSubject } from '../../db/children/children.ts'
import type { CustodyFlag } from '../../db/children/custody.ts'
import { custodyPapers, paperKinds } from '../../domain/custody.ts'
import { instant } from '../schema.ts'

export const custodyFlagSchema = z
  .strictObject({
    id: z.uuid(),
    raisedAt: instant,
    raisedBy: z.string().nullable().meta({ description: '登记人；因转出园提出异议而登记的为 null' }),
    caseId: z.uuid().nullable().meta({ description: '据以登记的办件' }),
    reason: z.string().nullable(),
    liftedAt: instant.nullable(),
    liftedBy: z.string().nullable(),
    paperKind: z.enum(paperKinds).nullable(),
    paperKindTitle: z.string().nullable(),
  })
  .meta({ id: 'CustodyFlag' })

/** The flags of one child with their reasons opened. */
export async function custodyFlagsView(
  { pool, personal }: Office,
  childId: string,
  flags: readonly CustodyFlag[],
): Promise<z.infer<typeof custodyFlagSchema>[]> {
  const sealed = flags.flatMap(({ id, reason }) =>
    reason === null ? [] : [{ id, subject: childSubject(childId), field: `custody:${id}`, sealed: reason }],
  )
  const values = await personal.openMany(pool, sealed)
  const reasons = new Map(sealed.map(({ id }, at) => [id, values[at]]))
  return flags.map(({ childId: _, reason: __, paperKind, ...flag }) => {
    const opened = reasons.get(flag.id)
    return {
      ...flag,
      reason: opened?.ok === true ? String(opened.value) : null,
      paperKind,
      paperKindTitle: paperKind === null ? null : custodyPapers[paperKind].title,
    }
  })
}
