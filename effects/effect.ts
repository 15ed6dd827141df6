import type { CaseRow } from '../db/cases.ts'
import type { Personal } from '../db/personal/personal.ts'
import type { Tx } from '../db/sql.ts'
import type { Category } from '../domain/catalogue.ts'
import type { Answers } from '../domain/process.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import type { Verdict } from '../domain/verdicts.ts'

/** What an effect knows: the case, its current form, the verdict's instant, the catalogue it was filed under. */
export interface EffectContext {
  kase: CaseRow
  form: Readonly<Record<string, unknown>>
  /** The children the case is about. */
  children: readonly string[]
  /** What the verdict was given with; null where it asks for nothing, and for filing and withdrawal. */
  answers: Answers | null
  /** The last ruling of the case, opened, and its word; null where nobody ruled. */
  ruling: { outcome: Verdict; ruling: object } | null
  at: number
  occasion: string
  personal: Personal
  category(code: string): Category | undefined
}

/** The children that an effect has run into; the process that its declaration names settles it. */
export interface Contention {
  children: readonly string[]
}

/** `done`, or the code of the refusal, with what it ran into; a fault is thrown and tried again. */
export type EffectResult =
  'done' | RefusalCode | { done: Contention } | { refused: RefusalCode; by: Contention }

export type Effect = (tx: Tx, context: EffectContext) => Promise<EffectResult>
