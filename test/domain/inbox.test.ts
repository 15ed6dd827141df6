import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanOf, type InboxGroup, type Span } from '../../domain/inbox.ts'
import { lightOf } from '../../domain/light.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { workingDaysLeft } from '../../domain/time/working-days.ts'
import { at } from './time/support.ts'

const holds = (span: Span, instant: number): boolean =>
  span.of === 'opened'
    ? instant >= span.since
    : instant <= span.upTo && (span.after === null || instant > span.after)

const groupsOf = (due: number, now: number): InboxGroup[] =>
  (['overdue', 'today', 'soon'] as const).filter((group) => holds(spanOf(group, now, nationalCalendar), due))

describe('the groups of an inbox', () => {
  const [first, last] = [at('2026-01-05 00:00'), at('2026-12-20 00:00')]
  const instants = fc.integer({ min: first, max: last })

  test('say of every due date what the words beside its light say', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -20 * 86_400_000, max: 20 * 86_400_000 }), (now, ahead) => {
        const due = now + ahead
        const left = workingDaysLeft(due, now, nationalCalendar)
        const expected = lightOf(due, left, now) === 'red' ? 'overdue' : left === 0 ? 'today' : 'soon'
        expect(groupsOf(due, now)).toEqual(expected === 'soon' && left > 3 ? [] : [expected])
      }),
    )
  })

  test('call what came over the weekend new on Monday', () => {
    const span = spanOf('new', at('2026-11-23 09:00'), nationalCalendar)
    expect(holds(span, at('2026-11-21 15:00'))).toBe(true)
    expect(holds(span, at('2026-11-20 17:00'))).toBe(false)
  })
})
