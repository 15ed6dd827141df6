import type { FormError } from '../../../domain/form-error.ts'
import { isSupplement, verdicts, type Verdict } from '../../../domain/verdicts.ts'
import type { Happened } from '../../case/queries.ts'

export interface Asked {
  /** Who has sent it back, and what he wrote. */
  person: string | null
  unit: string | null
  comment: string | null
  at: string
  pins: FormError[]
}

const isVerdict = (word: string): word is Verdict => Object.hasOwn(verdicts, word)

/** The reviewer's words of the last time the case was sent back. */
export function lastAsked(items: readonly Happened[]): Asked | undefined {
  const entry = items.findLast(
    ({ verdict }) => verdict !== null && isVerdict(verdict) && isSupplement(verdict),
  )
  if (!entry) return undefined
  const { person, unit, comment, at, pins } = entry
  return { person, unit, comment, at, pins: pins.map(({ path, message }) => ({ path: path ?? '', message })) }
}
