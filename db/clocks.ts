import { applicantClock } from '../domain/policy/ladder.ts'
import type { Sql } from './sql.ts'

export interface ClockKey {
  caseId: string
  name: string
  slot: string
  round: number
}

export interface LedgerEntry {
  kind: 'suspension' | 'extension' | 'floor'
  fromAt: number
  toAt: number | null
  days: number | null
  /** Of a floor: the day before whose end the clock does not run out. */
  day: string | null
  /** Of a suspension: the case is on hold. */
  held: boolean
  /** The outage an extension is for; null where a superior gave it. */
  outageId: string | null
}

export interface ClockRow extends ClockKey {
  unitId: string
  budget: string
  endsAt: '24:00' | '18:00'
  startedAt: number
  stoppedAt: number | null
  dueAt: number
  dueDay: string
  provisional: boolean
  calendarRevision: number
  ledger: LedgerEntry[]
}

/** All clocks of a case with their ledgers, in the order in which they were started. */
export const clocksOf = (sql: Sql, caseId: string): Promise<ClockRow[]> => sql<ClockRow[]>`
  SELECT c.case_id AS "caseId", c.name, c.slot, c.round, c.unit_id AS "unitId", c.budget, c.ends_at AS "endsAt",
    c.started_at AS "startedAt", c.stopped_at AS "stoppedAt", c.due_at AS "dueAt", c.due_day AS "dueDay", c.provisional,
    c.calendar_revision AS "calendarRevision",
    coalesce((SELECT json_agg(json_build_object(
        'kind', l.kind, 'days', l.days, 'day', l.day, 'outageId', l.outage_id, 'held', l.held,
        'fromAt', (extract(epoch FROM l.from_at) * 1000)::bigint,
        'toAt', (extract(epoch FROM l.to_at) * 1000)::bigint) ORDER BY l.no)
      FROM clock_ledger l
      WHERE (l.case_id, l.name, l.slot, l.round) = (c.case_id, c.name, c.slot, c.round)), '[]') AS ledger
  FROM clocks c WHERE c.case_id = ${caseId} ORDER BY c.started_at, c.name, c.round`

/** Clock `k` counts down: one that has stopped, or stands still while the applicant supplements, has no due date. */
export const runs = (sql: Sql) => sql`
  k.stopped_at IS NULL AND NOT EXISTS (SELECT FROM clock_ledger l
    WHERE (l.case_id, l.name, l.slot, l.round) = (k.case_id, k.name, k.slot, k.round)
      AND l.kind = 'suspension' AND l.to_at IS NULL)`

/** Clock `k` by which the applicant of case `c` supplements; a desk at his institution has clocks of the same unit. */
export const supplementClock = (sql: Sql) => sql`
  JOIN clocks k ON k.case_id = c.id AND k.name = ${applicantClock} AND ${runs(sql)}`

export type NewClock = Omit<ClockRow, 'stoppedAt' | 'ledger'>

export const insertClock = (tx: Sql, c: NewClock) => tx`
  INSERT INTO clocks (case_id, name, slot, round, unit_id, budget, ends_at, started_at, due_at, due_day, provisional,
    calendar_revision)
  VALUES (${c.caseId}, ${c.name}, ${c.slot}, ${c.round}, ${c.unitId}, ${c.budget}, ${c.endsAt}, ${c.startedAt},
    ${c.dueAt}, ${c.dueDay}, ${c.provisional}, ${c.calendarRevision})`

const same = (sql: Sql, k: ClockKey) =>
  sql`case_id = ${k.caseId} AND name = ${k.name} AND slot = ${k.slot} AND round = ${k.round}`

export const stopClock = (tx: Sql, key: ClockKey, at: number) =>
  tx`UPDATE clocks SET stopped_at = ${at} WHERE ${same(tx, key)} AND stopped_at IS NULL`

export const suspendClock = (tx: Sql, key: ClockKey, at: number, eventNo: number, held = false) => tx`
  INSERT INTO clock_ledger (case_id, name, slot, round, no, kind, from_at, event_no, held)
  SELECT ${key.caseId}, ${key.name}, ${key.slot}, ${key.round}, count(*) + 1, 'suspension', ${at}, ${eventNo},
    ${held}
  FROM clock_ledger WHERE ${same(tx, key)}`

/** Adds working days; a second entry of the same outage is refused by the database. */
export const extendClock = (
  tx: Sql,
  key: ClockKey,
  e: { days: number; at: number; eventNo: number; outageId: string | null },
) => tx`
  INSERT INTO clock_ledger (case_id, name, slot, round, no, kind, from_at, days, event_no, outage_id)
  SELECT ${key.caseId}, ${key.name}, ${key.slot}, ${key.round}, count(*) + 1, 'extension', ${e.at}, ${e.days},
    ${e.eventNo}, ${e.outageId}
  FROM clock_ledger WHERE ${same(tx, key)}`

export const resumeClock = (tx: Sql, key: ClockKey, at: number) => tx`
  UPDATE clock_ledger SET to_at = ${at} WHERE ${same(tx, key)} AND kind = 'suspension' AND to_at IS NULL`

/** The clock does not run out before the end of `day`; `eventNo` null where its due date did not move for it. */
export const addFloor = (tx: Sql, key: ClockKey, day: string, at: number, eventNo: number | null) => tx`
  INSERT INTO clock_ledger (case_id, name, slot, round, no, kind, from_at, day, event_no)
  SELECT ${key.caseId}, ${key.name}, ${key.slot}, ${key.round}, count(*) + 1, 'floor', ${at}, ${day}, ${eventNo}
  FROM clock_ledger WHERE ${same(tx, key)}`

export const setDue = (
  tx: Sql,
  key: ClockKey,
  due: Pick<ClockRow, 'dueAt' | 'dueDay' | 'provisional' | 'calendarRevision'>,
) => tx`
  UPDATE clocks SET due_at = ${due.dueAt}, due_day = ${due.dueDay}, provisional = ${due.provisional},
    calendar_revision = ${due.calendarRevision}
  WHERE ${same(tx, key)}`

export interface FiredRung {
  clock: string
  slot: string
  round: number
  rung: string
  dueDay: string
  firedAt: number
  /** Journalled and not fired: it had passed before the case was filed, and a higher one fired. */
  skipped: boolean
}

export const firedRungs = (sql: Sql, caseId: string): Promise<FiredRung[]> => sql<FiredRung[]>`
  SELECT clock, slot, round, rung, due_day AS "dueDay", fired_at AS "firedAt", skipped FROM rungs
  WHERE case_id = ${caseId} ORDER BY fired_at`

/** Claims a rung for good; the key refuses a second firing for the same due date. */
export const insertRung = (tx: Sql, caseId: string, r: FiredRung & { eventNo: number }) => tx`
  INSERT INTO rungs (case_id, clock, slot, round, rung, due_day, fired_at, event_no, skipped)
  VALUES (${caseId}, ${r.clock}, ${r.slot}, ${r.round}, ${r.rung}, ${r.dueDay}, ${r.firedAt}, ${r.eventNo},
    ${r.skipped})`
