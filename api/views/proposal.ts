import { z } from 'zod'
import type { ProposalRow } from '../../db/policy.ts'
import { day, instant } from '../schema.ts'
import { certaintySchema } from './process.ts'

export const settingValue = z.union([z.number(), z.array(z.string().max(40)).max(20)])
const key = z.string().min(1).max(80)

const clockChange = z.strictObject({
  budget: z.string().max(20).optional().meta({ description: '`5wd` 工作日、`1mo` 月或固定日期' }),
  endsAt: z.enum(['24:00', '18:00']).optional(),
  rungs: z
    .record(z.string().max(40), z.int().min(-30).max(60))
    .optional()
    .meta({ description: '各级催办距到期的工作日数，到期前为负' }),
})

/** `value: null` takes back what the unit had laid down itself. */
export const changeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('clock'), key, value: clockChange.nullable() }),
    z.strictObject({ kind: z.literal('stage'), key, value: z.boolean().nullable() }),
    z.strictObject({ kind: z.literal('setting'), key, value: settingValue.nullable() }),
    z.strictObject({
      kind: z.literal('overlay'),
      key: z.literal('overlay'),
      value: z.string().max(80).nullable(),
    }),
  ])
  .meta({ description: '期限、环节、办理规定或所适用的政策包；value 为 null 时撤销本级原有规定' })

export const proposalSchema = z
  .strictObject({
    id: z.uuid(),
    unitId: z.uuid(),
    unit: z.string().nullable(),
    change: changeSchema,
    locked: z.boolean(),
    effectiveFrom: day,
    reason: z.string(),
    source: z.string(),
    certainty: certaintySchema,
    state: z.enum(['proposed', 'confirmed', 'rejected']),
    proposedBy: z.string().nullable(),
    proposedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'PolicyOverride' })

/** A proposal with the two persons' names: who answers for a number is no secret to those who work under it. */
export const proposalView = (
  row: ProposalRow,
  names: ReadonlyMap<string, string>,
): z.infer<typeof proposalSchema> => ({
  id: row.id,
  unitId: row.unitId,
  unit: names.get(row.unitId) ?? null,
  change: { kind: row.kind, key: row.key, value: row.value } as z.infer<typeof changeSchema>,
  locked: row.locked,
  effectiveFrom: row.effectiveFrom,
  reason: row.reason,
  source: row.source,
  certainty: row.certainty,
  state: row.confirmed === null ? 'proposed' : row.confirmed ? 'confirmed' : 'rejected',
  proposedBy: names.get(row.proposedBy) ?? null,
  proposedAt: row.proposedAt,
  decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
  decidedAt: row.decidedAt,
  comment: row.comment,
})
