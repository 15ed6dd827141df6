import type { Calendar } from './calendar.ts'
import type { ClockState, Extension } from './clock-state.ts'
import { endOf, timeOn } from './day.ts'
import type { Day, Instant } from './day.ts'
import { walk } from './walk.ts'
import type { ExplainedDay } from './walk.ts'
import { addWorkingDays } from './working-days.ts'

export { isBudget, parseBudget, printBudget } from './budget.ts'
export type { ClockState } from './clock-state.ts'
export type { ExplainedDay } from './walk.ts'

/** When a clock runs out. `provisional`: it reaches into a year without a notice. */
export interface Due {
  due: Instant
  dueDay: Day
  provisional: boolean
}

/** The due instant day by day. `due` and `dueDay` are null while a suspension is open and days are left. */
export interface Explanation {
  due: Instant | null
  dueDay: Day | null
  provisional: boolean
  suspended: boolean
  /** Counted days among `days`. */
  counted: number
  /** Working days still to be counted after them. */
  left: number
  days: readonly ExplainedDay[]
}

/**
 * Explains a clock day by day. Working-day clocks list every day from the arrival to the last one counted; month and
 * fixed clocks list the arrival, the nominal end and where it moved. `until` keeps the days over by then (`counted`
 * and `left` follow it) and leaves the due instant as it is; without it an open suspension is listed to its first
 * day. An extension adds working days after the end, also to a fixed day, which nothing else moves.
 */
export function explain(clock: ClockState, calendar: Calendar, until?: Instant): Explanation {
  const { days: all, ended, provisional, wanted } = walk(clock, calendar, until)
  const dueDay = ended ? (all.at(-1)?.day ?? null) : null
  const days = until === undefined ? all : all.filter(({ day }) => endOf(day) <= until)
  const counted = days.filter((day) => day.counted).length
  return {
    due: dueDay === null ? null : timeOn(dueDay, clock.endsAt ?? '24:00'),
    dueDay,
    provisional,
    suspended: !ended,
    counted,
    left: wanted - counted,
    days,
  }
}

/** The due instant alone. Throws while a suspension is open: such a clock has none (ask `explain`). */
export function dueOf(clock: ClockState, calendar: Calendar): Due {
  const { due, dueDay, provisional } = explain(clock, calendar)
  if (due === null || dueDay === null) throw new Error('a suspended clock has no due instant')
  return { due, dueDay, provisional }
}

/** Reminders of a day go out when its office opens. */
const officeOpens = '08:30'

/**
 * When a rung of the ladder is due: `day` working days from the due day, in the morning or at the due instant's time
 * of day. After the due instant suspensions stop the count as they stop the clock.
 */
export function rungAt(
  clock: ClockState,
  calendar: Calendar,
  { day, at }: { day: number; at: 'morning' | 'end' },
): Instant {
  if (day <= 0 || at === 'morning') {
    const { dueDay } = dueOf(clock, calendar)
    const time = at === 'morning' ? officeOpens : (clock.endsAt ?? '24:00')
    return timeOn(addWorkingDays(calendar, dueDay, day), time)
  }
  // Later than anything in the ledger, so that it counts from the due day, floors included.
  const later: Extension = { days: day, at: Number.POSITIVE_INFINITY, reason: 'rung' }
  return dueOf({ ...clock, extensions: [...clock.extensions, later] }, calendar).due
}
