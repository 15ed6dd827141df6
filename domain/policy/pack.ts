import type { Category } from '../catalogue.ts'
import type { Day } from '../time/day.ts'
import type { Edit } from './change.ts'
import type { EvidenceMatrix } from './evidence.ts'
import type { Rung } from './ladder.ts'
import type { Settings } from './setting.ts'
import type { Sourced } from './sourced.ts'
import type { WorkingHours } from '../time/working-days.ts'

/** A clock: `budget` as `5wd` (working days), `1mo` (calendar months) or a fixed day. */
export interface ClockRule extends Sourced {
  title: string
  budget: string
  endsAt: '24:00' | '18:00'
  rungs: readonly Rung[]
  /** The unit whose administrators changed the rule, and the day from which that holds. */
  changedBy?: { unitId: string; since: Day }
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
  /** Stages declared `when: 'policy'`, as `process.stage`, and whether they are on the way. */
  stages: Readonly<Record<string, boolean>>
  settings: Settings
  /** Papers by process: the pack's own, no edit reaches them. */
  evidence: Readonly<Record<string, EvidenceMatrix>>
  notices: NoticeRules
  catalogue: Readonly<Record<string, Category>>
}

/** The policy that holds for one applicant on one day, with what every level above it has laid over the pack. */
export interface PolicyView {
  pack: string
  version: string
  overlay?: { name: string; version: string }
  /** The rules as they hold, by name; for lists. */
  clocks: Readonly<Record<string, ClockRule>>
  stages: Readonly<Record<string, boolean>>
  settings: Settings
  /** The edits that hold here. */
  edits: readonly Edit[]
  clock(name: string): ClockRule
  /** Whether a stage declared `when: 'policy'` is on the way. */
  stage(process: string, stage: string): boolean
  /** The papers a process asks for; undefined where its pack names none. */
  evidence(process: string): EvidenceMatrix | undefined
  category(code: string): Category | undefined
  categories(): readonly Category[]
}
