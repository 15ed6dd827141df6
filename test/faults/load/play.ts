import type { Outcome } from '../../../domain/outcome.ts'
import type { Verdict } from '../../../domain/verdicts.ts'
import type { Pupil } from './pupils.ts'

export const loadProcesses = [
  'institution-update',
  'change-report',
  'key-field-correction',
  'transfer',
  'dispute',
] as const
export type LoadProcess = (typeof loadProcesses)[number]

/** Hands a paper in and answers its id. */
export type HandIn = (login: string) => Promise<string>

/** A desk somebody looks at. */
export interface Desk {
  stage: string
  slot: string
  round: number
}

export interface Word {
  verdict: Verdict
  form?: object
}

/** What is said at each stage, round after round; the last word is said again. */
export type Words = Readonly<Record<string, (desk: Desk) => Word>>

/** One case as its people mean it to go. */
export interface Play {
  process: LoadProcess
  /** The way it takes, for the table. */
  way: string
  /** Only one case of a lane runs at a time: they share a slot. */
  lane: string
  /** Who files it, and corrects what is returned. */
  login: string
  form: (handIn: HandIn) => Promise<object>
  /** What is handed in again after a return. */
  again?: (handIn: HandIn) => Promise<object>
  words: Words
  withdraws?: true
  outcome: Outcome
  /** Is filed once that other one has been, in which nobody speaks before this one is there. */
  after?: Play
  /** How the dispute goes that the system opens from it. */
  settling?: Words
  /** The children it is about; they must be enrolled before. */
  pupils: readonly Pupil[]
}

/** The n-th of these words in the n-th round. */
export const rounds =
  (...words: readonly Word[]) =>
  ({ round }: Desk): Word => {
    const word = words[Math.min(round, words.length) - 1]
    if (!word) throw new Error('no word is planned')
    return word
  }

export const say = (verdict: Verdict, form?: object): Word =>
  form === undefined ? { verdict } : { verdict, form }
