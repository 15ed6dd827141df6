import { createHash } from 'node:crypto'
import type { CaughtMail } from './catch.ts'

const STYLE =
  'body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}' +
  'table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d0d7de;vertical-align:top}' +
  'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f8fa;padding:1rem}td{overflow-wrap:anywhere}'

/** Nothing but this one style may load or run, whatever a mail contains. */
export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The caught mails, newest first. */
export function listPage(mails: readonly CaughtMail[]): string {
  const rows = mails
    .toReversed()
    .map(
      ({ id, to, subject, date }) =>
        `<tr><td>${when(date)}</td><td>${escape(to)}</td><td><a href="/mails/${id}">${escape(subject || '（无主题）')}</a></td></tr>`,
    )
  const table = `<table><thead><tr><th scope="col">时间</th><th scope="col">收件人</th><th scope="col">主题</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const body = rows.length === 0 ? '<p>还没有邮件。系统发出的通知会出现在这里。</p>' : table
  return page(
    '邮件收集',
    `<p>演示环境的邮件都留在这里，不会发往外部。共 ${rows.length} 封，刷新页面查看新邮件。</p>${body}`,
  )
}

/** One mail, as text; its HTML part is not shown. */
export function mailPage({ from, to, subject, messageId, date, text, attachments }: CaughtMail): string {
  const files = attachments.map(
    ({ filename, contentType, size }) => `${filename}（${contentType}，${size} 字节）`,
  )
  const facts = [
    ['发件人', from],
    ['收件人', to],
    ['主题', subject],
    ['时间', when(date)],
    ['Message-ID', messageId],
    ['附件', files.join('；') || '无'],
  ] as const
  const rows = facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escape(value)}</td></tr>`)
  return page(
    subject || '（无主题）',
    `<p><a href="/">返回列表</a></p><table>${rows.join('')}</table><pre>${escape(text)}</pre>`,
  )
}

export function notFoundPage(): string {
  return page('没有这封邮件', '<p>它可能已被新邮件挤出（只保留最近 1000 封）。<a href="/">返回列表</a></p>')
}

function page(title: string, body: string): string {
  const name = escape(title)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${STYLE}</style></head><body><h1>${name}</h1>${body}</body></html>`
}

const AS_SEEN = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function when(date: string | undefined): string {
  return date === undefined ? '' : AS_SEEN.format(new Date(date))
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
