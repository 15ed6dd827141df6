import { z } from 'zod'
import { own } from '../../domain/policy/edit.ts'
import type { Category } from '../../domain/catalogue.ts'
import type { EvidenceMatrix } from '../../domain/policy/evidence.ts'
import type { PolicyView } from '../../domain/policy/pack.ts'
import { kit } from '../../domain/kit.ts'
import type { Process } from '../../domain/process.ts'
import { roles, seats } from '../../domain/roles.ts'
import { clocksOf } from '../../domain/route.ts'
import { verdicts, type Verdict } from '../../domain/verdicts.ts'
import { processes } from '../../processes/index.ts'
import { roleSchema, verdictSchema } from './desks.ts'

const anyJson = z.record(z.string(), z.unknown())

export const certaintySchema = z.enum(['text', 'digest', 'practice'])

export const clockRuleSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  budget: z.string().meta({ description: '`5wd` 工作日、`1mo` 月或固定日期' }),
  endsAt: z.enum(['24:00', '18:00']),
  source: z.string(),
  certainty: certaintySchema,
})

export const verdictChoiceSchema = z.strictObject({
  verdict: verdictSchema,
  title: z.string(),
  kind: z.enum(['forward', 'supplement']),
  suspends: z.boolean(),
  reason: z.boolean().meta({ description: '须写明理由' }),
  form: anyJson.nullable().meta({ description: '作这个决定须填写的内容（JSON Schema）' }),
})

const categorySchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  question: z.string(),
  handling: z.enum(['review', 'acknowledge']),
  fields: anyJson.meta({ description: '本类别增加的字段（JSON Schema 的 properties）' }),
  required: z.array(z.string()),
  papers: z.array(z.string()),
  note: z.string().nullable(),
  joint: z
    .strictObject({
      process: z.string(),
      title: z.string(),
      form: anyJson.meta({ description: '表单的开头；现值见 /institutions/{id}/sections' }),
      fields: z
        .record(z.string(), z.string())
        .meta({ description: '类别字段与 patch 中字段的对应；两处须一致' }),
    })
    .nullable()
    .meta({ description: '可以一并提交的业务（一事一报）' }),
})

const paperKindSchema = z.strictObject({ kind: z.string(), title: z.string() })

const evidenceSchema = z.strictObject({
  field: z.string().nullable().meta({ description: 'null 为每次都须附' }),
  title: z.string(),
  groups: z.array(z.array(paperKindSchema)).meta({ description: '每组至少一份' }),
  source: z.string(),
  certainty: z.enum(['text', 'digest', 'practice']),
})

export const processSchema = z
  .strictObject({
    name: z.string(),
    code: z.string(),
    title: z.string(),
    article: z.string(),
    formVersion: z.int(),
    fields: anyJson.meta({ description: '表单（JSON Schema）' }),
    withdraw: z.enum(['while-open', 'never']),
    filedBy: z.strictObject({ seat: z.string(), role: roleSchema, roleTitle: z.string() }),
    mayFile: z.boolean(),
    applicants: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    tasks: z.array(
      z.strictObject({
        stage: z.string(),
        title: z.string(),
        by: z.string(),
        byTitle: z.string(),
        role: roleSchema,
        roleTitle: z.string(),
        clock: z.string(),
        verdicts: z.array(verdictChoiceSchema),
      }),
    ),
    clocks: z.array(clockRuleSchema),
    evidence: z.array(evidenceSchema).meta({ description: '各项内容须附的证明材料' }),
    categories: z.array(categorySchema).meta({ description: '本单位适用的类别；没有类别的业务为空' }),
  })
  .meta({ id: 'Process' })

/** JSON Schema of a form. What a category adds is data (`categories[].fields`), so `extra` says only "any JSON". */
function fieldsOf(process: Process): Record<string, unknown> {
  const schema = z.toJSONSchema(process.form(kit), { io: 'input' })
  const inline = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && '$ref' in value ? {} : value
  const {
    $schema: _,
    $defs: __,
    ...fields
  } = JSON.parse(JSON.stringify(schema, inline)) as Record<string, unknown>
  return fields
}

