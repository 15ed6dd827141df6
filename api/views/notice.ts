import { z } from 'zod'
import type { NoticeRow } from '../../db/notices.ts'
import { noticeKinds, type NoticeKind } from '../../domain/notices/kinds.ts'
import { day, instant } from '../schema.ts'
import { processTitle } from './caseItem.ts'

export const noticeSchema = z
  .strictObject({
    id: z.uuid(),
    caseId: z.uuid().nullable().meta({ description: '与办件无关的消息（外出代办）为 null' }),
    number: z.string().nullable(),
    process: z.string().nullable(),
    processTitle: z.string().nullable(),
    absent: z.string().nullable().meta({ description: '外出代办：外出的人' }),
    deputy: z.string().nullable().meta({ description: '外出代办：代办的人' }),
    kind: z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]),
    title: z.string(),
    dueDay: day.nullable(),
    at: instant,
    readAt: instant.nullable(),
    mail: z
      .enum(['waiting', 'sent', 'dead', 'declined'])
      .nullable()
      .meta({ description: '邮件是否已发出；declined：本人不要；null：计入每日汇总' }),
  })
  .meta({ id: 'Notice' })

export const noticeView = (row: NoticeRow): z.infer<typeof noticeSchema> => ({
  ...row,
  processTitle: row.process === null ? null : processTitle(row.process),
  title: noticeKinds[row.kind].title,
})
