import type { Calendar } from './calendar.ts'
import type { ClockState } from './clock-state.ts'
import { dueOf } from './clock.ts'
import type { Due } from './clock.ts'
import { dayOf, timeOn } from './day.ts'
import type { Day, Instant } from './day.ts'
import { addWorkingDays } from './working-days.ts'

/**
 * The day before whose end a re-projected clock must not run out, or null where its fresh due instant may stand: it
 * is never set before the end of the next working day after `now`, so that nobody is late by surprise. A revision that
 * asks for an earlier end never gives more time than there was.
 */
export function floorDay(
  old: Pick<Due, 'due' | 'dueDay'>,
  fresh: Pick<Due, 'due'>,
  now: Instant,
  calendar: Calendar,
  endsAt: '24:00' | '18:00' = '24:00',
): Day | null {
  const next = addWorkingDays(calendar, dayOf(now), 1)
  const floor = timeOn(next, endsAt)
  if (fresh.due === old.due || fresh.due >= floor) return null
  return fresh.due < old.due && old.due < floor ? old.dueDay : next
}

/**
 * What a new revision of the calendar makes of a running clock: its due instant, and the day to be entered in its
 * ledger as a floor where it would otherwise have run out too soon.
 */
export function reproject(
  clock: ClockState,
  old: Pick<Due, 'due' | 'dueDay'>,
  now: Instant,
  calendar: Calendar,
): Due & { floor: Day | null } {
  const fresh = dueOf(clock, calendar)
  const floor = floorDay(old, fresh, now, calendar, clock.endsAt)
  if (floor === null) return { ...fresh, floor }
  return {
    ...dueOf({ ...clock, floors: [...(clock.floors ?? []), { at: now, day: floor }] }, calendar),
    floor,
  }
}
