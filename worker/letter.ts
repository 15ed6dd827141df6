import type { DigestMatter, MailRow, NoticeMatter } from '../db/mails.ts'
import { digestLines, type DigestLine, type SingleKind } from '../domain/notices/kinds.ts'

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

type Words = Omit<Letter, 'messageId'>

function ofNotice({ kind, title, number, dueDay, caseId }: NoticeMatter, publicUrl: string): Words {
  const { subject, text } = matters[kind]
  const due = dueDay === null ? [] : [`期限：${dueDay}`]
  const link = `${publicUrl}/cases/${caseId}`
  return {
    subject: `【${title}】${number} ${subject}`,
    text: [text, '', `业务：${title}`, `编号：${number}`, ...due, `查看：${link}`, ''].join('\n'),
  }
}

/** 今日到期 3 / 超期 1 / 新收 5, each with the way to its list; what is nothing is left out. */
function ofDigest(digest: DigestMatter, publicUrl: string): Words {
  const lines = (Object.keys(digestLines) as DigestLine[]).filter((line) => digest[line] > 0)
  const said = lines.map((line) => `${digestLines[line].title} ${String(digest[line])}`)
  const ways = lines.map((line, i) => `${said[i] ?? ''}：${publicUrl}${digestLines[line].list}`)
  return {
    subject: `【每日汇总】${digest.day} ${said.join(' / ')}`,
    text: [`截至 ${digest.day} 早上，您的业务：`, '', ...ways, ''].join('\n'),
  }
}

/**
 * A mail holds case numbers, the kind of business, due dates, counts and links: no name, no ID number (spec 8). Its
 * Message-ID is the id of what it carries, so a copy sent twice is seen as one.
 */
export function letterOf(mail: MailRow, publicUrl: string): Letter {
  const words = mail.notice ? ofNotice(mail.notice, publicUrl) : ofDigest(mail.digest, publicUrl)
  return { messageId: `<${mail.id}@xueqian>`, ...words }
}
