import type { SingleKind } from '../domain/notices/kinds.ts'
import type { Sql } from './sql.ts'

export interface MailRow {
  noticeId: string
  attempts: number
  kind: SingleKind
  number: string
  title: string
  caseId: string
  dueDay: string | null
  personId: string
  address: Buffer | null
}

/**
 * Takes mails that are due and holds them for `lease` milliseconds: a sender that dies in the middle leaves them to
 * the next one, which is why a mail may go out twice, under the same Message-ID.
 */
export const takeMails = (tx: Sql, now: number, lease: number, limit: number): Promise<MailRow[]> => tx<
  MailRow[]
>`
  WITH due AS (
    SELECT notice_id FROM mails WHERE state = 'waiting' AND next_at <= ${now}
    ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE mails m SET attempts = attempts + 1, next_at = ${now + lease} FROM due WHERE m.notice_id = due.notice_id
    RETURNING m.notice_id, m.attempts)
  SELECT t.notice_id AS "noticeId", t.attempts, n.kind, c.number, c.route->>'title' AS title, c.id AS "caseId", n.due_day AS "dueDay",
    n.person_id AS "personId", p.email AS address
  FROM taken t JOIN notices n ON n.id = t.notice_id JOIN cases c ON c.id = n.case_id
    JOIN persons p ON p.id = n.person_id ORDER BY t.notice_id`

export const mailSent = (sql: Sql, noticeId: string, at: number) =>
  sql`UPDATE mails SET state = 'sent', sent_at = ${at}, error = NULL WHERE notice_id = ${noticeId}`

export const mailDelayed = (sql: Sql, noticeId: string, nextAt: number, error: string) =>
  sql`UPDATE mails SET next_at = ${nextAt}, error = ${error} WHERE notice_id = ${noticeId} AND state = 'waiting'`

/** A dead letter: it stays visible, with the person it was for as its owner. */
export const mailDead = (sql: Sql, noticeId: string, error: string) =>
  sql`UPDATE mails SET state = 'dead', error = ${error} WHERE notice_id = ${noticeId} AND state = 'waiting'`

export interface DeadLetter {
  noticeId: string
  number: string
  kind: SingleKind
  personName: string
  attempts: number
  error: string
}

export const deadLetters = (sql: Sql, limit: number): Promise<DeadLetter[]> => sql<DeadLetter[]>`
  SELECT m.notice_id AS "noticeId", c.number, n.kind, p.name AS "personName", m.attempts, m.error
  FROM mails m JOIN notices n ON n.id = m.notice_id JOIN cases c ON c.id = n.case_id JOIN persons p ON p.id = n.person_id
  WHERE m.state = 'dead' ORDER BY m.notice_id DESC LIMIT ${limit}`
