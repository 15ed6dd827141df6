import { dayKind } from './calendar.ts'
import type { Calendar, DayReason } from './calendar.ts'
import type { ClockState, Suspension } from './clock-state.ts'
import { addDays, addMonths, dayOf, endOf } from './day.ts'
import type { Day, Instant } from './day.ts'
import { workingDayFrom } from './working-days.ts'

export interface ExplainedDay {
  day: Day
  counted: boolean
  /** The how-manieth counted day this is. */
  no?: number
  reason: DayReason | 'arrival' | 'suspension'
  /** Holiday or reason of a local closure. */
  name?: string
}

/** Days of return and of resubmission are touched too, so they never count. */
const touches = ({ from, to }: Suspension, day: Day): boolean =>
  dayOf(from) <= day && (to === null || day <= dayOf(to))

interface Walk {
  days: ExplainedDay[]
  ended: boolean
  provisional: boolean
}

/** Counts working days after `from`; stops at the last one, or where an open suspension lets none follow. */
function count(
  suspensions: readonly Suspension[],
  calendar: Calendar,
  from: Day,
  wanted: number,
  until = Number.NEGATIVE_INFINITY,
): Walk {
  const days: ExplainedDay[] = []
  let provisional = false
  let no = 0
  for (let day = addDays(from, 1); no < wanted; day = addDays(day, 1)) {
    const { works, reason, name, provisional: unsure } = dayKind(calendar, day)
    const named = name === undefined ? {} : { name }
    const suspension = suspensions.find((each) => touches(each, day))
    provisional ||= unsure
    if (!works) days.push({ day, counted: false, reason, ...named })
    else if (suspension) days.push({ day, counted: false, reason: 'suspension' })
    else days.push({ day, counted: true, no: (no += 1), reason, ...named })
    const never = suspensions.some((each) => each.to === null && touches(each, day))
    if (never && endOf(addDays(day, 1)) > until) return { days, ended: false, provisional }
  }
  return { days, ended: true, provisional }
}

/** Month clocks end on a working day, fixed ones where they were fixed; neither is suspended. */
function settle(calendar: Calendar, nominal: Day, moves: boolean): Walk {
  const last = moves ? workingDayFrom(calendar, nominal) : nominal
  const days: ExplainedDay[] = []
  let provisional = false
  for (let day = nominal; day <= last; day = addDays(day, 1)) {
    const { reason, name, provisional: unsure } = dayKind(calendar, day)
    provisional ||= moves && unsure
    days.push({ day, counted: false, reason, ...(name === undefined ? {} : { name }) })
  }
  return { days, ended: true, provisional }
}

/** Every day that decides the end; the last of them is the due day if `ended`. */
export function walk(clock: ClockState, calendar: Calendar, until?: Instant): Walk & { wanted: number } {
  const { budget } = clock
  const arrival = dayOf(clock.startedAt)
  const first: ExplainedDay = { day: arrival, counted: false, reason: 'arrival' }
  const extra = clock.extensions.reduce((sum, { days }) => sum + days, 0)
  if ('workingDays' in budget) {
    const wanted = budget.workingDays + extra
    const counted = count(clock.suspensions, calendar, arrival, wanted, until)
    return { ...counted, days: [first, ...counted.days], wanted }
  }
  const moves = 'months' in budget
  const nominal = moves ? addMonths(arrival, budget.months) : budget.fixed
  const end = settle(calendar, nominal, moves)
  const later = count([], calendar, end.days.at(-1)?.day ?? nominal, extra)
  return {
    days: [first, ...end.days, ...later.days],
    ended: true,
    provisional: end.provisional || later.provisional,
    wanted: extra,
  }
}
