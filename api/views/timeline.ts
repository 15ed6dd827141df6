import { z } from 'zod'
import { namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { maskNumbersIn } from '../../db/personal/mask.ts'
import { textsOf } from '../../db/forms.ts'
import { timelineOf, type JournalRow } from '../../db/journal.ts'
import type { Office } from '../../acts/office.ts'
import type { KeptWords } from '../../acts/texts.ts'
import { eventTypes, internalEvents, type EventType } from '../../domain/journal.ts'
import { outcomes } from '../../domain/outcome.ts'
import { refusals } from '../../domain/refusals.ts'
import { roles } from '../../domain/roles.ts'
import { dayOf } from '../../domain/time/day.ts'
import { verdicts, type Verdict } from '../../domain/verdicts.ts'
import { day, instant } from '../schema.ts'
import { answersView, namedAmong, type Answered } from './answers.ts'
import { ruledIn, type Sees } from './named.ts'
import { masked, numbersIn, type Disclosed } from './numbers.ts'
import { answersSchemaOf, formSchemaOf } from './process.ts'

export const timelineSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      no: z.int(),
      type: z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]),
      title: z.string(),
      at: instant,
      person: z.string().nullable().meta({ description: '办理人；null 为系统' }),
      onBehalfOf: z.string().nullable().meta({ description: '代谁办理（外出代办）' }),
      unit: z.string().nullable(),
      roleTitle: z.string().nullable(),
      to: z.string().nullable().meta({ description: '转办、征求、指派给谁，或移送到哪里' }),
      stage: z.string().nullable(),
      stageTitle: z.string().nullable(),
      round: z.int().nullable(),
      verdict: z.string().nullable(),
      verdictTitle: z.string().nullable(),
      outcomeTitle: z.string().nullable(),
      refusal: z.string().nullable().meta({ description: '登记未成的原因' }),
      dueDay: day.nullable(),
      dueDayBefore: day.nullable().meta({ description: '期限调整前的到期日' }),
      changed: z.array(z.strictObject({ field: z.string(), title: z.string() })),
      evidence: z.array(z.string()).meta({ description: '所附材料的 SHA-256' }),
      answers: z
        .array(
          z.strictObject({
            field: z.string(),
            title: z.string(),
            value: z.union([z.boolean(), z.string(), z.array(z.string())]),
          }),
        )
        .meta({ description: '作决定时确认、填写的事项' }),
      pins: z
        .array(z.strictObject({ path: z.string().nullable(), message: z.string() }))
        .meta({ description: '需要补正的事项' }),
      comment: z.string().nullable().meta({ description: '无权查看内容时为 null' }),
      hasComment: z.boolean(),
      ruling: z
        .record(z.string(), z.unknown())
        .nullable()
        .meta({ description: '裁决内容；没有或无权查看时为 null' }),
    }),
  ),
})

/** The parts of a journal row's data that a timeline shows, whatever the kind of row. */
const shown = z.object({
  stage: z.string().optional(),
  round: z.int().optional(),
  verdict: z.string().optional(),
  outcome: z.string().optional(),
  code: z.string().optional(),
  dueDay: z.string().optional(),
  dueDayBefore: z.string().optional(),
  oldDueDay: z.string().optional(),
  unitId: z.string().optional(),
  toUnitId: z.string().optional(),
  personId: z.string().optional(),
  textId: z.string().optional(),
  form: z.record(z.string(), z.union([z.boolean(), z.string(), z.array(z.string())])).optional(),
  ruling: z.object({ textId: z.string() }).optional(),
  changed: z.array(z.string()).optional(),
  evidence: z.array(z.string()).optional(),
})

const titleIn = (table: Readonly<Record<string, { title: string }>>, key: string | undefined | null) =>
  key === undefined || key === null ? null : (table[key]?.title ?? key)

const isVerdict = (word: string | undefined): word is Verdict => word !== undefined && word in verdicts

interface Comment {
  comment: string | null
  pins: { path: string | null; message: string }[]
  ruling: Record<string, unknown> | null
}

function commentIn(kept: KeptWords): Comment {
  if (typeof kept === 'string') return { comment: maskNumbersIn(kept), pins: [], ruling: null }
  if ('ruling' in kept) return { comment: null, pins: [], ruling: { ...kept.ruling } }
  const pins = kept.pins.map(({ path, message }) => ({ path: path ?? null, message: maskNumbersIn(message) }))
  return { comment: kept.words === '' ? null : maskNumbersIn(kept.words), pins, ruling: null }
}

