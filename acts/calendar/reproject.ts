import { lockCase, type CaseRow } from '../../db/cases.ts'
import { addFloor, clocksOf, setDue, type ClockRow } from '../../db/clocks.ts'
import { append } from '../../db/journal.ts'
import type { Tx } from '../../db/sql.ts'
import { statuses } from '../../domain/outcome.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { dueOf } from '../../domain/time/clock.ts'
import { reproject } from '../../domain/time/reproject.ts'
import { armNextRung, clockState, isSuspended } from '../clocks.ts'
import { dueMoved } from '../due.ts'
import { fireMissed } from '../fire.ts'
import type { Office } from '../office.ts'
import { calendarFor } from './calendarFor.ts'

/** The due instant kept on the row follows the revision it names, also where nobody is told (see `reprojectCase`). */
async function stand(tx: Tx, clock: ClockRow, calendar: Calendar, told: ReturnType<typeof dueOf>) {
  const { due, dueDay, provisional } = told
  await setDue(tx, clock, { dueAt: due, dueDay, provisional, calendarRevision: calendar.revision })
}

/** True where the due instant has moved, which is journalled and seen on the open desk. */
async function moveClock(
  tx: Tx,
  kase: CaseRow,
  clock: ClockRow,
  calendar: Calendar,
  at: number,
): Promise<boolean> {
  const state = clockState(clock)
  if (isSuspended(clock)) {
    // No due date while the applicant supplements: with the resubmission it is calculated anew, and told.
    const closed = state.suspensions.filter(({ to }) => to !== null)
    await stand(tx, clock, calendar, dueOf({ ...state, suspensions: closed }, calendar))
    return false
  }
  const told = reproject(state, { due: clock.dueAt, dueDay: clock.dueDay }, at, calendar)
  const moved = told.due !== clock.dueAt
  const { name, slot, round } = clock
  const days = { dueDayBefore: clock.dueDay, dueDay: told.dueDay }
  const eventNo = moved
    ? await append(
        tx,
        kase.id,
        'due-moved',
        { clock: name, slot, round, ...days, revision: calendar.revision },
        null,
        at,
      )
    : null
  if (told.floor !== null) await addFloor(tx, clock, told.floor, at, eventNo)
  if (moved) await dueMoved(tx, clock, told, calendar.revision, at)
  else await stand(tx, clock, calendar, told)
  return moved
}

/**
 * Brings the running clocks of one case to the newest revision of the calendar, in one transaction. The row of a clock
 * carries the revision, so a clock is brought there once, whatever dies in between; of several revisions only the
 * newest counts. Answers whether a due date moved or a rung fired: then the story has to be told, its timer waits for
 * another rung.
 */
export function reprojectCase(office: Office, caseId: string): Promise<boolean> {
  return office.pool.begin(async (tx) => {
    const locked = await lockCase(tx, caseId)
    if (!locked || !statuses[locked.status].open) return false
    const at = Math.max(office.time.now(), locked.touchedAt)
    // Lateness by the old due date leaves its mark, whoever was away when it came.
    const kase = await fireMissed(tx, office, locked, at)
    let moved = kase.lastNo > locked.lastNo
    let brought = 0
    for (const clock of await clocksOf(tx, caseId)) {
      const calendar = await calendarFor(tx, office, clock.unitId)
      if (clock.stoppedAt !== null || clock.calendarRevision >= calendar.revision) continue
      if (await moveClock(tx, kase, clock, calendar, at)) moved = true
      brought += 1
    }
    // Rungs before and after the due date go by working days too: they may move where it does not.
    if (brought > 0 || moved) await armNextRung(tx, office, kase)
    return moved
  })
}
