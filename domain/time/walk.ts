import { dayKind } from './calendar.ts'
import type { Calendar, DayReason } from './calendar.ts'
import type { ClockState, Extension, Floor, Suspension } from './clock-state.ts'
import { addDays, addMonths, dayOf, endOf } from './day.ts'
import type { Day, Instant } from './day.ts'
import { workingDayFrom, workingDaysBetween } from './working-days.ts'

export interface ExplainedDay {
  day: Day
  counted: boolean
  /** The how-manieth counted day this is. */
  no?: number
  /** `floor`: not counted, but a re-projection ends no clock so soon. */
  reason: DayReason | 'arrival' | 'suspension' | 'floor'
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

/** Counts working days after `from`, numbered on from `already`; stops at the last one, or where an open suspension lets none follow. */
function count(
  suspensions: readonly Suspension[],
  calendar: Calendar,
  from: Day,
  wanted: number,
  until = Number.NEGATIVE_INFINITY,
  already = 0,
): Walk {
  const days: ExplainedDay[] = []
  let provisional = false
  let no = already
  for (let day = addDays(from, 1); no < already + wanted; day = addDays(day, 1)) {
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

/** Takes a clock that has run out by `last` on to the floor's day; a suspension since then moves that day as well. */
function raise(
  suspensions: readonly Suspension[],
  calendar: Calendar,
  last: Day,
  { at, day }: Floor,
  until?: Instant,
): Walk {
  const eve = addDays(day, -1)
  const from = eve < dayOf(at) ? eve : dayOf(at)
  const granted = count(suspensions, calendar, from, workingDaysBetween(calendar, from, day), until)
  const granting = granted.days.at(-1)?.day ?? day
  const to = granting > day || !granted.ended ? granting : day
  const days: ExplainedDay[] = []
  for (let each = addDays(last, 1); each <= to; each = addDays(each, 1)) {
    const { works, reason, name } = dayKind(calendar, each)
    const suspended = suspensions.some((one) => touches(one, each))
    const why = !works ? reason : suspended ? 'suspension' : 'floor'
    days.push({ day: each, counted: false, reason: why, ...(name === undefined || works ? {} : { name }) })
  }
  return { days, ended: granted.ended, provisional: false }
}

const then = (before: Walk, after: Walk): Walk => ({
  days: [...before.days, ...after.days],
  ended: after.ended,
  provisional: before.provisional || after.provisional,
})

/** What was added to the ledger in the order in which it was: days granted after a floor come after its day. */
const movesOf = ({ extensions, floors = [] }: ClockState): readonly (Extension | Floor)[] =>
  [...extensions, ...floors].sort((a, b) => a.at - b.at)

/** Every day that decides the end; the last of them is the due day if `ended`. */
export function walk(clock: ClockState, calendar: Calendar, until?: Instant): Walk & { wanted: number } {
  const { budget } = clock
  const arrival = dayOf(clock.startedAt)
  const first: Walk = {
    days: [{ day: arrival, counted: false, reason: 'arrival' }],
    ended: true,
    provisional: false,
  }
  const inDays = 'workingDays' in budget
  const stops = inDays ? clock.suspensions : []
  let wanted = inDays ? budget.workingDays : 0
  let told = then(
    first,
    inDays
      ? count(stops, calendar, arrival, wanted, until)
      : 'months' in budget
        ? settle(calendar, addMonths(arrival, budget.months), true)
        : settle(calendar, budget.fixed, false),
  )
  for (const move of movesOf(clock)) {
    const granted = 'days' in move ? move.days : 0
    wanted += granted
    if (!told.ended) continue
    const last = told.days.at(-1)?.day ?? arrival
    told = then(
      told,
      'days' in move
        ? count(stops, calendar, last, granted, until, wanted - granted)
        : raise(stops, calendar, last, move, until),
    )
  }
  return { ...told, wanted }
}
