import { z } from 'zod'
import type { LinkedCase } from '../../db/links.ts'
import { linkKinds, type LinkKind } from '../../domain/links.ts'
import { statuses } from '../../domain/outcome.ts'
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
export const linkView = ({ kind, id, number, process, status }: LinkedCase): z.infer<typeof linkSchema> => ({
  kind,
  kindTitle: linkKinds[kind].title,
  id,
  number,
  process,
  processTitle: processTitle(process),
  status,
  statusTitle: statuses[status].title,
})
