import { z } from 'zod'
import type { CaseItem } from '../../db/caselists.ts'
import { lightOf } from '../../domain/light.ts'
import { outcomes, statuses, type Outcome, type Status } from '../../domain/outcome.ts'
import { stageAfter, type Route } from '../../domain/route.ts'
import { processNamed } from '../../processes/index.ts'
import { instant } from '../schema.ts'
import type { Left } from './left.ts'

const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

export const statusSchema = z.enum(keysOf(statuses) as [Status, ...Status[]])
export const outcomeSchema = z.enum(keysOf(outcomes) as [Outcome, ...Outcome[]])

export const caseItemSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.string().nullable().meta({ description: '办件编号；草稿没有' }),
    process: z.string(),
    processTitle: z.string(),
    status: statusSchema,
    statusTitle: z.string(),
    outcome: outcomeSchema.nullable(),
    outcomeTitle: z.string().nullable(),
    applicantId: z.uuid(),
    applicant: z.string().nullable(),
    filedAt: instant.nullable(),
    closedAt: instant.nullable(),
    advancing: z.boolean().meta({ description: '正在转入下一环节' }),
    stage: z.string().nullable(),
    stageTitle: z.string().nullable(),
    nextTitle: z
      .string()
      .nullable()
      .meta({ description: '没有异议时的下一环节；null 为办结，或不在办理环节' }),
    unit: z.string().nullable().meta({ description: '当前办理单位' }),
    openUnits: z.array(z.string()).meta({ description: '正在办理的全部单位；几方同时办理时不止一个' }),
    holder: z.string().nullable(),
    dueAt: instant.nullable(),
    workingDaysLeft: z.int().nullable().meta({ description: '剩余工作日，超期为负' }),
    overdue: z.boolean(),
    lateFiling: z.boolean().meta({ description: '逾期申报：申请人申报晚了' }),
    onHold: z.boolean().meta({ description: '暂缓办理：同一幼儿有后提出的申请在办，期限中止' }),
    disputed: z.boolean().meta({ description: '仲裁中：所涉幼儿有问题学籍仲裁在办，不影响本件办理' }),
    escalated: z.boolean().meta({ description: '督办中' }),
    light: z.enum(['green', 'yellow', 'red']).nullable().meta({ description: '红绿灯；不在办的为 null' }),
    card: z.enum(['yellow', 'red']).nullable().meta({ description: '有效的最高一级亮牌' }),
    supervision: z.string().nullable().meta({ description: '督办件编号' }),
    provisional: z.boolean().meta({ description: '期限暂定，以国务院通知为准' }),
  })
  .meta({ id: 'CaseItem' })

export type CaseItemView = z.infer<typeof caseItemSchema>

export const processTitle = (name: string): string => processNamed(name)?.title ?? name

/** What stands for a step, and for the one after it. */
export const stepTitles = (stages: Route['stages'], stage: string | null) => ({
  stageTitle: stages.find((each) => each.stage === stage)?.title ?? null,
  nextTitle: stage === null ? null : (stageAfter(stages, stage)?.title ?? null),
})

/** A case as lists and heads of pages show it. */
export function caseItemView(left: Left, { unitId, stages, ...row }: CaseItem): CaseItemView {
  const dueAt = statuses[row.status].open && !row.onHold ? row.dueAt : null
  const days = dueAt === null ? null : left.until(dueAt, unitId)
  return {
    ...row,
    ...stepTitles(stages, row.stage),
    dueAt: row.onHold ? null : row.dueAt,
    onHold: row.onHold && statuses[row.status].open,
    disputed: row.disputed && statuses[row.status].open,
    processTitle: processTitle(row.process),
    statusTitle: statuses[row.status].title,
    outcomeTitle: row.outcome === null ? null : outcomes[row.outcome].title,
    workingDaysLeft: days,
    light: dueAt === null || days === null ? null : lightOf(dueAt, days, left.now),
    overdue: dueAt !== null && dueAt < left.now,
  }
}

/** A draft in the same shape: it has no number, no desk and no clock. */
export const draftItemView = (
  draft: { id: string; process: string; unitId: string },
  applicant: string | undefined,
): CaseItemView => ({
  id: draft.id,
  number: null,
  process: draft.process,
  processTitle: processTitle(draft.process),
  status: 'draft',
  statusTitle: statuses.draft.title,
  outcome: null,
  outcomeTitle: null,
  applicantId: draft.unitId,
  applicant: applicant ?? null,
  filedAt: null,
  closedAt: null,
  advancing: false,
  stage: null,
  stageTitle: null,
  nextTitle: null,
  unit: null,
  openUnits: [],
  holder: null,
  dueAt: null,
  workingDaysLeft: null,
  overdue: false,
  onHold: false,
  disputed: false,
  escalated: false,
  lateFiling: false,
  light: null,
  card: null,
  supervision: null,
  provisional: false,
})
