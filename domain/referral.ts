/**
 * How a desk may be taken away from its unit: 移送 to another of the same kind, 提级办理 or 代为核办 by the superior. A
 * fact of the stage; what the declaration does not name stays where it is.
 */
export type Move = 'refer' | 'take-over'

/** One 移送, in the journal's order. */
export interface Referral {
  stage: string
  fromUnitId: string
  toUnitId: string
}

/**
 * The unit a stage is opened at: the route's, moved on by every referral that took the case away from there. So what
 * one desk found out (we are not the right county) holds for the stages still to come, while the route stays as it was
 * compiled.
 */
export const unitAfter = (routed: string, referrals: readonly Referral[]): string =>
  referrals.reduce((unit, { fromUnitId, toUnitId }) => (unit === fromUnitId ? toUnitId : unit), routed)
