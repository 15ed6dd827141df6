import type { Calendar } from './time/calendar.ts'
import { dayOf, endOf, type Instant } from './time/day.ts'
import { addWorkingDays } from './time/working-days.ts'

/** A claim as its task row keeps it; `claimedUntil` null holds without a term. */
export interface Hold {
  holderId: string | null
  claimedUntil: number | null
}

/**
 * Who holds the task at that instant. A claim that has run out holds nothing, though its columns still stand: the
 * return to the pool is read, not done, so it needs no timer and happens while everything is down.
 */
export const holderAt = ({ holderId, claimedUntil }: Hold, at: Instant): string | null =>
  claimedUntil === null || at < claimedUntil ? holderId : null

/** The end of the n-th working day after the claim; null where policy sets no term. */
export const holdUntil = (
  at: Instant,
  workingDays: number | undefined,
  calendar: Calendar,
): Instant | null =>
  workingDays === undefined ? null : endOf(addWorkingDays(calendar, dayOf(at), workingDays))
