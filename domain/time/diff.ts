import { dayKind } from './calendar.ts'
import type { Calendar, DayKind } from './calendar.ts'
import { addDays } from './day.ts'
import type { Day } from './day.ts'

/** A day that one calendar tells otherwise than the other. */
export interface ChangedDay {
  day: Day
  before: DayKind
  after: DayKind
}

/**
 * The days from `from` to `to`, both included, on which work or the reason differ. That a day is no longer
 * provisional changes nothing about it: the publication of a year would else list all of it.
 */
export function diffCalendars(a: Calendar, b: Calendar, from: Day, to: Day): ChangedDay[] {
  const changed: ChangedDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [before, after] = [dayKind(a, day), dayKind(b, day)]
    const same = before.works === after.works && before.reason === after.reason && before.name === after.name
    if (!same) changed.push({ day, before, after })
  }
  return changed
}
