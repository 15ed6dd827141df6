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
