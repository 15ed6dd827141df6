import { isSingle, type NoticeKind } from '../domain/notices/kinds.ts'
import { ringFor } from './bell.ts'
import { uuidv7 } from './ids.ts'
import type { Sql } from './sql.ts'

/** What is told: an event of a case. */
export interface Telling {
  caseId: string
  eventNo: number
  kind: NoticeKind
  dueDay: string | null
  at: number
}

/**
 * Tells persons of something, in the transaction that does it, and lays a mail beside each notice that goes out by
 * itself. (case, event, kind, person) is unique, so a repeated record tells nobody twice.
 */
export async function tell(tx: Sql, notice: Telling, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    const id = uuidv7(notice.at)
    const fresh = await tx`
      INSERT INTO notices (id, case_id, event_no, kind, person_id, due_day, at)
      VALUES (${id}, ${notice.caseId}, ${notice.eventNo}, ${notice.kind}, ${personId}, ${notice.dueDay}, ${notice.at})
      ON CONFLICT DO NOTHING RETURNING id`
    if (fresh.length === 0) continue
    if (isSingle(notice.kind))
      await tx`INSERT INTO mails (notice_id, state, attempts, next_at) VALUES (${id}, 'waiting', 0, ${notice.at})`
    await ringFor(tx, personId)
  }
}

/** Tells both of a delegation that it was made or has ended; there is no case to it. */
export async function tellOfDelegation(
  tx: Sql,
  { delegationId, kind, at }: { delegationId: string; kind: NoticeKind; at: number },
  personIds: readonly string[],
): Promise<void> {
  for (const personId of personIds) {
    await tx`
      INSERT INTO notices (id, delegation_id, kind, person_id, at)
      VALUES (${uuidv7(at)}, ${delegationId}, ${kind}, ${personId}, ${at})`
    await ringFor(tx, personId)
  }
}

export type MailState = 'waiting' | 'sent' | 'dead' | 'declined'

export interface NoticeRow {
  id: string
  /** Null where it is told of a delegation. */
  caseId: string | null
  number: string | null
  process: string | null
  absent: string | null
  deputy: string | null
  kind: NoticeKind
  dueDay: string | null
  at: number
  readAt: number | null
  /** Null where the kind is counted in the digest. */
  mail: MailState | null
}

const columns = (sql: Sql) => sql`
  n.id, n.case_id AS "caseId", c.number, c.process, n.kind, n.due_day AS "dueDay", n.at, n.read_at AS "readAt",
  m.state AS mail, away.name AS absent, stands.name AS deputy
  FROM notices n LEFT JOIN cases c ON c.id = n.case_id LEFT JOIN mails m ON m.notice_id = n.id
    LEFT JOIN delegations d ON d.id = n.delegation_id LEFT JOIN persons away ON away.id = d.absent_id
    LEFT JOIN persons stands ON stands.id = d.deputy_id`

/** A person's notices, newest first; keyset by id. */
export const noticesOf = (
  sql: Sql,
  personId: string,
  before: string | null,
  limit: number,
): Promise<NoticeRow[]> =>
  sql<NoticeRow[]>`
    SELECT ${columns(sql)}
    WHERE n.person_id = ${personId} AND (${before}::uuid IS NULL OR n.id < ${before})
    ORDER BY n.id DESC LIMIT ${limit}`

/** A person's notices from an id on, that one included, the oldest first; of more than `limit` the newest. */
export const noticesFrom = (
  sql: Sql,
  personId: string,
  from: string,
  limit: number,
): Promise<NoticeRow[]> => sql<NoticeRow[]>`
  SELECT * FROM (SELECT ${columns(sql)} WHERE n.person_id = ${personId} AND n.id >= ${from}
    ORDER BY n.id DESC LIMIT ${limit}) newest ORDER BY id`

/** More than this many unread ones are not counted out: the bell shows "1000+". */
export const mostUnread = 1_000

export async function countUnread(sql: Sql, personId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`SELECT count(*) AS count FROM (
    SELECT FROM notices WHERE person_id = ${personId} AND read_at IS NULL LIMIT ${mostUnread}) unread`
  return row?.count ?? 0
}

/** Marks a person's own notice as read, the first time only; false where he has no such notice. */
export async function markRead(sql: Sql, id: string, personId: string, at: number): Promise<boolean> {
  const marked = await sql`UPDATE notices SET read_at = coalesce(read_at, ${at}::timestamptz)
    WHERE id = ${id} AND person_id = ${personId} RETURNING id`
  if (marked.length > 0) await ringFor(sql, personId)
  return marked.length > 0
}

/** Marks a person's unread notices up to and including `through`, at most `limit`; answers how many. */
export async function markReadThrough(
  sql: Sql,
  personId: string,
  through: string,
  at: number,
  limit: number,
): Promise<number> {
  const marked = await sql`
    UPDATE notices SET read_at = ${at} WHERE id IN (
      SELECT id FROM notices WHERE person_id = ${personId} AND read_at IS NULL AND id <= ${through} LIMIT ${limit})
    RETURNING id`
  if (marked.length > 0) await ringFor(sql, personId)
  return marked.length
}
