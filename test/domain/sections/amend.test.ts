import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amend, type Held } from '../../../domain/sections/amend.ts'
import { addDays } from '../../../domain/time/day.ts'

const held: Held[] = [
  { id: 'first', from: '2026-01-01', to: '2026-06-01', body: { phone: '1', rooms: 6 } },
  { id: 'second', from: '2026-06-01', to: null, body: { phone: '1', rooms: 8 } },
]
const written = (from: string, patch: object, versions = held) => {
  const result = amend(versions, from, patch as Held['body'])
  return typeof result === 'string'
    ? result
    : result.map(({ of, from: since, to, body, changed }) => [of.id, since, to, body, changed])
}

describe('an approved change', () => {
  test('of the latest version splits it on its day', () => {
    expect(written('2026-09-01', { rooms: 9 })).toEqual([
      ['second', '2026-06-01', '2026-09-01', { phone: '1', rooms: 8 }, false],
      ['second', '2026-09-01', null, { phone: '1', rooms: 9 }, true],
    ])
  })

  test('on the very day of a version takes its place', () => {
    expect(written('2026-06-01', { rooms: 9 })).toEqual([
      ['second', '2026-06-01', null, { phone: '1', rooms: 9 }, true],
    ])
  })

  test('reported late reaches on into versions that did not change the same field', () => {
    expect(written('2026-03-01', { phone: '2' })).toEqual([
      ['first', '2026-01-01', '2026-03-01', { phone: '1', rooms: 6 }, false],
      ['first', '2026-03-01', '2026-06-01', { phone: '2', rooms: 6 }, true],
      ['second', '2026-06-01', null, { phone: '2', rooms: 8 }, true],
    ])
  })

  test('reported late ends where the same field changed again', () => {
    expect(written('2026-03-01', { rooms: 7 })).toEqual([
      ['first', '2026-01-01', '2026-03-01', { phone: '1', rooms: 6 }, false],
      ['first', '2026-03-01', '2026-06-01', { phone: '1', rooms: 7 }, true],
    ])
  })

  test('of a day before the first version is refused', () => {
    expect(written('2025-12-31', { rooms: 7 })).toBe('no-version-then')
  })

  test('that says what the register says is refused', () => {
    expect(written('2026-03-01', { rooms: 6 })).toBe('section-unchanged')
  })
})

describe('whatever is approved', () => {
  const bodies = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 2 }) })
  const versions = fc.array(bodies, { minLength: 1, maxLength: 6 }).map((list) =>
    list.map((body, at): Held => {
      const day = (n: number) => addDays('2026-01-01', 10 * n)
      return { id: String(at), from: day(at), to: at === list.length - 1 ? null : day(at + 1), body }
    }),
  )
  const cases = fc.tuple(versions, fc.integer({ min: 0, max: 70 }), bodies)
  const after = (list: readonly Held[], from: string, patch: Held['body']) => {
    const result = amend(list, from, patch)
    if (typeof result === 'string') return list
    const replaced = new Set(result.map(({ of }) => of.id))
    return [...list.filter(({ id }) => !replaced.has(id)), ...result].sort((x, y) =>
      x.from < y.from ? -1 : 1,
    )
  }
  const at = (list: readonly Omit<Held, 'id'>[], day: string) =>
    list.find(({ from, to }) => from <= day && (to === null || day < to))?.body

  test('days before the change keep what they had, and the day itself has the change', () => {
    fc.assert(
      fc.property(cases, ([list, offset, patch]) => {
        const from = addDays('2026-01-01', offset)
        const now = after(list, from, patch)
        for (let n = 0; n < offset; n += 1) {
          const day = addDays('2026-01-01', n)
          expect(at(now, day)).toEqual(at(list, day))
        }
        expect(at(now, from)).toEqual(patch)
      }),
    )
  })

  test('every day has one version: no gap, no overlap, open at the end', () => {
    fc.assert(
      fc.property(cases, ([list, offset, patch]) => {
        const now = after(list, addDays('2026-01-01', offset), patch)
        expect(now.at(-1)?.to).toBeNull()
        for (const [i, each] of now.entries()) if (i > 0) expect(now[i - 1]?.to).toBe(each.from)
      }),
    )
  })
})
