import type { ClockKey } from './clocks.ts'
import type { Sql } from './sql.ts'

export interface CardRow {
  kind: 'yellow' | 'red'
  dueDay: string
}

/** Gives a card to the unit that held the clock at its due instant; once per due day. */
export const insertCard = (
  tx: Sql,
  { caseId, name, slot, round }: ClockKey,
  { kind, dueDay, unitId, givenNo }: CardRow & { unitId: string; givenNo: number },
) => tx`
  INSERT INTO cards (case_id, clock, slot, round, kind, due_day, unit_id, given_no)
  VALUES (${caseId}, ${name}, ${slot}, ${round}, ${kind}, ${dueDay}, ${unitId}, ${givenNo})`

/** The cards of a clock that nothing has cancelled. */
export const standingCards = (sql: Sql, { caseId, name, slot, round }: ClockKey): Promise<CardRow[]> => sql<
  CardRow[]
>`
  SELECT kind, due_day AS "dueDay" FROM cards
  WHERE case_id = ${caseId} AND clock = ${name} AND slot = ${slot} AND round = ${round} AND cancelled_no IS NULL
  ORDER BY given_no`

/** The card stays on record, with the event that cancelled it. */
export const cancelCard = (
  tx: Sql,
  { caseId, name, slot, round }: ClockKey,
  { kind, dueDay }: CardRow,
  eventNo: number,
) => tx`
  UPDATE cards SET cancelled_no = ${eventNo}
  WHERE case_id = ${caseId} AND clock = ${name} AND slot = ${slot} AND round = ${round} AND kind = ${kind}
    AND due_day = ${dueDay} AND cancelled_no IS NULL`
