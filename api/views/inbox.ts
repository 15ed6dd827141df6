import { z } from 'zod'
import type { CaseItem } from '../../db/caselists.ts'
import type { InboxItem } from '../../db/inbox.ts'
import type { Person } from '../../domain/may.ts'
import { keptFor, standsInFor } from '../../domain/standIn.ts'
import { roles } from '../../domain/roles.ts'
import { verdicts } from '../../domain/verdicts.ts'
import { instant } from '../schema.ts'
import { caseItemView, processTitle, stepTitles } from './caseItem.ts'
import { roleSchema, verdictSchema } from './desks.ts'
import type { Left } from './left.ts'

export const inboxItemSchema = z
  .strictObject({
    id: z.uuid().nullable().meta({ description: '任务；“我发起的”没有任务' }),
    caseId: z.uuid(),
    number: z.string().nullable(),
    process: z.string(),
    processTitle: z.string(),
    applicant: z.string().nullable(),
    stage: z.string().nullable(),
    stageTitle: z.string().nullable(),
    nextTitle: z.string().nullable().meta({ description: '没有异议时的下一环节；null 为办结' }),
    unit: z.string().nullable(),
    openUnits: z.array(z.string()).meta({ description: '正在办理的全部单位；几方同时办理时不止一个' }),
    role: roleSchema.nullable(),
    roleTitle: z.string().nullable(),
    version: z.int().nullable(),
    holder: z.string().nullable(),
    mine: z.boolean(),
    onBehalfOf: z.string().nullable().meta({ description: '代谁办理：外出的同志' }),
    openedAt: instant,
    dueAt: instant.nullable(),
    workingDaysLeft: z.int().nullable(),
    overdue: z.boolean(),
    provisional: z.boolean().meta({ description: '期限暂定' }),
    acknowledges: z.boolean().meta({ description: '可以一键阅知' }),
    supervised: z.boolean().meta({ description: '督办中' }),
    onHold: z.boolean().meta({ description: '暂缓办理：不能作决定，期限中止' }),
    verdict: verdictSchema.nullable(),
    verdictTitle: z.string().nullable(),
    decidedAt: instant.nullable(),
    statusTitle: z.string().nullable(),
  })
  .meta({ id: 'InboxItem' })

type Names = ReadonlyMap<string, string>
type View = z.infer<typeof inboxItemSchema>

/** A task as the inbox shows it; time left only while it is open. */
export function taskItemView(left: Left, person: Person, names: Names, row: InboxItem): View {
  const runs = row.decidedAt === null && !row.onHold
  return {
    id: row.id,
    caseId: row.caseId,
    number: row.number,
    process: row.process,
    processTitle: processTitle(row.process),
    applicant: row.applicant,
    stage: row.stage,
    ...stepTitles(row.stages, row.stage),
    unit: row.unit,
    openUnits: row.openUnits,
    role: row.role,
    roleTitle: roles[row.role].title,
    version: row.version,
    holder: row.holder,
    mine: row.holderId === person.id || standsInFor(person, row.holderId),
    onBehalfOf: row.decidedAt === null ? (names.get(keptFor(person, row, row.holderId) ?? '') ?? null) : null,
    openedAt: row.openedAt,
    dueAt: row.onHold ? null : row.dueAt,
    workingDaysLeft: runs ? left.until(row.dueAt, row.unitId) : null,
    overdue: runs && row.dueAt < left.now,
    provisional: runs && row.provisional,
    acknowledges: runs && row.acknowledges,
    supervised: row.supervised,
    onHold: row.onHold && row.decidedAt === null,
    verdict: row.verdict,
    verdictTitle: row.verdict === null ? null : verdicts[row.verdict].title,
    decidedAt: row.decidedAt,
    statusTitle: null,
  }
}

/** A case one filed, with the desk it lies on now. */
export function startedItemView(left: Left, row: CaseItem): View {
  const {
    id,
    number,
    process,
    applicant,
    stage,
    stageTitle,
    nextTitle,
    unit,
    openUnits,
    holder,
    dueAt,
    ...rest
  } = caseItemView(left, row)
  return {
    id: null,
    caseId: id,
    number,
    process,
    processTitle: rest.processTitle,
    applicant,
    stage,
    stageTitle,
    nextTitle,
    unit,
    openUnits,
    role: null,
    roleTitle: null,
    version: null,
    holder,
    mine: false,
    onBehalfOf: null,
    openedAt: row.filedAt,
    dueAt,
    workingDaysLeft: rest.workingDaysLeft,
    overdue: rest.overdue,
    provisional: rest.provisional,
    acknowledges: false,
    supervised: rest.escalated,
    onHold: rest.onHold,
    verdict: null,
    verdictTitle: null,
    decidedAt: null,
    statusTitle: rest.outcomeTitle ?? rest.statusTitle,
  }
}
