import { describe, expect, test } from 'vitest'
import type { Identity } from '../../../domain/identity/key-fields.ts'
import { revise, type Segment } from '../../../domain/identity/versions.ts'

const identity = (over: Partial<Identity> = {}): Identity => ({
  name: '李小满',
  sex: 'male',
  birth: '2021-03-15',
  idType: 'Z',
  idNumber: null,
  ...over,
})
const always: Segment[] = [{ from: null, to: null, identity: identity() }]
/** Renamed by the police on that day. */
const renamed: Segment[] = [
  { from: null, to: '2025-06-01', identity: identity({ name: '李大满' }) },
  { from: '2025-06-01', to: null, identity: identity() },
]
const shape = (segments: readonly Segment[]) =>
  segments.map(({ from, to, identity: { name, birth } }) => [from, to, name, birth])

describe('a correction of what was wrong', () => {
  test('holds for every day', () =>
    expect(shape(revise(always, { birth: '2021-03-16' }))).toEqual([[null, null, '李小满', '2021-03-16']]))

  test('mends former segments, too, and keeps the lawful former name', () =>
    expect(shape(revise(renamed, { birth: '2021-03-16' }))).toEqual([
      [null, '2025-06-01', '李大满', '2021-03-16'],
      ['2025-06-01', null, '李小满', '2021-03-16'],
    ]))

  test('of the present name leaves the former one', () =>
    expect(shape(revise(renamed, { name: '李小蛮' }))).toEqual([
      [null, '2025-06-01', '李大满', '2021-03-15'],
      ['2025-06-01', null, '李小蛮', '2021-03-15'],
    ]))
})

describe('a change since a day', () => {
  test('keeps what was true before it', () =>
    expect(shape(revise(always, { name: '李大满' }, '2026-09-01'))).toEqual([
      [null, '2026-09-01', '李小满', '2021-03-15'],
      ['2026-09-01', null, '李大满', '2021-03-15'],
    ]))

  test('on the very day of the last one makes no empty segment', () =>
    expect(shape(revise(renamed, { name: '李小蛮' }, '2025-06-01'))).toEqual([
      [null, '2025-06-01', '李大满', '2021-03-15'],
      ['2025-06-01', null, '李小蛮', '2021-03-15'],
    ]))
})
