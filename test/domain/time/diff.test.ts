import { expect, test } from 'vitest'
import { calendarOf, nationalCalendar, withClosures } from '../../../domain/time/calendar.ts'
import { diffCalendars } from '../../../domain/time/diff.ts'
import { readNotice } from '../../../domain/time/notice-text.ts'
import { officialNotices } from '../../../domain/time/official.ts'
import { madeUp2027 } from './notice-texts.ts'

const read = readNotice(madeUp2027)
if (!read.ok) throw new Error('unreadable')
const with2027 = calendarOf(1, [...officialNotices, read.notice])

test('a calendar differs from itself on no day', () => {
  expect(diffCalendars(with2027, with2027, '2026-01-01', '2027-12-31')).toEqual([])
})

test('the notice of a year tells which days turn into work and which are off', () => {
  const changed = diffCalendars(nationalCalendar, with2027, '2026-12-01', '2027-12-31')
  const turned = changed.filter(({ before, after }) => before.works !== after.works)
  expect(turned.filter(({ after }) => after.works).map(({ day }) => day)).toEqual([
    ...['2027-01-31', '2027-02-14', '2027-05-08', '2027-09-26', '2027-10-09'],
  ])
  expect(turned.filter(({ before }) => before.works).map(({ day }) => day)).toEqual([
    ...['2027-02-11', '2027-02-12', '2027-05-05', '2027-10-06', '2027-10-07'],
  ])
  expect(changed.some(({ day }) => day === '2027-03-01')).toBe(false)
})

test('a closure changes its own day only, and only inside the span asked for', () => {
  const closed = withClosures(
    nationalCalendar,
    [{ unitId: 'county', day: '2026-12-01', reason: '暴雪' }],
    ['county'],
  )
  expect(diffCalendars(nationalCalendar, closed, '2026-11-01', '2026-12-31')).toMatchObject([
    { day: '2026-12-01', before: { reason: 'workday' }, after: { reason: 'local closure', name: '暴雪' } },
  ])
  expect(diffCalendars(nationalCalendar, closed, '2026-12-02', '2026-12-31')).toEqual([])
})
