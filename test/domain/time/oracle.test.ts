import { describe, expect, test } from 'vitest'
import { calendarOf, nationalCalendar } from '../../../domain/time/calendar.ts'
import type { Budget } from '../../../domain/time/budget.ts'
import type { ClockState } from '../../../domain/time/clock-state.ts'
import { dueOf } from '../../../domain/time/clock.ts'
import { readNotice } from '../../../domain/time/notice-text.ts'
import { officialNotices } from '../../../domain/time/official.ts'
import { madeUp2027 } from './notice-texts.ts'

/**
 * A deadline by brute force: its own table of days off and worked, written by hand from the notices and the statute,
 * its own arithmetic on Date objects in UTC shifted by eight hours, hour by hour where it matters. It shares no line
 * with domain/time.
 */
const off = (year: number, ...spans: string[]): string[] =>
  spans.flatMap((span) => {
    const [from = '', to = from] = span.split('~')
    const days: string[] = []
    const last = new Date(`${String(year)}-${to}T00:00:00Z`)
    for (
      const day = new Date(`${String(year)}-${from}T00:00:00Z`);
      day <= last;
      day.setUTCDate(day.getUTCDate() + 1)
    )
      days.push(day.toISOString().slice(0, 10))
    return days
  })

const daysOff = [
  ...off(2024, '01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'),
  ...off(2025, '01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'),
  ...off(
    2026,
    '01-01~01-03',
    '02-15~02-23',
    '04-04~04-06',
    '05-01~05-05',
    '06-19~06-21',
    '09-25~09-27',
    '10-01~10-07',
  ),
]
const worked = [
  ...off(2024, '02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'),
  ...off(2025, '01-26', '02-08', '04-27', '09-28', '10-11'),
  ...off(2026, '01-04', '02-14', '02-28', '05-09', '09-20', '10-10'),
]
/** By the statute: thirteen holidays, and six days made up 补假 (9 and 10 February, 3 and 4 May, 4 and 5 October). */
const statutory2027 = [
  ...off(2027, '01-01', '02-05~02-08', '04-05', '05-01~05-02', '06-09', '09-15', '10-01~10-03'),
  ...off(2027, '02-09~02-10', '05-03~05-04', '10-04~10-05'),
]
const noticed2027 = {
  off: off(2027, '01-01~01-03', '02-05~02-13', '04-03~04-05', '05-01~05-05', '06-09', '09-15', '10-01~10-07'),
  worked: off(2027, '01-31', '02-14', '05-08', '09-26', '10-09'),
}

interface Years {
  off: ReadonlySet<string>
  worked: ReadonlySet<string>
  published: number
}

const hour = 3_600_000

/** Beijing's wall clock as if it were UTC. */
const wall = (at: number) => new Date(at + 8 * hour)
const dayText = (date: Date) => date.toISOString().slice(0, 10)

function isWorked(date: Date, years: Years): boolean {
  const day = dayText(date)
  if (years.worked.has(day)) return true
  if (years.off.has(day)) return false
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6
}

function bruteForce(clock: ClockState, years: Years): { day: string; provisional: boolean } {
  const { budget } = clock
  let provisional = false
  const looksAt = (date: Date) => {
    if (date.getUTCFullYear() > years.published) provisional = true
    return isWorked(date, years)
  }
  const day = new Date(`${dayText(wall(clock.startedAt))}T00:00:00Z`)
  const extra = clock.extensions.reduce((sum, { days }) => sum + days, 0)
  const next = () => day.setUTCDate(day.getUTCDate() + 1)
  let left = extra
  let stops = clock.suspensions
  if ('workingDays' in budget) left += budget.workingDays
  else {
    stops = []
    if ('fixed' in budget) day.setTime(Date.parse(`${budget.fixed}T00:00:00Z`))
    else {
      const wanted = day.getUTCMonth() + budget.months
      const date = day.getUTCDate()
      day.setUTCDate(1)
      day.setUTCMonth(wanted)
      const month = day.getUTCMonth()
      for (let n = 1; n < date; n += 1) {
        next()
        if (day.getUTCMonth() === month) continue
        day.setUTCDate(0)
        break
      }
      while (!looksAt(day)) next()
    }
  }
  while (left > 0) {
    next()
    const midnight = day.getTime() - 8 * hour
    const works = looksAt(day)
    // Any instant of the day under suspension takes the whole day away.
    const stopped = stops.some(({ from, to }) => from < midnight + 24 * hour && (to ?? Infinity) >= midnight)
    if (works && !stopped) left -= 1
  }
  return { day: dayText(day), provisional }
}

/** A small generator of its own, so that a seed in the report can be run again. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function clocksFrom(seed: number, number: number, first: string, days: number): ClockState[] {
  const random = randomFrom(seed)
  const start = Date.parse(`${first}T00:00:00+08:00`)
  const edges = [0, 1_000, 24 * hour - 1_000, 12 * hour]
  return Array.from({ length: number }, (): ClockState => {
    const time = random(4) === 0 ? (edges[random(edges.length)] ?? 0) : random(24 * 3600) * 1_000
    const startedAt = start + random(days) * 24 * hour + time
    const kind = random(10)
    const fixed = dayText(wall(startedAt + random(60) * 24 * hour))
    const budget: Budget =
      kind < 7 ? { workingDays: 1 + random(30) } : kind < 9 ? { months: 1 + random(2) } : { fixed }
    let from = startedAt
    const suspensions = Array.from({ length: random(3) }, () => {
      from += random(10 * 24 * 60) * 60_000
      const to = from + random(8 * 24 * 60) * 60_000
      const suspension = { from, to }
      from = to
      return suspension
    })
    const extensions = random(4) === 0 ? [{ days: 1 + random(5), at: from, reason: '' }] : []
    return { startedAt, budget, suspensions, extensions }
  })
}

const seed = Number(process.env['XUEQIAN_TEST_SEED'] ?? Date.now() % 1_000_000)

const differing = (clocks: readonly ClockState[], calendar: typeof nationalCalendar, years: Years) =>
  clocks.flatMap((clock) => {
    const { dueDay, due, provisional } = dueOf(clock, calendar)
    const expected = bruteForce(clock, years)
    const midnight = Date.parse(`${expected.day}T00:00:00+08:00`) + 24 * hour
    const same = dueDay === expected.day && due === midnight && provisional === expected.provisional
    return same ? [] : [{ clock, told: { dueDay, provisional }, expected }]
  })

describe(`deadlines by brute force (XUEQIAN_TEST_SEED=${String(seed)})`, () => {
  test('agree with two thousand of the published years', () => {
    const years = { off: new Set(daysOff), worked: new Set(worked), published: 2026 }
    expect(differing(clocksFrom(seed, 2_000, '2024-01-01', 900), nationalCalendar, years)).toEqual([])
  })

  test('agree with five hundred that reach into 2027, untreated but for the holidays made up', () => {
    const years = { off: new Set([...daysOff, ...statutory2027]), worked: new Set(worked), published: 2026 }
    expect(differing(clocksFrom(seed + 1, 500, '2026-11-01', 300), nationalCalendar, years)).toEqual([])
  })

  test('agree with five hundred after a notice for 2027', () => {
    const read = readNotice(madeUp2027)
    if (!read.ok) throw new Error('unreadable')
    const years = {
      off: new Set([...daysOff, ...noticed2027.off]),
      worked: new Set([...worked, ...noticed2027.worked]),
      published: 2027,
    }
    const calendar = calendarOf(1, [...officialNotices, read.notice])
    expect(differing(clocksFrom(seed + 2, 500, '2026-11-01', 300), calendar, years)).toEqual([])
  })
})
