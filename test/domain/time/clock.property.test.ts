import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../../domain/time/calendar.ts'
import { dueOf, explain } from '../../../domain/time/clock.ts'
import type { ClockState } from '../../../domain/time/clock.ts'
import { addDays, dayOf, endOf, startOf } from '../../../domain/time/day.ts'
import { addWorkingDays, workingDaysBetween, workingDaysLeft } from '../../../domain/time/working-days.ts'

const hour = 3_600_000
const first = startOf('2024-01-01')

/** The working days of the published years as midnights, by another package and without our day arithmetic. */
const workingMidnights: readonly number[] = Array.from(
  { length: 3 * 365 + 1 },
  (_, n) => first + n * 24 * hour,
).filter((midnight) => chineseDays.isWorkday(new Date(midnight + 8 * hour).toISOString().slice(0, 10)))

const within24h = (midnight: number, from: number, to: number): boolean =>
  from < midnight + 24 * hour && to >= midnight

/** Due instant by looking up the n-th midnight that is left, not by walking days. */
function oracle(clock: ClockState, workingDays: number): number | undefined {
  const live = workingMidnights.filter(
    (midnight) =>
      midnight > clock.startedAt &&
      !clock.suspensions.some(({ from, to }) => within24h(midnight, from, to ?? Number.POSITIVE_INFINITY)),
  )
  const last = live[workingDays - 1]
  return last === undefined ? undefined : last + 24 * hour
}

const instant = fc.integer({ min: 0, max: 700 * 24 * 3600 }).map((seconds) => first + seconds * 1000)
const budget = fc.integer({ min: 1, max: 60 })
const suspensions = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    lasts: fc.integer({ min: 0, max: 14 * 24 * 60 }),
  }),
  { maxLength: 3 },
)

type Draft = { after: number; lasts: number }[]
const clockOf = (startedAt: number, workingDays: number, drafts: Draft = []): ClockState => ({
  startedAt,
  budget: { workingDays },
  suspensions: drafts.map(({ after, lasts }) => {
    const from = startedAt + after * 60_000
    return { from, to: from + lasts * 60_000 }
  }),
  extensions: [],
})
const dueAt = (clock: ClockState) => dueOf(clock, nationalCalendar).due

describe('any clock of working days', () => {
  test('ends where a table of the days says it ends', () => {
    fc.assert(
      fc.property(instant, budget, suspensions, (startedAt, workingDays, drafts) => {
        const state = clockOf(startedAt, workingDays, drafts)
        expect(dueAt(state)).toBe(oracle(state, workingDays))
      }),
      { numRuns: 500 },
    )
  })

  test('that starts later never ends earlier', () => {
    fc.assert(
      fc.property(instant, instant, budget, suspensions, (a, b, workingDays, drafts) => {
        const early = clockOf(Math.min(a, b), workingDays, drafts)
        const late = { ...early, startedAt: Math.max(a, b) }
        expect(dueAt(early)).toBeLessThanOrEqual(dueAt(late))
      }),
    )
  })

  test('with one more suspension never ends earlier', () => {
    fc.assert(
      fc.property(instant, budget, suspensions, (startedAt, workingDays, drafts) => {
        const more = dueAt(clockOf(startedAt, workingDays, drafts))
        expect(more).toBeGreaterThanOrEqual(dueAt(clockOf(startedAt, workingDays, drafts.slice(1))))
      }),
    )
  })

  test('of a + b days ends where one of b ends that began on the last day of a', () => {
    fc.assert(
      fc.property(instant, budget, budget, (startedAt, a, b) => {
        const whole = dueAt(clockOf(startedAt, a + b))
        expect(whole).toBe(dueAt(clockOf(dueAt(clockOf(startedAt, a)) - 1, b)))
      }),
    )
  })

  test('ends alike for days of the budget and days of an extension', () => {
    fc.assert(
      fc.property(instant, budget, budget, suspensions, (startedAt, a, b, drafts) => {
        const extended = {
          ...clockOf(startedAt, a, drafts),
          extensions: [{ days: b, at: startedAt, reason: '' }],
        }
        expect(dueAt(extended)).toBe(dueAt(clockOf(startedAt, a + b, drafts)))
      }),
    )
  })

  test('never counts a day that a suspension touches, nor a day that is not worked', () => {
    fc.assert(
      fc.property(instant, budget, suspensions, (startedAt, workingDays, drafts) => {
        const state = clockOf(startedAt, workingDays, drafts)
        const counted = explain(state, nationalCalendar).days.filter((day) => day.counted)
        expect(counted).toHaveLength(workingDays)
        for (const { day } of counted) {
          expect(chineseDays.isWorkday(day)).toBe(true)
          for (const { from, to } of state.suspensions)
            expect(within24h(startOf(day), from, to ?? from)).toBe(false)
        }
      }),
    )
  })

  test('lists each day from arrival to the end once, and numbers the counted ones in order', () => {
    fc.assert(
      fc.property(instant, budget, suspensions, (startedAt, workingDays, drafts) => {
        const { days, dueDay } = explain(clockOf(startedAt, workingDays, drafts), nationalCalendar)
        expect(days.map(({ day }) => day)).toEqual(days.map((_, n) => addDays(dayOf(startedAt), n)))
        expect(days.at(-1)).toMatchObject({ day: dueDay, counted: true, no: workingDays })
        expect(days.flatMap(({ no }) => no ?? [])).toEqual(
          Array.from({ length: workingDays }, (_, n) => n + 1),
        )
      }),
    )
  })

  test('splits its days at any moment into those counted and those left', () => {
    fc.assert(
      fc.property(instant, budget, suspensions, instant, (startedAt, workingDays, drafts, until) => {
        const told = explain(clockOf(startedAt, workingDays, drafts), nationalCalendar, until)
        expect(told.counted + told.left).toBe(workingDays)
        expect(told.days.every(({ day }) => endOf(day) <= until)).toBe(true)
      }),
    )
  })
})

describe('working days between any two days', () => {
  const day = fc.integer({ min: -400, max: 1500 }).map((n) => addDays('2025-01-01', n))

  test('add up over a day in between, in either direction', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [ab, bc, ac] = [
          workingDaysBetween(nationalCalendar, a, b),
          workingDaysBetween(nationalCalendar, b, c),
          workingDaysBetween(nationalCalendar, a, c),
        ]
        expect(ab + bc).toBe(ac)
      }),
    )
  })

  test('are as many as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, n) => {
        expect(workingDaysBetween(nationalCalendar, from, addWorkingDays(nationalCalendar, from, n))).toBe(n)
      }),
    )
  })

  test('left before a due instant never grow with time', () => {
    fc.assert(
      fc.property(instant, instant, instant, (due, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        const left = (now: number) => workingDaysLeft(due, now, nationalCalendar)
        expect(left(early)).toBeGreaterThanOrEqual(left(late))
      }),
    )
  })
})
