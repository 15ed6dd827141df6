import type { PolicyPack } from '../../domain/policy/pack.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import type { Pool, Tx } from '../sql.ts'

/** An answer somebody was given, as kept in a ledger outside the system. What is left out is not compared. */
export interface Acknowledged {
  caseId: string
  kind: 'filed' | 'verdict' | 'withdrawn' | 'resubmitted'
  no?: number | undefined
  verdict?: Verdict | undefined
  personId?: string | undefined
}

export const delivered = ['cases', 'mails', 'digests'] as const
export type Delivered = (typeof delivered)[number]

/** What the checks are given besides the database. */
export interface Inputs {
  pack: PolicyPack
  /** Epoch milliseconds. */
  now: number
  acknowledged?: readonly Acknowledged[] | undefined
  /** Planted names that must not be found in plain text. */
  canaries?: readonly string[] | undefined
  /** False on a system in use, where a case may be between its verdict and what follows; default true. */
  atRest?: boolean | undefined
  /** What this installation hands over; left out, all of it. A test without a mail sender gives `['cases']`. */
  delivering?: readonly Delivered[] | undefined
}

/** One thing found wrong: an English sentence and the numbers of the cases, never a personal value. */
export interface Finding {
  text: string
  ids: string[]
}

export interface Violation extends Finding {
  invariant: string
}

/** Reads one snapshot of the database; answers nothing where all is well, at most `most` findings of a kind. */
export type Check = (sql: Tx, inputs: Inputs) => Promise<Finding[]>

/** Needs transactions of its own, because what it tries is undone again. */
export type Attempt = (pool: Pool) => Promise<Finding[]>

/** Enough to see what is wrong; whoever broke 600 000 rows need not read them all. */
export const most = 100
