import type { CaseRow } from '../db/cases.ts'
import { addFloor, extendClock, type ClockRow } from '../db/clocks.ts'
import { append, type By } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { prolonged } from '../domain/time/prolong.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import { armNextRung, clockState } from './clocks.ts'
import { dueMoved } from './due.ts'
import type { Office } from './office.ts'

export interface Prolongation {
  days: number
  /** The outage it is for; null where a superior gives it. */
  outageId: string | null
  textId?: string
}

/**
 * Adds working days to a clock; its due date, tasks, cards and rungs follow. Answers the event and the day. One that an
 * outage finds stopped only has its due date and cards put right, under the calendar it was stopped with.
 */
export async function prolong(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  clock: ClockRow,
  { days, outageId, textId }: Prolongation,
  by: By | null,
  at: number,
): Promise<{ no: number; dueDay: string }> {
  const { name, slot, round, dueDay: oldDueDay } = clock
  const stopped = clock.stoppedAt !== null
  const calendar = await calendarFor(tx, office, clock.unitId, stopped ? clock.calendarRevision : undefined)
  // A superior's days count from the grant where the time has run out; an outage leaves at least the next working day.
  const least = stopped ? null : outageId === null ? days : 1
  const due = prolonged(clockState(clock), { days, least, at }, calendar)
  const why = { ...(outageId === null ? {} : { outageId }), ...(textId === undefined ? {} : { textId }) }
  const data = { clock: name, slot, round, days, oldDueDay, dueDay: due.dueDay, ...why }
  const no = await append(tx, kase.id, 'extended', data, by, at)
  await extendClock(tx, clock, { days, at, eventNo: no, outageId })
  if (due.floor !== null) await addFloor(tx, clock, due.floor, at, no)
  await dueMoved(tx, clock, due, calendar.revision, at)
  await armNextRung(tx, office, kase)
  return { no, dueDay: due.dueDay }
}
