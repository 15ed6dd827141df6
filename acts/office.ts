import type { Personal } from '../db/personal/personal.ts'
import type { Pool } from '../db/sql.ts'
import type { PolicyPack } from '../domain/policy/pack.ts'
import type { Calendar, LocalClosure } from '../domain/time/calendar.ts'
import type { TimeSource } from '../domain/time-source.ts'

/** One revision of the calendar as this process has read it, and every closure that holds in it. */
export interface KnownRevision {
  national: Calendar
  closures: readonly LocalClosure[]
}

/** What every act works with. */
export interface Office {
  pool: Pool
  time: TimeSource
  personal: Personal
  pack: PolicyPack
  /** Revisions of the calendar by number, filled by acts/calendar/calendarFor.ts and by nobody else. */
  calendars: Map<number, KnownRevision>
}

/** What choosing a calendar needs. */
export type CalendarOffice = Pick<Office, 'time' | 'calendars'>
