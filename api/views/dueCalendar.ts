import { createEvents, type DateArray, type EventAttributes } from 'ics'
import type { Due } from '../../db/dues.ts'
import { addDays, type Day, type Instant } from '../../domain/time/day.ts'

const dateOf = (day: Day): DateArray => day.split('-').map(Number) as [number, number, number]

/** Stable over every move of the due date, so that a calendar moves its entry instead of adding another. */
const uidOf = ({ caseId, clock, slot, round }: Due): string =>
  `${caseId}.${clock}.${slot}.${String(round)}@xueqian`

function entryOf(due: Due, publicUrl: string, now: Instant): EventAttributes {
  const { number, title, dueDay, endsAt, provisional, moves, caseId } = due
  const until = endsAt === '24:00' ? dueDay : `${dueDay} ${endsAt}`
  const day = {
    uid: uidOf(due),
    sequence: moves,
    // A whole day in nobody's time zone: the legal day stays the same wherever it is read.
    start: dateOf(dueDay),
    end: dateOf(addDays(dueDay, 1)),
    title: `【${title}】${number} 期限${provisional ? '（暂定）' : ''}`,
    description: `业务：${title}\n编号：${number}\n期限：${until}`,
    url: `${publicUrl}/cases/${caseId}`,
    transp: 'TRANSPARENT' as const,
    // DTSTAMP. The library knows it, its types do not; left out, it would be the instant the library was loaded.
    timestamp: now,
  }
  return day
}

/** Due dates as iCalendar (RFC 5545): number, kind of business, date and link, and nothing personal. */
export function calendarOf(dues: readonly Due[], publicUrl: string, now: Instant): string {
  const entries = dues.map((due) => entryOf(due, publicUrl, now))
  const { value, error } = createEvents(entries, {
    productId: '-//xueqian//due dates//ZH',
    calName: '办理期限',
  })
  if (error || value === null) throw error ?? new Error('no calendar came out')
  return value
}