const fieldsByProcess = new Map(processes.map((process) => [process.name, fieldsOf(process)]))

/** The form of a process as JSON Schema, titles, hints and articles included. */
export const formSchemaOf = (name: string): Record<string, unknown> => fieldsByProcess.get(name) ?? {}

const asksForCategory = (fields: Record<string, unknown>): boolean =>
  Object.values((fields['properties'] ?? {}) as Record<string, { widget?: string }>).some(
    ({ widget }) => widget === 'category',
  )

/** The update that may be filed together with a report of this category, begun with the section it touches. */
function jointOf({ touches }: Category): z.infer<typeof categorySchema>['joint'] {
  if (!touches) return null
  for (const { name, title, base } of processes) {
    const form = base?.begin(touches.section)
    if (form) return { process: name, title, form: { ...form }, fields: { ...touches.fields } }
  }
  return null
}

/** JSON Schema of what a verdict of that stage is given with; null where it is given as it is. */
export function answersSchemaOf(
  name: string,
  stage: string,
  verdict: Verdict,
): Record<string, unknown> | null {
  const task = processes.find((each) => each.name === name)?.tasks[stage]
  const form = task?.verdictForms?.[verdict] ?? task?.rulings?.[verdict]
  if (!form) return null
  const { $schema: _, ...schema } = z.toJSONSchema(form(kit), { io: 'input' })
  return schema
}

export const verdictChoices = (name: string, stage: string, words: readonly Verdict[]) =>
  words.map((verdict) => ({ verdict, ...verdicts[verdict], form: answersSchemaOf(name, stage, verdict) }))

function evidenceView(matrix: EvidenceMatrix | undefined): z.infer<typeof evidenceSchema>[] {
  if (!matrix) return []
  const { kinds, every, fields } = matrix
  return [[null, every] as const, ...Object.entries(fields)].map(([field, { groups, ...rule }]) => ({
    field,
    ...rule,
    groups: groups.map((group) => group.map((kind) => ({ kind, title: kinds[kind] ?? kind }))),
  }))
}

/** A process as the console needs it to build its pages, under the policy that holds for the caller. */
export function processView(
  process: Process,
  policy: PolicyView,
  applicants: readonly { id: string; name: string }[],
): z.infer<typeof processSchema> {
  const fields = fieldsByProcess.get(process.name) ?? fieldsOf(process)
  const tasks = Object.entries(process.tasks).filter(
    ([stage, { when }]) => when !== 'policy' || policy.stage(process.name, stage),
  )
  const clocks = clocksOf(
    process,
    tasks.map(([, task]) => task),
  )
  return {
    name: process.name,
    code: process.code,
    title: process.title,
    article: process.article,
    formVersion: process.formVersion,
    fields,
    withdraw: process.withdraw,
    filedBy: { ...process.filedBy, roleTitle: roles[process.filedBy.role].title },
    mayFile: applicants.length > 0,
    applicants: [...applicants],
    tasks: tasks.map(([stage, { title, by, role, clock, verdicts: words }]) => ({
      stage,
      title,
      by,
      byTitle: seats[by].title,
      role,
      roleTitle: roles[role].title,
      clock,
      verdicts: verdictChoices(process.name, stage, words),
    })),
    clocks: clocks.flatMap((name) => {
      const rule = own(policy.clocks, name)
      if (!rule) return []
      const { title, budget, endsAt, source, certainty } = rule
      return [{ name, title, budget, endsAt, source, certainty }]
    }),
    evidence: evidenceView(policy.evidence(process.name)),
    categories: !asksForCategory(fields)
      ? []
      : policy.categories().map((each) => ({
          code: each.code,
          title: each.title,
          question: each.question,
          handling: each.handling,
          fields: { ...each.fields },
          required: [...each.required],
          papers: [...each.papers],
          note: each.note ?? null,
          joint: jointOf(each),
        })),
  }
}
