import type { ClockKey } from './clocks.ts'
import { uuidv7 } from './ids.ts'
import type { Sql } from './sql.ts'

export interface Parties {
  issuerId: string
  addresseeId: string
}

/** A rung's entry: it waits until it is gathered with the others of its county. */
export const enter = (
  tx: Sql,
  { caseId, name, slot, round }: ClockKey,
  e: Parties & { dueDay: string; at: number; eventNo: number },
) => tx`
  INSERT INTO supervision_entries
    (id, case_id, clock, slot, round, due_day, issuer_id, addressee_id, entered_at, event_no)
  VALUES (${uuidv7(e.at)}, ${caseId}, ${name}, ${slot}, ${round}, ${e.dueDay}, ${e.issuerId}, ${e.addresseeId}, ${e.at},
    ${e.eventNo})`

/** Late by the due date it was entered for: somebody still sits over it, and the clock was neither suspended nor moved. */
const stillLate = (sql: Sql) => sql`
  EXISTS (SELECT FROM clocks k WHERE (k.case_id, k.name, k.slot, k.round, k.due_day)
      = (e.case_id, e.clock, e.slot, e.round, e.due_day) AND k.stopped_at IS NULL
    AND EXISTS (SELECT FROM tasks t WHERE (t.case_id, t.clock, t.slot) = (k.case_id, k.name, k.slot) AND t.state = 'open')
    AND NOT EXISTS (SELECT FROM clock_ledger l WHERE (l.case_id, l.name, l.slot, l.round)
      = (k.case_id, k.name, k.slot, k.round) AND l.kind = 'suspension' AND l.to_at IS NULL))`

/**
 * What was decided, returned or given more time before it could be gathered needs no 督办件 any more; its entry stays
 * without one. A later rung enters the case anew, for its new due date.
 */
const waits = (sql: Sql, before: number) => sql`
  e.supervision_id IS NULL AND e.entered_at < ${before} AND ${stillLate(sql)}`

/** Issuers and addressees with entries from before that instant, where none was gathered on this day yet. */
export const waitingParties = (sql: Sql, before: number, day: string): Promise<Parties[]> => sql<Parties[]>`
  SELECT DISTINCT e.issuer_id AS "issuerId", e.addressee_id AS "addresseeId" FROM supervision_entries e
  WHERE ${waits(sql, before)} AND NOT EXISTS (SELECT FROM supervisions s WHERE s.automatic AND s.day = ${day}
      AND (s.issuer_id, s.addressee_id) = (e.issuer_id, e.addressee_id))
  ORDER BY 1, 2`

/** The cases that wait between the two, taken for this transaction. */
export async function lockWaiting(tx: Sql, { issuerId, addresseeId }: Parties, before: number) {
  const rows = await tx<{ caseId: string }[]>`
    SELECT e.case_id AS "caseId" FROM supervision_entries e
    WHERE ${waits(tx, before)} AND e.issuer_id = ${issuerId} AND e.addressee_id = ${addresseeId}
    ORDER BY e.id FOR UPDATE`
  return [...new Set(rows.map(({ caseId }) => caseId))]
}

/** The database refuses a second automatic one of the same parties and day. */
export const insertSupervision = (
  tx: Sql,
  s: Parties & { caseId: string; day: string; automatic: boolean },
) => tx`
  INSERT INTO supervisions (case_id, issuer_id, addressee_id, day, automatic)
  VALUES (${s.caseId}, ${s.issuerId}, ${s.addresseeId}, ${s.day}, ${s.automatic})`

/** Gives the waiting entries of these cases to their 督办件. */
export const gatherEntries = (
  tx: Sql,
  supervisionId: string,
  parties: Parties,
  caseIds: readonly string[],
) => tx`
  UPDATE supervision_entries e SET supervision_id = ${supervisionId}
  WHERE supervision_id IS NULL AND issuer_id = ${parties.issuerId} AND addressee_id = ${parties.addresseeId}
    AND case_id = ANY(${caseIds as string[]}::uuid[]) AND ${stillLate(tx)}`

/** Cases put under supervision by hand. */
export const enterByHand = async (
  tx: Sql,
  supervisionId: string,
  { issuerId, addresseeId }: Parties,
  caseIds: readonly string[],
  at: number,
): Promise<void> => {
  for (const caseId of caseIds)
    await tx`
      INSERT INTO supervision_entries (id, case_id, issuer_id, addressee_id, entered_at, supervision_id)
      VALUES (${uuidv7(at)}, ${caseId}, ${issuerId}, ${addresseeId}, ${at}, ${supervisionId})`
}

/** Units to which a case was escalated: those that supervise it, or are about to. */
export async function escalatedTo(sql: Sql, caseId: string): Promise<string[]> {
  const rows = await sql<
    { id: string }[]
  >`SELECT DISTINCT issuer_id AS id FROM supervision_entries WHERE case_id = ${caseId}`
  return rows.map(({ id }) => id)
}

/** How many of these are open cases in which the addressee has or had a desk, or which lie in its county. */
export async function countSupervisable(
  sql: Sql,
  addresseeId: string,
  caseIds: readonly string[],
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*) AS count FROM cases c
    WHERE c.id = ANY(${caseIds as string[]}::uuid[]) AND c.outcome IS NULL
      AND (c.county_id = ${addresseeId}
        OR EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND t.unit_id = ${addresseeId}))`
  return row?.count ?? 0
}
