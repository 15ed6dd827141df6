import type { DigestLine, SingleKind } from '../domain/notices/kinds.ts'
import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'

/** What a single mail says; all of it may be read by anybody on the way. */
export interface NoticeMatter {
  kind: SingleKind
  number: string
  title: string
  caseId: string
  dueDay: string | null
}

export type DigestMatter = { day: string } & Record<DigestLine, number>

export type MailRow = {
  id: string
  attempts: number
  personId: string
  address: Buffer | null
  /** What the reader has switched off, and the roles he holds now. */
  switchedOff: string[]
  roles: Role[]
} & ({ notice: NoticeMatter; digest: null } | { notice: null; digest: DigestMatter })

/**
 * Takes mails that are due and holds them for `lease` milliseconds: a sender that dies in the middle leaves them to
 * the next one, which is why a mail may go out twice, under the same Message-ID.
 */
export const takeMails = (tx: Sql, now: number, lease: number, limit: number): Promise<MailRow[]> => tx<
  MailRow[]
>`
  WITH due AS (
    SELECT id FROM mails WHERE state = 'waiting' AND next_at <= ${now}
    ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE mails m SET attempts = attempts + 1, next_at = ${now + lease} FROM due WHERE m.id = due.id
    RETURNING m.id, m.attempts, m.notice_id, m.digest_id)
  SELECT t.id, t.attempts, p.id AS "personId", p.email AS address,
    ARRAY(SELECT w.kind FROM notice_preferences w WHERE w.person_id = p.id AND w.channel = 'mail' AND NOT w.wanted)
      AS "switchedOff",
    ARRAY(SELECT DISTINCT g.role FROM grants g WHERE g.person_id = p.id AND g.during @> ${now}::timestamptz) AS roles,
    CASE WHEN n.id IS NOT NULL THEN json_build_object('kind', n.kind, 'number', c.number,
      'title', c.route->>'title', 'caseId', c.id, 'dueDay', n.due_day) END AS notice,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('day', d.day, 'dueToday', d.due_today, 'overdue', d.overdue,
      'received', d.received, 'closed', d.closed) END AS digest
  FROM taken t LEFT JOIN notices n ON n.id = t.notice_id LEFT JOIN cases c ON c.id = n.case_id
    LEFT JOIN digests d ON d.id = t.digest_id JOIN persons p ON p.id = coalesce(n.person_id, d.person_id)
  ORDER BY t.id`

/** Lets what is due wait until `opening`, at most `limit` mails. */
export const postponeMails = (sql: Sql, now: number, opening: number, limit: number) => sql`
  UPDATE mails SET next_at = ${opening} WHERE id IN (
    SELECT id FROM mails WHERE state = 'waiting' AND next_at <= ${now} LIMIT ${limit} FOR UPDATE SKIP LOCKED)`

export const mailSent = (sql: Sql, id: string, at: number) =>
  sql`UPDATE mails SET state = 'sent', sent_at = ${at}, error = NULL WHERE id = ${id}`

export const mailDelayed = (sql: Sql, id: string, nextAt: number, error: string) =>
  sql`UPDATE mails SET next_at = ${nextAt}, error = ${error} WHERE id = ${id} AND state = 'waiting'`

export const mailDeclined = (sql: Sql, id: string) =>
  sql`UPDATE mails SET state = 'declined' WHERE id = ${id} AND state = 'waiting'`

/** A dead letter: it stays visible, with the person it was for as its owner. */
export const mailDead = (sql: Sql, id: string, error: string) =>
  sql`UPDATE mails SET state = 'dead', error = ${error} WHERE id = ${id} AND state = 'waiting'`

export interface DeadLetter {
  id: string
  /** Null where it was a digest. */
  number: string | null
  personName: string
  attempts: number
  error: string
}

/** Letters that never arrived. A digest for somebody without an address is none: every morning would bring another. */
export const deadLetters = (sql: Sql, limit: number): Promise<DeadLetter[]> => sql<DeadLetter[]>`
  SELECT m.id, c.number, p.name AS "personName", m.attempts, m.error
  FROM mails m LEFT JOIN notices n ON n.id = m.notice_id LEFT JOIN cases c ON c.id = n.case_id
    LEFT JOIN digests d ON d.id = m.digest_id JOIN persons p ON p.id = coalesce(n.person_id, d.person_id)
  WHERE m.state = 'dead' AND NOT (m.digest_id IS NOT NULL AND m.error = 'no-address')
  ORDER BY m.id DESC LIMIT ${limit}`
