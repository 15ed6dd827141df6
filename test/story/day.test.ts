import { expect, test } from 'vitest'
import { dayKind, nationalCalendar } from '../../domain/time/calendar.ts'
import { known } from '../../story/calendar.ts'
import { inAMonth, lastDay, plus, works } from '../../story/day.ts'

test('the list written down for the stories and the product’s calendar agree on every day', () => {
  const differing = []
  for (let day: string = known.from; day <= known.to; day = plus(day, 1))
    if (works(day) !== dayKind(nationalCalendar, day).works) differing.push(day)
  expect(differing).toEqual([])
})

test('a day that nobody wrote down is refused', () => {
  expect(() => works(plus(known.to, 1))).toThrow('npm run reset')
})

test.each([
  { of: 'over the Spring Festival of 2026', from: '2026-02-13', days: 2, to: '2026-02-24' },
  { of: 'from a Saturday that is off', from: '2026-11-28', days: 5, to: '2026-12-04' },
  { of: 'over holidays that are made up', from: '2027-04-30', days: 1, to: '2027-05-05' },
])('working days are counted $of', ({ from, days, to }) => {
  expect(lastDay(from, days)).toBe(to)
})

test('the days on which a clock was stopped and went on do not count', () => {
  expect(lastDay('2026-11-24', 5, [{ from: '2026-11-26', to: '2026-11-27' }])).toBe('2026-12-03')
})

test('a clock that stands still has no last day', () => {
  expect(lastDay('2026-11-24', 5, [{ from: '2026-11-26', to: null }])).toBeNull()
})

test.each([
  { from: '2026-10-31', to: '2026-11-30' },
  { from: '2026-09-30', to: '2026-10-30' },
  { from: '2026-09-05', to: '2026-10-08' },
])('a month from $from ends on $to', ({ from, to }) => {
  expect(inAMonth(from)).toBe(to)
})
