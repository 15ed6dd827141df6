import type { Calendar } from './calendar.ts'
import type { ClockState } from './clock-state.ts'
import { dueOf } from './clock.ts'
import type { Due } from './clock.ts'
import { dayOf } from './day.ts'
import type { Day, Instant } from './day.ts'
import { addWorkingDays } from './working-days.ts'

/**
 * A clock given `days` more working days at `at`. Where it has run out already it gets `floor`, a day to be entered in
 * its ledger: it does not run out before the end of the `least`-th working day after `at`, so that no due date is
 * given that has passed, and no ladder fires at once. `least` is null for a clock that runs no more.
 */
export function prolonged(
  clock: ClockState,
  { days, least, at }: { days: number; least: number | null; at: Instant },
  calendar: Calendar,
): Due & { floor: Day | null } {
  const extended = { ...clock, extensions: [...clock.extensions, { days, at, reason: '' }] }
  const fresh = dueOf(extended, calendar)
  const day = least === null ? fresh.dueDay : addWorkingDays(calendar, dayOf(at), least)
  if (fresh.dueDay >= day) return { ...fresh, floor: null }
  return { ...dueOf({ ...extended, floors: [...(clock.floors ?? []), { at, day }] }, calendar), floor: day }
}
