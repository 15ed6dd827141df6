import { createTransport, type Transporter } from 'nodemailer'
import { nationalFor } from '../acts/calendar/calendarFor.ts'
import type { Office } from '../acts/office.ts'
import {
  mailDead,
  mailDeclined,
  mailDelayed,
  mailSent,
  postponeMails,
  takeMails,
  type MailRow,
} from '../db/mails.ts'
import { isWanted } from '../domain/notices/preferences.ts'
import { toWorkingHours } from '../domain/time/working-days.ts'
import { letterOf } from './letter.ts'

export interface Post {
  office: Office
  transport: Transporter
  publicUrl: string
  /** Who the letters are from, as `name <address>`. */
  from: string
  /** `any`: at night, too, for a demo and for tests that run by the wall clock. */
  hours: 'policy' | 'any'
}

/**
 * How many letters are taken at once, how long each may take, and how long they are held. All of a batch go out side
 * by side, so that none is still under way when the hold ends and another worker takes it; and SIGTERM drains in 30 s.
 */
export const pace = { batch: 10, longest: 25_000, lease: 60_000 }

/** 30 s, 1, 2, 4 … minutes, at most an hour: after 12 tries (about six hours) a mail is a dead letter. */
const pauseAfter = (attempts: number): number => Math.min(30_000 * 2 ** (attempts - 1), 3_600_000)
const mostAttempts = 12

/** A plain address and nothing else: no list, no header can ride on it. */
const plainAddress = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/

export const openTransport = (smtpUrl: string): Transporter =>
  createTransport(smtpUrl, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
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

/** Ends in time, whatever the server does: one that trickles or stalls would hold the letter beyond its lease. */
function withinTime<T>(work: Promise<T>, longest: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'timeout' })), longest)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function send({ office, transport, publicUrl, from }: Post, mail: MailRow, longest: number) {
  const { pool, time } = office
  try {
    if (!isWanted(mail.notice?.kind ?? 'digest', mail.switchedOff, mail.roles))
      return void (await mailDeclined(pool, mail.id))
    const address = await addressOf(office, mail)
    if (address === undefined) return void (await mailDead(pool, mail.id, 'no-address'))
    const letter = { from, to: { name: '', address }, ...letterOf(mail, publicUrl) }
    await withinTime(transport.sendMail(letter), longest)
    await mailSent(pool, mail.id, time.now())
  } catch (fault) {
    const word = wordFor(fault)
    if (isPermanent(fault) || mail.attempts >= mostAttempts) await mailDead(pool, mail.id, word)
    else await mailDelayed(pool, mail.id, time.now() + pauseAfter(mail.attempts), word)
  }
}

/**
 * Sends a batch of what is due; a case never waits for it. Outside working hours nothing is sent, and what is due
 * waits for their beginning. Answers how many letters were tried.
 */
export async function deliverMails(post: Post, { batch, longest, lease } = pace): Promise<number> {
  const { pool, time, pack } = post.office
  const now = time.now()
  const calendar = await nationalFor(pool, post.office)
  const opening = post.hours === 'any' ? now : toWorkingHours(now, calendar, pack.notices.hours)
  if (opening > now) {
    await postponeMails(pool, now, opening, 1_000)
    return 0
  }
  const mails = await takeMails(pool, now, lease, batch)
  // A letter whose outcome cannot be written down is taken again when its hold ends; the others go on.
  const ended = await Promise.allSettled(mails.map((mail) => send(post, mail, longest)))
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return mails.length
}

/** Batch after batch until nothing is due. */
export async function postRound(post: Post, ending: AbortSignal): Promise<void> {
  while (!ending.aborted && (await deliverMails(post)) > 0);
}
