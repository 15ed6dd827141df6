import { z } from 'zod'
import { caseItem, namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { countsOf } from '../../db/happened.ts'
import { tasksOf, type TaskRow } from '../../db/tasks.ts'
import type { Office } from '../../acts/office.ts'
import type { Person, Place } from '../../domain/may.ts'
import { stageOf } from '../../domain/route.ts'
import { dayOf } from '../../domain/time/day.ts'
import { verdicts } from '../../domain/verdicts.ts'
import { processNamed } from '../../processes/index.ts'
import { found } from '../refused.ts'
import { instant } from '../schema.ts'
import { contentOf } from './case.ts'
import { caseItemSchema, caseItemView } from './caseItem.ts'
import { changeSchema } from './changes.ts'
import { deskSchema, deskView, verdictSchema } from './desks.ts'
import { leftFor } from './left.ts'
import { paperSchema } from './papers.ts'
import { ruleSchema, rulesView } from './rules.ts'
import { thenSchema, thenView } from './then.ts'
import { clockRuleSchema, verdictChoiceSchema, verdictChoices } from './process.ts'

export const heldSchema = z.strictObject({ taskId: z.uuid(), version: z.int() })

export const taskSchema = deskSchema
  .extend({
    state: z.enum(['open', 'decided', 'cancelled']),
    round: z.int(),
    case: caseItemSchema,
    article: z.string().nullable(),
    rule: clockRuleSchema,
    form: z.record(z.string(), z.unknown()).nullable(),
    evidence: z.array(paperSchema).nullable(),
    changes: z.array(changeSchema).nullable().meta({ description: '变更前后对照' }),
    discloses: z.boolean().meta({ description: '可以说明用途后查看完整信息' }),
    rules: z.array(ruleSchema).nullable().meta({ description: '规则核对；无权查看内容时为 null' }),
    verdicts: z.array(verdictChoiceSchema.extend({ then: thenSchema })),
    countersigned: z.array(verdictSchema).meta({ description: '须经复核、签发的决定' }),
    returned: z.int().meta({ description: '已退回补正的次数' }),
    verdict: verdictSchema.nullable(),
    verdictTitle: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'Task' })

/** A task as the officer who decides it sees it: the case, its form and papers, the words he may say. */
export async function taskView(
  office: Office,
  { kase, task, person, place }: { kase: CaseRow; task: TaskRow; person: Person; place: Place },
): Promise<z.infer<typeof taskSchema>> {
  const day = dayOf(office.time.now())
  const persons = [
    task.holderId,
    task.decidedBy,
    ...person.grants.map(({ onBehalfOf }) => onBehalfOf),
  ].filter((id) => typeof id === 'string')
  const besides = (await tasksOf(office.pool, kase.id)).filter(
    ({ id, stage, state }) => id !== task.id && stage === task.stage && state === 'open',
  )
  const [item, content, counts, names] = await Promise.all([
    caseItem(office.pool, kase.id, office.time.now()),
    contentOf(office, kase, person, place),
    countsOf(office.pool, kase.id),
    namesOf(office.pool, {
      units: [
        task.unitId,
        ...besides.map(({ unitId }) => unitId),
        ...kase.route.stages.map(({ unitId }) => unitId),
      ],
      persons,
      day,
    }),
  ])
  const rule = kase.route.clocks[task.clock]
  if (!rule) throw new Error(`route of ${kase.process} has no clock ${task.clock}`)
  const others = besides.flatMap(({ unitId }) => names.get(unitId) ?? [])
  const { title, budget, endsAt, source, certainty } = rule
  const shown = found(item)
  const left = await leftFor(office, [shown, task])
  return {
    ...deskView(left, kase, task, names, person, place),
    state: task.state,
    round: task.round,
    case: caseItemView(left, shown),
    article: processNamed(kase.process)?.article ?? null,
    rule: { name: task.clock, title, budget, endsAt, source, certainty },
    ...content,
    rules: content.form && (await rulesView(office, kase)),
    verdicts: verdictChoices(kase.process, task.stage, task.verdicts).map((choice) => ({
      ...choice,
      then: thenView(kase.route, task.stage, choice.verdict, names, others),
    })),
    countersigned: [...(stageOf(kase.route, task.stage).countersign?.verdicts ?? [])],
    returned: counts.returned,
    verdict: task.verdict,
    verdictTitle: task.verdict === null ? null : verdicts[task.verdict].title,
    decidedBy: task.decidedBy === null ? null : (names.get(task.decidedBy) ?? null),
    decidedAt: task.decidedAt,
  }
}
