import type { Day } from '../time/day.ts'
import type { Sourced } from './sourced.ts'

/** What may be different about a clock. `rungs`: working days from the due day, by the name of the rung. */
export interface ClockChange {
  budget?: string | undefined
  endsAt?: '24:00' | '18:00' | undefined
  rungs?: Readonly<Record<string, number>> | undefined
}

export type SettingValue = number | readonly string[]

/** One thing that a unit lays down for everything below it; `null` takes back what it had laid down itself. */
export type Change =
  | { kind: 'clock'; key: string; value: ClockChange | null }
  | { kind: 'stage'; key: string; value: boolean | null }
  | { kind: 'setting'; key: string; value: SettingValue | null }
  | { kind: 'overlay'; key: 'overlay'; value: string | null }

/** A change confirmed by a second person, with its day, its source, and whether the units below must keep it. */
export interface Edit extends Sourced {
  id: string
  unitId: string
  change: Change
  locked: boolean
  effectiveFrom: Day
}
