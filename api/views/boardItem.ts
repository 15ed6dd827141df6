import { z } from 'zod'
import type { BoardRow } from '../../db/board/rows.ts'
import { lightOf, timeLeftTitle } from '../../domain/light.ts'
import { may, type Person } from '../../domain/may.ts'
import { instant } from '../schema.ts'
import { processTitle } from './caseItem.ts'
import type { Left } from './left.ts'
import { packTitle } from './pinned.ts'

export const boardItemSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['task', 'supplement', 'case']).meta({ description: '任务、待补正，或整个办件' }),
    caseId: z.uuid(),
    number: z.string(),
    process: z.string(),
    processTitle: z.string(),
    applicant: z.string().nullable(),
    stageTitle: z.string().nullable(),
    unitId: z.uuid(),
    unit: z.string().nullable().meta({ description: '在哪个单位' }),
    openUnits: z.array(z.string()).meta({ description: '正在办理的全部单位；几方同时办理时不止一个' }),
    holder: z.string().nullable(),
    at: instant.meta({ description: '排序的时刻：到期、办理、申报或办结' }),
    dueAt: instant.nullable(),
    doneAt: instant.nullable(),
    onHold: z.boolean(),
    provisional: z.boolean().meta({ description: '期限暂定，以国务院通知为准' }),
    workingDaysLeft: z.int().nullable().meta({ description: '剩余工作日，超期为负' }),
    timeTitle: z.string().nullable().meta({ description: '剩/超 N 个工作日' }),
    light: z.enum(['green', 'yellow', 'red']).nullable(),
    policy: z.string().meta({ description: '提交时适用的政策包及版本' }),
    card: z.enum(['yellow', 'red']).nullable().meta({ description: '有效的最高一级亮牌' }),
    supervision: z.string().nullable().meta({ description: '督办件编号' }),
    rungs: z.array(z.strictObject({ rung: z.string(), firedAt: instant })),
    may: z.strictObject({ extend: z.boolean(), takeOver: z.boolean() }),
  })
  .meta({ id: 'BoardItem' })

/** A row behind a number: whose desk, until when, what has been told already, and what the reader may do about it. */
export function boardItemView(left: Left, person: Person, row: BoardRow): z.infer<typeof boardItemSchema> {
  const { superiorId, role, dueAt, doneAt, unitId, onHold, pack, version, ...rest } = row
  const counts = dueAt !== null && doneAt === null && !onHold
  const days = counts ? left.until(dueAt, unitId) : null
  const place = { path: [], superior: superiorId, ...(role === null ? {} : { task: { unitId, role } }) }
  const open = row.kind === 'task' && doneAt === null
  return {
    ...rest,
    unitId,
    dueAt,
    doneAt,
    onHold,
    policy: packTitle(pack, version),
    processTitle: processTitle(row.process),
    workingDaysLeft: days,
    timeTitle: days === null || dueAt === null ? null : timeLeftTitle(dueAt, days, left.now),
    light: days === null || dueAt === null ? null : lightOf(dueAt, days, left.now),
    may: {
      extend: open && may(person, 'task.extend', place).ok,
      takeOver: open && may(person, 'task.take-over', place).ok,
    },
  }
}
