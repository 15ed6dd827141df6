import { createTransport, type Transporter } from 'nodemailer'
import type { Office } from '../acts/office.ts'
import { mailDead, mailDelayed, mailSent, takeMails, type MailRow } from '../db/mails.ts'
import { letterOf } from './letter.ts'

export interface Post {
  office: Office
  transport: Transporter
  publicUrl: string
}

/** 30 s, 1, 2, 4 … minutes, at most an hour: after 12 tries (about six hours) a mail is a dead letter. */
const pauseAfter = (attempts: number): number => Math.min(30_000 * 2 ** (attempts - 1), 3_600_000)
const mostAttempts = 12

/** Longer than an SMTP conversation may take, so that two senders do not hold one mail. */
const lease = 120_000

const from = '学前教育业务办理 <no-reply@xueqian.invalid>'

/** A plain address and nothing else: no list, no header can ride on it. */
const plainAddress = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/

export const openTransport = (smtpUrl: string): Transporter =>
  createTransport(smtpUrl, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  } as never)

/** The server refused this letter for good. A refused log-in or greeting says nothing about the letter: it waits. */
const isPermanent = (fault: unknown): boolean => {
  const { responseCode = 0, command } = fault as { responseCode?: number; command?: string }
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA')
}

/** What is kept of a failed attempt: the SMTP code or the error's code, never its text. */
const wordFor = (fault: unknown): string => {
  const { responseCode, code } = fault as { responseCode?: number; code?: string }
  return responseCode === undefined ? (code ?? 'unknown') : `smtp ${String(responseCode)}`
}

async function addressOf(
  { personal, pool }: Office,
  { personId, address }: MailRow,
): Promise<string | undefined> {
  if (address === null) return undefined
  const opened = await personal.open(pool, { kind: 'person', id: personId }, 'email', address)
  return typeof opened === 'string' && plainAddress.test(opened) ? opened : undefined
}

async function send({ office, transport, publicUrl }: Post, mail: MailRow): Promise<void> {
  const { pool, time } = office
  try {
    const address = await addressOf(office, mail)
    if (address === undefined) return void (await mailDead(pool, mail.noticeId, 'no-address'))
    await transport.sendMail({ from, to: { name: '', address }, ...letterOf(mail, publicUrl) })
    await mailSent(pool, mail.noticeId, time.now())
  } catch (fault) {
    const word = wordFor(fault)
    if (isPermanent(fault) || mail.attempts >= mostAttempts) await mailDead(pool, mail.noticeId, word)
    else await mailDelayed(pool, mail.noticeId, time.now() + pauseAfter(mail.attempts), word)
  }
}

/** Sends what is due; a case never waits for it. Answers how many letters were tried. */
export async function deliverMails(post: Post, limit = 50): Promise<number> {
  const mails = await takeMails(post.office.pool, post.office.time.now(), lease, limit)
  for (const mail of mails) await send(post, mail)
  return mails.length
}
