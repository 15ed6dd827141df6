import type { MailRow } from '../db/mails.ts'
import type { SingleKind } from '../domain/notices/kinds.ts'

export interface Letter {
  messageId: string
  subject: string
  text: string
}

const matters = {
  returned: { subject: '被退回补正', text: '有一项业务需要补正，请登录查看审核意见并重新提交。' },
  'due-today': { subject: '今日到期', text: '有一项业务今日到期，请在期限前办理。' },
  overdue: { subject: '已超期', text: '有一项业务已超过办理期限，请尽快办理。' },
  supervision: { subject: '督办', text: '有一项督办事项转到您的岗位，请登录查看要求并按期反馈。' },
} as const satisfies Record<SingleKind, { subject: string; text: string }>

/**
 * A mail holds the case number, the kind of business, the due date and a link: no name, no ID number (spec 8). Its
 * Message-ID is the notice's id, so a copy sent twice is seen as one.
 */
export function letterOf(mail: MailRow, publicUrl: string): Letter {
  const { title } = mail
  const { subject, text } = matters[mail.kind]
  const due = mail.dueDay === null ? [] : [`期限：${mail.dueDay}`]
  const link = `${publicUrl}/cases/${mail.caseId}`
  return {
    messageId: `<${mail.noticeId}@xueqian>`,
    subject: `【${title}】${mail.number} ${subject}`,
    text: [text, '', `业务：${title}`, `编号：${mail.number}`, ...due, `查看：${link}`, ''].join('\n'),
  }
}
