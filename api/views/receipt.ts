import { z } from 'zod'
import { caseItem, namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { tasksOf } from '../../db/tasks.ts'
import type { Office } from '../../acts/office.ts'
import { printedReceipt } from '../../domain/receipt.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processNamed } from '../../processes/index.ts'
import { found } from '../refused.ts'
import { instant } from '../schema.ts'
import { caseItemSchema, caseItemView, type CaseItemView } from './caseItem.ts'
import { stageSchema, stagesView } from './desks.ts'
import { leftFor } from './left.ts'

const shown = {
  number: true,
  processTitle: true,
  applicant: true,
  status: true,
  statusTitle: true,
  outcomeTitle: true,
  filedAt: true,
  closedAt: true,
  stageTitle: true,
  unit: true,
  dueAt: true,
  workingDaysLeft: true,
  light: true,
  onHold: true,
  provisional: true,
} as const satisfies Partial<Record<keyof CaseItemView, true>>

const step = { title: true, unit: true, state: true, verdictTitle: true, decidedAt: true } as const

export const receiptSchema = caseItemSchema
  .pick(shown)
  .extend({
    code: z.string(),
    article: z.string().nullable(),
    steps: z.array(stageSchema.pick(step)),
    asOf: instant.meta({ description: '查询的时刻' }),
  })
  .meta({ id: 'Receipt' })

/** Those fields of an object, and no other. */
function only<T extends object, K extends keyof T>(whole: T, keys: Readonly<Record<K, true>>): Pick<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in keys)) as Pick<T, K>
}

/**
 * What the holder of a receipt may know: which business, at whose desk, until when, and what has been decided. No person,
 * no form and no reason is in it, since a receipt gets lost.
 */
export async function receiptView(
  office: Office,
  kase: CaseRow,
  code: string,
): Promise<z.infer<typeof receiptSchema>> {
  const now = office.time.now()
  const [row, tasks] = await Promise.all([caseItem(office.pool, kase.id, now), tasksOf(office.pool, kase.id)])
  const item = found(row)
  const units = [...kase.route.stages, ...tasks].map(({ unitId }) => unitId)
  const names = await namesOf(office.pool, { units, persons: [], day: dayOf(now) })
  const view = caseItemView(await leftFor(office, [item]), item)
  return {
    ...only(view, shown),
    code: printedReceipt(code),
    article: processNamed(kase.process)?.article ?? null,
    steps: stagesView(kase, tasks, names).map((stage) => only(stage, step)),
    asOf: now,
  }
}
