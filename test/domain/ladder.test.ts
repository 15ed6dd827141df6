import { describe, expect, test } from 'vitest'
import { lightOf, timeLeftTitle } from '../../domain/light.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import {
  applicantClock,
  applicantLadder,
  authorityLadder,
  charges,
  institutionLadder,
  noticeOf,
} from '../../domain/policy/ladder.ts'
import { roles } from '../../domain/roles.ts'

describe('the ladder of policy', () => {
  test('of an authority has the five rungs of 电子监察, two of them with a card', () => {
    expect(authorityLadder.map(({ name, card }) => `${name} ${card ?? ''}`.trim())).toEqual([
      'd-1',
      'due',
      'overdue yellow',
      '+3',
      '+10 red',
    ])
  })

  test('of an institution names only roles that exist there, or at an authority above', () => {
    for (const { to } of institutionLadder)
      for (const { at, role } of to)
        expect(roles[role].at).toBe(at === 'holder' ? 'institution' : 'authority')
  })

  test('of the applicant gives no card and asks for no supervision', () => {
    expect(applicantLadder.filter(({ card, supervision }) => card ?? supervision)).toEqual([])
    expect(charges({ name: applicantClock, dueAt: 2 }, 1)).toBe(false)
  })

  test('names each rung of a clock once', () => {
    for (const { rungs } of Object.values(nationalPhase2.clocks))
      expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length)
  })

  test('charges nobody for a due instant that had passed before the filing', () => {
    expect(charges({ name: 'transfer.overall', dueAt: 5 }, 5)).toBe(false)
    expect(charges({ name: 'transfer.overall', dueAt: 6 }, 5)).toBe(true)
  })

  test('reminds before the due instant and tells of lateness after it', () => {
    expect(authorityLadder.map(noticeOf)).toEqual(['due-soon', 'due-today', 'overdue', 'overdue', 'overdue'])
    expect(applicantLadder.map(noticeOf)).toEqual(['due-soon', 'lapsed'])
  })
})

describe('the light', () => {
  test.each([
    [5, 'green', '剩 5 个工作日'],
    [1, 'yellow', '剩 1 个工作日'],
    [0, 'yellow', '今日到期'],
  ] as const)('with %s working days left is %s: %s', (left, light, title) => {
    expect([lightOf(2, left, 1), timeLeftTitle(2, left, 1)]).toEqual([light, title])
  })

  test('is red once the due instant has passed', () => {
    expect([lightOf(1, -3, 1), timeLeftTitle(1, -3, 1), timeLeftTitle(1, 0, 1)]).toEqual([
      'red',
      '超 3 个工作日',
      '已超期',
    ])
  })
})
