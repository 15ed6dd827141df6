import { z } from 'zod'
import type { Change, Edit } from '../../domain/policy/change.ts'
import type { PolicyPack, PolicyView } from '../../domain/policy/pack.ts'
import { own } from '../../domain/policy/edit.ts'
import { overlays } from '../../domain/policy/packs.ts'
import { day } from '../schema.ts'
import { settingValue } from './proposal.ts'
import { certaintySchema, clockRuleSchema } from './process.ts'

type Names = ReadonlyMap<string, string>

const changedBySchema = z
  .strictObject({ unitId: z.uuid(), unit: z.string().nullable(), since: day, locked: z.boolean() })
  .nullable()
  .meta({ description: '由哪一级改写、自何日起；null 为政策包原文' })

const packSchema = z.strictObject({ name: z.string(), version: z.string(), title: z.string() })

export const policySchema = z
  .strictObject({
    unitId: z.uuid(),
    unit: z.string().nullable(),
    pack: packSchema,
    overlay: packSchema
      .extend({ source: z.string(), certainty: certaintySchema, assignedBy: changedBySchema })
      .nullable()
      .meta({ description: '叠加的政策包' }),
    clocks: z.array(
      clockRuleSchema.extend({
        rungs: z.array(z.strictObject({ name: z.string(), day: z.int() })),
        changedBy: changedBySchema,
      }),
    ),
    stages: z.array(z.strictObject({ stage: z.string(), on: z.boolean(), changedBy: changedBySchema })),
    settings: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        value: settingValue,
        between: z.array(z.int()).nullable().meta({ description: '可改写为的最小、最大工作日数' }),
        of: z.array(z.string()).nullable().meta({ description: '可依次选用的各项' }),
        source: z.string(),
        certainty: certaintySchema,
        changedBy: changedBySchema,
      }),
    ),
  })
  .meta({ id: 'Policy' })

/** The policy of one unit, and which level changed what. */
export function policyView(
  unit: { id: string },
  pack: PolicyPack,
  policy: PolicyView,
  names: Names,
): z.infer<typeof policySchema> {
  const changedBy = (kind: Change['kind'], name: string) => {
    const edit = policy.edits.findLast((each) => each.change.kind === kind && each.change.key === name)
    if (!edit) return null
    const { unitId, effectiveFrom, locked } = edit satisfies Edit
    return { unitId, unit: names.get(unitId) ?? null, since: effectiveFrom, locked }
  }
  const overlay = policy.overlay && own(overlays, policy.overlay.name)
  return {
    unitId: unit.id,
    unit: names.get(unit.id) ?? null,
    pack: { name: pack.name, version: pack.version, title: pack.title },
    overlay: overlay
      ? {
          name: overlay.name,
          version: overlay.version,
          title: overlay.title,
          source: overlay.source,
          certainty: overlay.certainty,
          assignedBy: changedBy('overlay', 'overlay'),
        }
      : null,
    clocks: Object.entries(policy.clocks).map(([name, rule]) => ({
      name,
      title: rule.title,
      budget: rule.budget,
      endsAt: rule.endsAt,
      source: rule.source,
      certainty: rule.certainty,
      rungs: rule.rungs.map(({ name: rung, day }) => ({ name: rung, day })),
      changedBy: changedBy('clock', name),
    })),
    stages: Object.entries(policy.stages).map(([stage, on]) => ({
      stage,
      on,
      changedBy: changedBy('stage', stage),
    })),
    settings: Object.entries(policy.settings).map(([name, setting]) => ({
      name,
      title: setting.title,
      ...('between' in setting
        ? { value: setting.value, between: [...setting.between], of: null }
        : { value: [...setting.value], between: null, of: 'of' in setting ? [...setting.of] : null }),
      source: setting.source,
      certainty: setting.certainty,
      changedBy: changedBy('setting', name),
    })),
  }
}
