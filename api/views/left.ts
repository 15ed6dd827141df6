import { calendarsFor } from '../../acts/calendar/calendarFor.ts'
import type { Office } from '../../acts/office.ts'
import { workingDaysLeft } from '../../domain/time/working-days.ts'

/** The moment a page is shown at, and how many working days are left until an instant at the desk of a unit. */
export interface Left {
  now: number
  until(dueAt: number, unitId: string): number
}

/** Reads the calendars for the rows of one page at once. */
export async function leftFor(office: Office, rows: readonly { unitId: string }[]): Promise<Left> {
  const now = office.time.now()
  const calendarAt = await calendarsFor(
    office.pool,
    office,
    rows.map(({ unitId }) => unitId),
  )
  return { now, until: (dueAt, unitId) => workingDaysLeft(dueAt, now, calendarAt(unitId)) }
}
