import type { MailRow } from '../db/mails.ts'

export interface Letter {
  messageId: string
  subject: string
  text: string
}

const matters = {
  filed: { subject: '有新的办理任务', text: '有一项业务转到您的岗位，请登录办理。' },
  returned: { subject: '被退回补正', text: '有一项业务需要补正，请登录查看审核意见并重新提交。' },
  decided: { subject: '已办结', text: '您申报的业务已经办结，请登录查看结果。' },
  'due-soon': { subject: '临近到期', text: '有一项业务即将到期，请按时办理。' },
  lapsed: { subject: '补正已逾期', text: '补正期限已过，业务已转回审核单位办理，请登录查看。' },
  extended: { subject: '期限已延长', text: '有一项业务的办理期限已经延长，请登录查看。' },
  'taken-over': { subject: '已由上级提级办理', text: '有一项任务已由上级单位提级办理，请登录查看。' },
  overdue: { subject: '已超期', text: '有一项业务已超过办理期限，请尽快办理。' },
  'handed-over': { subject: '转办给您', text: '有一项业务转办给您，请登录办理。' },
  consulted: { subject: '征求您的意见', text: '有一项业务需要您反馈意见，请登录查看。' },
  'opinion-given': { subject: '意见已反馈', text: '您征求的意见已经反馈，请登录查看。' },
  proposed: { subject: '等待您签署', text: '有一项拟办决定等待您签署，请登录办理。' },
  declined: { subject: '拟办退回', text: '您的拟办意见未获签署，已退回，请登录办理。' },
  assigned: { subject: '指派给您', text: '有一项业务指派给您办理，请登录办理。' },
  urged: { subject: '申请人催办', text: '申请人催办一项业务，请尽快办理。' },
} as const satisfies Record<MailRow['kind'], { subject: string; text: string }>

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
