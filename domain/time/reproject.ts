import type { Calendar } from './calendar.ts'
import type { Due } from './clock.ts'
import { dayOf, timeOn } from './day.ts'
import type { Instant } from './day.ts'
import { addWorkingDays } from './working-days.ts'

/**
 * What a calendar revision makes of the due instant of an open clock: `fresh`, but never set before the end of the
 * next working day after `now`, so that nobody is late by surprise; and never moved later by a revision that asks
 * for an earlier end.
 */
export function reproject(
  old: Due,
  fresh: Due,
  now: Instant,
  calendar: Calendar,
  endsAt: '24:00' | '18:00' = '24:00',
): Due {
  const floorDay = addWorkingDays(calendar, dayOf(now), 1)
  const floor = timeOn(floorDay, endsAt)
  if (fresh.due === old.due || fresh.due >= floor) return fresh
  const { provisional } = fresh
  return fresh.due < old.due && old.due < floor
    ? { ...old, provisional }
    : { due: floor, dueDay: floorDay, provisional }
}
