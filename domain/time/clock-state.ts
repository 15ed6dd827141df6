import type { Budget } from './budget.ts'
import type { Day, Instant } from './day.ts'

/** The applicant supplements 补正 from the return to the resubmission; `to` null while it lasts. */
export interface Suspension {
  from: Instant
  to: Instant | null
}

/** Working days added by the superior or by 系统故障顺延. */
export interface Extension {
  days: number
  at: Instant
  reason: string
}

/** A re-projection at `at` would have ended the clock too soon: it does not run out before the end of `day`. */
export interface Floor {
  at: Instant
  day: Day
}

/** A budget and its ledger; the due instant is derived from them and never kept alone. */
export interface ClockState {
  startedAt: Instant
  budget: Budget
  suspensions: readonly Suspension[]
  extensions: readonly Extension[]
  floors?: readonly Floor[]
  endsAt?: '24:00' | '18:00'
}
