import type { TimeSource } from '../../domain/time-source.ts'

/** A clock that stands still until it is set: tests never wait for time, they move it. */
export interface TestClock extends TimeSource {
  set(at: number): void
  /** Says by how many milliseconds our clock is ahead of Temporal's, as a demo wound forward is. */
  ahead(by: number): void
}

/** Monday, 23 November 2026, 10:00 in Shanghai: an ordinary working morning. */
export const ordinaryMorning = Date.parse('2026-11-23T10:00:00+08:00')

export function testClock(start = ordinaryMorning): TestClock {
  let now = start
  let offset = 0
  return {
    now: () => now,
    set: (at) => void (now = at),
    ahead: (by) => void (offset = by),
    fromWorkflow: (at) => at + offset,
    toWorkflow: (at) => at - offset,
  }
}
