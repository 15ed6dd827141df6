/**
 * The one clock of the product: everything that asks what time it is asks here, so that skipped time in tests,
 * the demo's 快进 and the database agree. Instants are epoch milliseconds.
 */
export interface TimeSource {
  now(): number
  /** Our instant for an instant of Temporal's clock, and back; they differ where a demo has been wound forward. */
  fromWorkflow(at: number): number
  toWorkflow(at: number): number
}

export const systemTime: TimeSource = {
  now: () => Date.now(),
  fromWorkflow: (at) => at,
  toWorkflow: (at) => at,
}

/** A clock that can be wound ahead of the machine's. Temporal's clock stays the machine's. */
export interface WoundTime extends TimeSource {
  /** To so many milliseconds ahead. It never runs backwards: word of an earlier winding that comes late changes nothing. */
  wind(offset: number): void
}

export function woundTime(machine: Pick<TimeSource, 'now'> = systemTime, start = 0): WoundTime {
  let ahead = start
  return {
    now: () => machine.now() + ahead,
    fromWorkflow: (at) => at + ahead,
    toWorkflow: (at) => at - ahead,
    wind: (offset) => void (ahead = Math.max(ahead, offset)),
  }
}
