import type { Role } from './roles.ts'
import type { Verdict } from './verdicts.ts'

/** Which words of a stage need signatures, and whose, in order. */
export interface Countersign {
  verdicts: readonly Verdict[]
  chain: readonly Role[]
}

interface Signed {
  countersign?: Countersign
}

/** The roles that have still to sign after `signed` of them have; empty where the word counts at once. */
export const signersLeft = ({ countersign }: Signed, verdict: Verdict, signed: number): readonly Role[] =>
  countersign?.verdicts.includes(verdict) === true ? countersign.chain.slice(signed) : []
