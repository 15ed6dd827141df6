import { z } from 'zod'
import { caseById } from '../../db/cases.ts'
import { linkedTo, type LinkedCase } from '../../db/links.ts'
import type { Office } from '../../acts/office.ts'
import { placeOf } from '../../acts/place.ts'
import { linkKinds, type LinkKind } from '../../domain/links.ts'
import { may, type Person } from '../../domain/may.ts'
import { statuses } from '../../domain/outcome.ts'
import { found } from '../refused.ts'
import { processTitle, statusSchema } from './caseItem.ts'

export const linkSchema = z.strictObject({
  kind: z.enum(Object.keys(linkKinds) as LinkKind[]),
  kindTitle: z.string(),
  id: z.uuid(),
  number: z.string(),
  process: z.string(),
  processTitle: z.string(),
  status: statusSchema,
  statusTitle: z.string(),
})

/** A linked case by its number and state; what is in it is shown where it lies. */
const linkView = ({ kind, id, number, process, status }: LinkedCase): z.infer<typeof linkSchema> => ({
  kind,
  kindTitle: linkKinds[kind].title,
  id,
  number,
  process,
  processTitle: processTitle(process),
  status,
  statusTitle: statuses[status].title,
})

/** The linked cases that this person may see: of a child they may be another institution's. */
export async function linksView(office: Office, caseId: string, person: Person) {
  const shown: LinkedCase[] = []
  for (const link of await linkedTo(office.pool, caseId)) {
    const place = await placeOf(office.pool, found(await caseById(office.pool, link.id)), office.time.now())
    if (may(person, 'case.read', place).ok) shown.push(link)
  }
  return shown.map(linkView)
}
