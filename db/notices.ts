import { uuidv7 } from './ids.ts'
import type { Sql } from './sql.ts'

export type NoticeKind =
  | 'filed'
  | 'returned'
  | 'decided'
  | 'overdue'
  | 'handed-over'
  | 'consulted'
  | 'opinion-given'
  | 'proposed'
  | 'declined'
  | 'assigned'
  | 'urged'
  | 'due-soon'
  | 'lapsed'
  | 'extended'
  | 'taken-over'

/**
 * Tells persons of something, in the transaction that does it, and lays a mail beside each notice.
 * (case, event, kind, person) is unique, so a repeated record tells nobody twice.
 */
export async function tell(
  tx: Sql,
  notice: { caseId: string; eventNo: number; kind: NoticeKind; dueDay: string | null; at: number },
  personIds: readonly string[],
): Promise<void> {
  for (const personId of personIds) {
    const id = uuidv7(notice.at)
    const fresh = await tx`
      INSERT INTO notices (id, case_id, event_no, kind, person_id, due_day, at)
      VALUES (${id}, ${notice.caseId}, ${notice.eventNo}, ${notice.kind}, ${personId}, ${notice.dueDay}, ${notice.at})
      ON CONFLICT DO NOTHING RETURNING id`
    if (fresh.length > 0)
      await tx`INSERT INTO mails (notice_id, state, attempts, next_at) VALUES (${id}, 'waiting', 0, ${notice.at})`
  }
}

export interface NoticeRow {
  id: string
  caseId: string
  number: string
  process: string
  kind: NoticeKind
  dueDay: string | null
  at: number
  readAt: number | null
  mail: 'waiting' | 'sent' | 'dead'
}

/** A person's notices, newest first; keyset by id. */
export const noticesOf = (
  sql: Sql,
  personId: string,
  before: string | null,
  limit: number,
): Promise<NoticeRow[]> =>
  sql<NoticeRow[]>`
    SELECT n.id, n.case_id AS "caseId", c.number, c.process, n.kind, n.due_day AS "dueDay", n.at, n.read_at AS "readAt",
      m.state AS mail
    FROM notices n JOIN cases c ON c.id = n.case_id JOIN mails m ON m.notice_id = n.id
    WHERE n.person_id = ${personId} AND (${before}::uuid IS NULL OR n.id < ${before})
    ORDER BY n.id DESC LIMIT ${limit}`
