import { z } from 'zod'
import { caseById } from '../../db/cases.ts'
import { linkedTo, supervisedWith, type TiedCase } from '../../db/links.ts'
import type { Office } from '../../acts/office.ts'
import { placeOf } from '../../acts/place.ts'
import { ties, type Tie } from '../../domain/links.ts'
import { may, type Person } from '../../domain/may.ts'
import { statuses } from '../../domain/outcome.ts'
import { found } from '../refused.ts'
import { processTitle, statusSchema } from './caseItem.ts'

export const linkSchema = z.strictObject({
  kind: z.enum(Object.keys(ties) as Tie[]),
  kindTitle: z.string(),
  id: z.uuid(),
  number: z.string(),
  process: z.string(),
  processTitle: z.string(),
  status: statusSchema,
  statusTitle: z.string(),
})

/** A linked case by its number and state; what is in it is shown where it lies. */
const linkView = ({ kind, id, number, process, status }: TiedCase): z.infer<typeof linkSchema> => ({
  kind,
  kindTitle: ties[kind].title,
  id,
  number,
  process,
  processTitle: processTitle(process),
  status,
  statusTitle: statuses[status].title,
})

/** The linked cases that this person may see: of a child they may be another institution's. */
export async function linksView(office: Office, caseId: string, person: Person) {
  const shown: TiedCase[] = []
  const tied = [...(await linkedTo(office.pool, caseId)), ...(await supervisedWith(office.pool, caseId))]
  for (const link of tied) {
    const place = await placeOf(office.pool, found(await caseById(office.pool, link.id)), office.time.now())
    if (may(person, 'case.read', place).ok) shown.push(link)
  }
  return shown.map(linkView)
}
