import type { Calendar } from './time/calendar.ts'
import { dayOf, endOf, startOf, type Instant } from './time/day.ts'
import { addWorkingDays } from './time/working-days.ts'

/**
 * How an inbox is divided. The first three are by the working time left and share nothing; 新到 is what came since the end
 * of the last working day, however urgent it is.
 */
export const inboxGroups = {
  overdue: { title: '超期' },
  today: { title: '今日到期' },
  soon: { title: '3 日内' },
  new: { title: '新到' },
} as const satisfies Record<string, { title: string }>

export type InboxGroup = keyof typeof inboxGroups

/** Working days after today within which something is due soon. */
const soon = 3

/** Due after the one instant and up to the other; or opened since one. */
export type Span = { of: 'due'; after: Instant | null; upTo: Instant } | { of: 'opened'; since: Instant }

/**
 * What belongs to a group at a desk with that calendar, in instants, so that a list can be read from an index. The words
 * beside a light say the same: 今日到期 until the next working day begins, then 剩 1 个工作日.
 */
export function spanOf(group: InboxGroup, now: Instant, calendar: Calendar): Span {
  const today = dayOf(now)
  const beginningOf = (days: number) => startOf(addWorkingDays(calendar, today, days))
  switch (group) {
    case 'overdue':
      return { of: 'due', after: null, upTo: now }
    case 'today':
      return { of: 'due', after: now, upTo: beginningOf(1) }
    case 'soon':
      return { of: 'due', after: beginningOf(1), upTo: beginningOf(soon + 1) }
    case 'new':
      return { of: 'opened', since: endOf(addWorkingDays(calendar, today, -1)) }
  }
}

/** Lists are counted up to here: nobody reads a longer one to its end, and counting it would take longer than showing it. */
export const countedUpTo = 1000
