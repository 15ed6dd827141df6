import { expect, test } from 'vitest'
import { woundTime } from '../../domain/time-source.ts'

const day = 86_400_000
const machine = { now: () => 1_000 }

test('a clock that was never wound is the machine’s', () => {
  const time = woundTime(machine)
  expect([time.now(), time.fromWorkflow(7), time.toWorkflow(7)]).toEqual([1_000, 7, 7])
})

test('wound forward it is ahead of Temporal’s, and tells instants of one clock in the other', () => {
  const time = woundTime(machine)
  time.wind(day)
  expect(time.now()).toBe(1_000 + day)
  expect(time.fromWorkflow(1_000)).toBe(time.now())
  expect(time.toWorkflow(time.now())).toBe(1_000)
})

test('it never runs backwards, in whatever order it hears of two windings', () => {
  const time = woundTime(machine)
  time.wind(2 * day)
  time.wind(day)
  expect(time.now()).toBe(1_000 + 2 * day)
})
