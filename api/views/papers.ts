import { z } from 'zod'
import type { AttachmentRow } from '../../db/attachments.ts'
import type { Office } from '../../acts/office.ts'
import { instant } from '../schema.ts'

export const paperSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string().nullable().meta({ description: '文件名；已按规定销毁的为 null' }),
    type: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/ofd']),
    size: z.int(),
    sha256: z.string(),
    caseId: z.uuid().nullable(),
    at: instant,
  })
  .meta({ id: 'Paper' })

/**
 * A file name may name a child and belongs to its paper, not to the clerk who uploaded it: each has a data key of
 * its own, so that forgetting a case can destroy the names of its papers and nothing else.
 */
export const paperSubject = (id: string) => ({ kind: 'case', id }) as const

/** Papers with their names opened. */
export async function papersView(
  office: Office,
  rows: readonly AttachmentRow[],
): Promise<z.infer<typeof paperSchema>[]> {
  const sealed = rows.map(({ id, name }) => ({ subject: paperSubject(id), field: 'name', sealed: name }))
  const names = await office.personal.openMany(office.pool, sealed)
  return rows.map(({ id, type, size, sha256, caseId, at }, index) => {
    const name = names[index]
    return {
      id,
      name: name?.ok === true ? String(name.value) : null,
      type,
      size,
      sha256: sha256.toString('hex'),
      caseId,
      at,
    }
  })
}
