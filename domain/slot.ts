/**
 * A slot within the applicant's own business of this kind, or one that every process and unit shares (`child:…`). Cases
 * with the same `as` do not exclude each other there.
 */
export type Slot = string | { shared: string; as?: string }

/** The slot all business on one child shares: one of it at a time, or several of those that say the same `as`. */
export const childSlot = (childId: string, as?: string): Slot => ({
  shared: `child:${childId}`,
  ...(as === undefined ? {} : { as }),
})

/** Heads of shared slots; a slot of one process begins with the name of it. */
export const sharedSlots = ['child'] as const

/** The key under which a slot is taken. */
export const slotKey = (process: string, applicantId: string, slot: Slot): string =>
  typeof slot === 'string' ? `${process}:${applicantId}:${slot}` : slot.shared
