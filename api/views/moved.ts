import { z } from 'zod'
import { caseById } from '../../db/cases.ts'
import { outcomes, statuses } from '../../domain/outcome.ts'
import type { Office } from '../../acts/office.ts'
import type { ApiDeps } from '../deps.ts'
import { found } from '../refused.ts'
import { outcomeSchema, statusSchema } from './caseItem.ts'

export const movedSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.string().nullable(),
    status: statusSchema,
    statusTitle: z.string(),
    outcome: outcomeSchema.nullable(),
    outcomeTitle: z.string().nullable(),
    advancing: z.boolean().meta({ description: '已经生效；正在转入下一环节' }),
  })
  .meta({ id: 'Moved' })

/** What a filing answers: its case, and the cases filed together with it. */
export const filedSchema = movedSchema
  .extend({ joint: z.array(movedSchema).meta({ description: '一并提交的办件' }) })
  .meta({ id: 'Filed' })

export type Moved = z.infer<typeof movedSchema>

/**
 * Hands the case over and answers where it stands. What was done is durable before this; it only waits, where the
 * caller prefers to, until the story has taken it.
 */
export async function movedView(
  { office, handOver }: ApiDeps,
  caseId: string,
  waitMs: number,
): Promise<Moved> {
  return standingView(office, caseId, await handOver(caseId, waitMs > 0 ? { waitMs } : {}))
}

/** Where a case stands after an act that no story has to hear of. */
export async function standingView(office: Office, caseId: string, taken = true): Promise<Moved> {
  const kase = found(await caseById(office.pool, caseId))
  return {
    id: kase.id,
    number: kase.number,
    status: kase.status,
    statusTitle: statuses[kase.status].title,
    outcome: kase.outcome,
    outcomeTitle: kase.outcome === null ? null : outcomes[kase.outcome].title,
    advancing: statuses[kase.status].open && (!taken || kase.takenThrough < kase.lastNo),
  }
}

/** A saved draft in the same shape. */
export const savedDraft = (id: string): Moved => ({
  id,
  number: null,
  status: 'draft',
  statusTitle: statuses.draft.title,
  outcome: null,
  outcomeTitle: null,
  advancing: false,
})
