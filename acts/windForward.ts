import { isDemoPerson, lockDemoClock, windDemoClock } from '../db/demoClock.ts'
import { moveSessions } from '../db/sessions.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf, startOf, timeOn } from '../domain/time/day.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { Instant } from '../domain/time/day.ts'
import { addWorkingDays } from '../domain/time/working-days.ts'
import { act, Refused, type Actor } from './act.ts'
import { nationalFor } from './calendar/calendarFor.ts'
import type { Office } from './office.ts'

export interface Wound {
  /** Milliseconds ahead of the machine. */
  offset: number
  /** The demo's instant now. */
  at: Instant
}

/** By then a working day's digests are sent and its 督办件 gathered: 08:30. */
const notBefore = '09:00'

/**
 * The same time of day, so many working days later. Who winds in the night comes to nine in the morning: a demo is to show
 * what a morning brings at whatever hour it is looked at.
 */
function later(calendar: Calendar, from: Instant, days: number): Instant {
  const [today, then] = [dayOf(from), addWorkingDays(calendar, dayOf(from), days)]
  return Math.max(startOf(then) + (from - startOf(today)), timeOn(then, notBefore))
}

/**
 * 快进: winds the demo's clock forward by working days. What becomes due by it is fired, sent and gathered by the worker's
 * rounds, as if the time had passed. Who is logged in stays so: nobody sat idle meanwhile.
 */
export function windForward(office: Office, asked: Actor, days: number): Promise<Result<Wound>> {
  return act(office, asked, 'demo.wind', { days }, async (tx, now, { person }) => {
    const offset = await lockDemoClock(tx)
    if (offset === undefined) throw new Refused(refuse('not-found'))
    if (!(await isDemoPerson(tx, person.id))) throw new Refused(refuse('forbidden'))
    // Somebody else may have wound a moment ago, and this process not have heard of it yet.
    const from = office.time.toWorkflow(now) + offset
    const at = later(await nationalFor(tx, office), from, days)
    await moveSessions(tx, at - from, now)
    await windDemoClock(tx, offset + (at - from))
    return { value: { offset: offset + (at - from), at } }
  })
}
