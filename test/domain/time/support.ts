import { parseBudget } from '../../../domain/time/clock.ts'
import type { ClockState } from '../../../domain/time/clock.ts'
import type { Instant } from '../../../domain/time/day.ts'

/** `2026-02-12 09:00` in Asia/Shanghai, seconds optional. */
export const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+08:00`)

/** A clock that began then, with suspensions as pairs; a missing second one is an open end. */
export const clock = (
  started: string,
  budget: string,
  suspensions: readonly (readonly [string, string?])[] = [],
): ClockState => ({
  startedAt: at(started),
  budget: parseBudget(budget),
  suspensions: suspensions.map(([from, to]) => ({ from: at(from), to: to === undefined ? null : at(to) })),
  extensions: [],
})
