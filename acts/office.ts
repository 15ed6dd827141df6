import type { Personal } from '../db/personal/personal.ts'
import type { Pool } from '../db/sql.ts'
import type { PolicyPack } from '../domain/policy/pack.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { TimeSource } from '../domain/time-source.ts'

/** What every act works with. */
export interface Office {
  pool: Pool
  time: TimeSource
  personal: Personal
  pack: PolicyPack
  calendar: Calendar
}
