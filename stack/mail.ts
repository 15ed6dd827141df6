import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { catchMails } from './mail/catch.ts'
import type { CaughtMail } from './mail/catch.ts'
import { PAGE_POLICY, listPage, mailPage, notFoundPage } from './mail/page.ts'
import { freePortSaying } from './ports.ts'
import type { Say } from './say.ts'

export type { CaughtMail } from './mail/catch.ts'

export type RunningMail = {
  smtpUrl: string
  pageUrl?: string
  /** Oldest first; always empty when a real mail server is used. */
  mails(): CaughtMail[]
  stop(): Promise<void>
}

const PREFERRED_SMTP_PORT = 2_525
const PREFERRED_PAGE_PORT = 8_025

/** SMTP_URL when set, else a catcher in this process with a page that shows what was sent. */
export async function startMail({ say, env }: { say: Say; env: NodeJS.ProcessEnv }): Promise<RunningMail> {
  const given = env['SMTP_URL']
  if (given !== undefined && given !== '') {
    say(`使用 SMTP_URL 指定的邮件服务器（${new URL(given).host}）`)
    return { smtpUrl: given, mails: () => [], stop: async () => {} }
  }
  const smtpPort = await freePortSaying(PREFERRED_SMTP_PORT, '邮件收集', say)
  const pagePort = await freePortSaying(PREFERRED_PAGE_PORT, '邮件页面', say)
  say(`正在启动邮件收集（端口 ${smtpPort}，页面端口 ${pagePort}）`)
  const catcher = await catchMails(smtpPort)
  const page = await servePage(pagePort, catcher.mails)
  const stop = async () => {
    page.closeAllConnections()
    await Promise.all([catcher.stop(), new Promise((resolve) => page.close(resolve))])
  }
  const at = (port: number) => `127.0.0.1:${port}`
  return { smtpUrl: `smtp://${at(smtpPort)}`, pageUrl: `http://${at(pagePort)}`, mails: catcher.mails, stop }
}

function servePage(port: number, mails: () => CaughtMail[]): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, type, body } = answer(request.method, request.url ?? '/', mails())
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function answer(method: string | undefined, url: string, mails: CaughtMail[]) {
  const html = (status: number, body: string) => ({ status, type: 'text/html', body })
  if (method !== 'GET' && method !== 'HEAD') return html(405, notFoundPage())
  const path = url.split('?')[0]
  if (path === '/') return html(200, listPage(mails))
  if (path === '/mails.json') return { status: 200, type: 'application/json', body: JSON.stringify(mails) }
  const id = /^\/mails\/(\d+)$/.exec(path ?? '')?.[1]
  const mail = mails.find((caught) => String(caught.id) === id)
  return mail === undefined ? html(404, notFoundPage()) : html(200, mailPage(mail))
}
