import type { StoryEvent, TaskKey } from './journal.ts'
import type { Outcome } from './outcome.ts'
import type { Route } from './route.ts'

/** The argument of every workflow: which run of which case this is, and the rules it was filed under. */
export interface Start {
  caseId: string
  epoch: number
  route: Route
}

/** What the database answers a story. Instants are in workflow time, epoch milliseconds. */
export interface Told {
  events: StoryEvent[]
  /** Number of the last journal row the answer speaks of. */
  through: number
  /** How far the case counts as taken by a story; below the last flow event somebody will deliver it again. */
  taken: number
  /** The next instant at which something falls due, or null. */
  nextRung: number | null
  /** Another run has taken the case over: this one ends without a word. */
  fenced: boolean
}

/** The one thing a story asks to be written down next. */
export type Next =
  | { kind: 'open'; key: TaskKey }
  | { kind: 'ask-supplement'; key: TaskKey }
  | { kind: 'close'; outcome: Outcome }

export interface Run {
  caseId: string
  epoch: number
  /** Last journal row the story knows. */
  through: number
}

export interface StoryActivities {
  /** Reads what the story does not know yet; `settled` tells that it has taken all it knows and waits. */
  pull(run: Run & { settled: boolean }): Promise<Told>
  /** Writes down what follows; `flowNo` fences it, `at` is workflow time. Safe twice. */
  record(run: Run & { flowNo: number; at: number; next: Next }): Promise<Told>
  /** Fires every rung that is due at `at` and has not fired yet. Safe twice. */
  ring(run: Run & { at: number }): Promise<Told>
}
