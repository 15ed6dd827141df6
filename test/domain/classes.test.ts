import { expect, test } from 'vitest'
import { grades, isOverNorm, type Grade } from '../../domain/classes.ts'

test('the norms are those of 幼儿园工作规程: 25, 30, 35 and 30 for a mixed class', () => {
  const norms = Object.values(grades).map(({ norm }) => norm)
  expect(norms).toEqual([25, 30, 35, 30, null])
})

test.each([
  ['small', 25, 25, false],
  ['small', 25, 26, true],
  ['small', 26, 3, true],
  ['middle', 30, 30, false],
  ['large', 35, 36, true],
  ['mixed', 31, 0, true],
  // No number is laid down for the nursery class.
  ['nursery', 90, 90, false],
] as const satisfies [Grade, number, number, boolean][])(
  'a %s class for %i with %i children: over the norm %s',
  (grade, capacity, children, over) => {
    expect(isOverNorm({ grade, capacity, children })).toBe(over)
  },
)
