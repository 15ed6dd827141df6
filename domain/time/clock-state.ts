import type { Budget } from './budget.ts'
import type { Instant } from './day.ts'

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

/** A budget and its ledger; the due instant is derived from them and never kept alone. */
export interface ClockState {
  startedAt: Instant
  budget: Budget
  suspensions: readonly Suspension[]
  extensions: readonly Extension[]
  endsAt?: '24:00' | '18:00'
}