async function commentsOf(office: Office, caseId: string, sees: Sees): Promise<ReadonlyMap<string, Comment>> {
  const texts = await textsOf(office.pool, caseId)
  const subject = { kind: 'case', id: caseId } as const
  const opened = await office.personal.openMany(
    office.pool,
    texts.map(({ id, body }) => ({ subject, field: `text:${id}`, sealed: body })),
  )
  const comments = new Map<string, Comment>()
  for (const [index, { id }] of texts.entries()) {
    const text = opened[index]
    if (text?.ok !== true) continue
    const { ruling, ...words } = commentIn(text.value as KeptWords)
    comments.set(id, { ...words, ruling: ruling && (await ruledIn(ruling, sees)) })
  }
  return comments
}

/** What a row was given with, where it is a verdict that asks for something. */
const answeredIn = (process: string, { stage, verdict, form }: z.infer<typeof shown>): Answered[] =>
  stage !== undefined && form && isVerdict(verdict) ? [{ process, stage, verdict, form }] : []

const rulingSchema = (process: string, { stage, verdict }: z.infer<typeof shown>): object =>
  (stage !== undefined && isVerdict(verdict) && answersSchemaOf(process, stage, verdict)) || {}

const maskedRuling = (process: string, data: z.infer<typeof shown>, ruling: Comment['ruling']) =>
  ruling && masked(rulingSchema(process, data), ruling)

/** The numbers that rulings of a case give, in full, each with the row it stands in. */
export async function rulingsOf(office: Office, kase: CaseRow, sees: Sees): Promise<Disclosed[]> {
  const comments = await commentsOf(office, kase.id, sees)
  const rows = await timelineOf(office.pool, kase.id, dayOf(office.time.now()))
  return rows.flatMap((row) => {
    const data = shown.parse(row.data)
    const ruling = comments.get(data.ruling?.textId ?? '')?.ruling
    return ruling ? numbersIn(rulingSchema(kase.process, data), ruling, `ruling.${String(row.no)}`) : []
  })
}

/**
 * The journal of a case in the words of the office; comments only for those who may read its content, and what went on
 * at an authority before its decision only for those who handle the case.
 */
export async function timelineView(
  office: Office,
  kase: CaseRow,
  reads: { content: boolean; desk: boolean; numbers: Sees },
): Promise<z.infer<typeof timelineSchema>> {
  const today = dayOf(office.time.now())
  const all = await timelineOf(office.pool, kase.id, today)
  const rows = all.filter(({ type }) => reads.desk || !internalEvents.includes(type))
  const comments = reads.content
    ? await commentsOf(office, kase.id, reads.numbers)
    : new Map<string, Comment>()
  const named = rows.map(({ data }) => shown.parse(data))
  const answered = named.flatMap((data) => answeredIn(kase.process, data))
  const answers = await namedAmong(office, answered, reads.content)
  const present = (ids: readonly (string | undefined)[]) => ids.filter((id) => id !== undefined)
  const names = await namesOf(office.pool, {
    units: present(named.flatMap(({ unitId, toUnitId }) => [unitId, toUnitId])),
    persons: present(named.map(({ personId }) => personId)),
    day: today,
  })
  const stages = Object.fromEntries(kase.route.stages.map(({ stage, title }) => [stage, { title }]))
  const fields = (formSchemaOf(kase.process)['properties'] ?? {}) as Record<string, { title: string }>
  const item = (row: JournalRow) => {
    const data = shown.parse(row.data)
    return {
      no: row.no,
      type: row.type,
      title: eventTypes[row.type].title,
      at: row.at,
      person: row.personName,
      onBehalfOf: row.absentName,
      unit: row.unitName ?? (data.unitId === undefined ? null : (names.get(data.unitId) ?? null)),
      roleTitle: titleIn(roles, row.role),
      to: names.get(data.personId ?? data.toUnitId ?? '') ?? null,
      stage: data.stage ?? null,
      // What the whole case did to the register belongs to no step.
      stageTitle: stages[data.stage ?? '']?.title ?? null,
      round: data.round ?? null,
      verdict: data.verdict ?? null,
      // What a filing or a withdrawal did to the register was no verdict.
      verdictTitle: titleIn(verdicts, isVerdict(data.verdict) ? data.verdict : null),
      outcomeTitle: titleIn(outcomes, data.outcome),
      refusal: titleIn(refusals, data.code),
      dueDay: data.dueDay ?? null,
      dueDayBefore: data.dueDayBefore ?? data.oldDueDay ?? null,
      evidence: data.evidence ?? [],
      changed: (data.changed ?? []).map((field) => ({ field, title: fields[field]?.title ?? field })),
      answers: answeredIn(kase.process, data).flatMap((given) => answersView(given, answers)),
      pins: comments.get(data.textId ?? '')?.pins ?? [],
      comment: comments.get(data.textId ?? '')?.comment ?? null,
      hasComment: data.textId !== undefined,
      ruling: maskedRuling(kase.process, data, comments.get(data.ruling?.textId ?? '')?.ruling ?? null),
    }
  }
  return { items: rows.map(item) }
}
