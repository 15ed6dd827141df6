import type { TimeSource } from '../../domain/time-source.ts'

/** A clock that stands still until it is set: tests never wait for time, they move it. */
export interface TestClock extends TimeSource {
  set(at: number): void
}

/** Monday, 23 November 2026, 10:00 in Shanghai: an ordinary working morning. */
export const ordinaryMorning = Date.parse('2026-11-23T10:00:00+08:00')

export function testClock(start = ordinaryMorning): TestClock {
  let now = start
  return {
    now: () => now,
    set: (at) => void (now = at),
    fromWorkflow: (at) => at,
    toWorkflow: (at) => at,
  }
}
