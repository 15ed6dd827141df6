import type { Category } from '../catalogue.ts'
import type { Role } from '../roles.ts'
import type { WorkingHours } from '../time/working-days.ts'

/** How sure we are of a number: `text` = the article says it, `digest` = reported, `practice` = customary. */
export type Certainty = 'text' | 'digest' | 'practice'

export interface Sourced {
  source: string
  certainty: Certainty
}

/** One step of the ladder; `after` counts working days from the due instant. */
export interface Rung {
  name: 'overdue'
  after: number
  /** Roles of the holding unit that hear of it. */
  to: readonly Role[]
}

/** A clock: `budget` as `5wd` (working days), `1mo` (calendar months) or a fixed day. */
export interface ClockRule extends Sourced {
  title: string
  budget: string
  endsAt: '24:00' | '18:00'
  rungs: readonly Rung[]
}

/** When people are written to: letters within `hours` of working days only, the digest at the beginning of them. */
export interface NoticeRules extends Sourced {
  hours: WorkingHours
  digestAt: string
}

/** Policy data with an effective date: no deadline or chain is a constant in code (R29). */
export interface PolicyPack {
  name: string
  version: string
  effectiveFrom: string
  title: string
  clocks: Readonly<Record<string, ClockRule>>
  notices: NoticeRules
  catalogue: Readonly<Record<string, Category>>
}

/** The policy that holds for one applicant on one day, its catalogue already layered down to the county. */
export interface PolicyView {
  pack: string
  version: string
  clock(name: string): ClockRule
  category(code: string): Category | undefined
  categories(): readonly Category[]
}
