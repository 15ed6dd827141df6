import { addDays, isDay, isWeekend, weekday } from './day.ts'
import type { Day } from './day.ts'
import type { NoticedHoliday } from './official.ts'

type ReadItem = { ok: true; holiday: NoticedHoliday } | { ok: false; messages: string[] }

const datePattern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]{1,30})\))?/g
const weekdays = '一二三四五六日'

interface WrittenDay {
  day: Day
  /** Set where the text gives another weekday than the calendar. */
  wrong?: string
}

const two = (n: number): string => String(n).padStart(2, '0')

/** 1 = Monday, from 周五 or 星期五 inside the brackets after a date; undefined where none is written. */
const weekdayIn = (words: string | undefined): number | undefined => {
  const [, sign] = /(?:周|星期)([一二三四五六日天])/.exec(words ?? '') ?? []
  return sign === undefined ? undefined : weekdays.indexOf(sign === '天' ? '日' : sign) + 1
}

/**
 * The dates of a sentence. A month or year that is left out is that of the date before it. New Year's notice speaks
 * of the December before; where it does so without a year, that is the one meant.
 */
function datesIn(sentence: string, holiday: string, year: number): WrittenDay[] {
  let month: number | undefined
  let given: number | undefined
  return [...sentence.matchAll(datePattern)].map(([text, ownYear, ownMonth, dayText, words]) => {
    if (ownYear !== undefined) given = Number(ownYear)
    if (ownMonth !== undefined) month = Number(ownMonth)
    const inYear = given ?? (month === 12 && holiday === '元旦' ? year - 1 : year)
    const day = `${String(inYear)}-${two(month ?? 0)}-${two(Number(dayText))}`
    if (!isDay(day)) return { day, wrong: `没有这一天：${text}` }
    const said = weekdayIn(words)
    if (said === undefined || said === weekday(day)) return { day }
    return { day, wrong: `${text}与日历不符，${day} 是星期${weekdays[weekday(day) - 1] ?? ''}` }
  })
}

const lengthOf = (from: Day, to: Day): number => {
  let days = 1
  for (let day = from; day < to; day = addDays(day, 1)) days += 1
  return days
}

/** Dates outside the year and the weeks around it are a slip of the pen, and would be walked day by day. */
const isNear = (day: Day, year: number): boolean =>
  day >= `${String(year - 1)}-12-01` && day <= `${String(year)}-12-31`

function holidayIn(sentence: string, name: string, year: number): { from: Day; to: Day; messages: string[] } {
  const dates = datesIn(sentence, name, year)
  const [first, last = first] = dates
  if (!first || !last || dates.length > 2)
    return { from: '', to: '', messages: [`没有看懂放假日期：${sentence}`] }
  const { day: from } = first
  const { day: to } = last
  const messages = dates.flatMap(({ wrong }) => wrong ?? [])
  if (messages.length > 0) return { from, to, messages }
  if (from > to || !isNear(from, year) || !isNear(to, year))
    return { from, to, messages: [`放假日期的起止有误：${sentence}`] }
  const [, counted] = /(?:共|放假)(\d{1,2})天/.exec(sentence) ?? []
  const days = lengthOf(from, to)
  if (counted !== undefined && Number(counted) !== days)
    messages.push(`写明 ${counted} 天，起止之间是 ${String(days)} 天`)
  return { from, to, messages }
}

function workedIn(sentence: string, name: string, year: number): { worked: Day[]; messages: string[] } {
  const dates = datesIn(sentence, name, year)
  const messages = dates.flatMap(({ day, wrong }) => {
    if (wrong !== undefined) return [wrong]
    if (!isNear(day, year)) return [`上班日期有误：${sentence}`]
    return isWeekend(day) ? [] : [`${day} 不是周末，不会是调休上班日`]
  })
  if (dates.length === 0) messages.push(`没有看懂上班日期：${sentence}`)
  return { worked: dates.map(({ day }) => day), messages }
}

/**
 * One item of a notice, `春节:2月15日(农历腊月二十八、周日)至23日…放假调休,共9天。2月14日(周六)、2月28日(周六)上班。`
 * Sentences that only advise (鼓励 …) are passed over; any other with a date in it must be understood.
 */
export function itemOf(name: string, body: string, year: number): ReadItem {
  const sentences = body.split(/[。;]/).filter((sentence) => sentence !== '')
  const messages: string[] = []
  const worked: Day[] = []
  let off: { from: Day; to: Day } | undefined
  for (const sentence of sentences)
    if (/^(鼓励|安排|提倡)/.test(sentence)) continue
    else if (/上班$/.test(sentence)) {
      const read = workedIn(sentence, name, year)
      worked.push(...read.worked)
      messages.push(...read.messages)
    } else if (/放假/.test(sentence) && !off) {
      const read = holidayIn(sentence, name, year)
      off = read
      messages.push(...read.messages)
    } else if (/\d日|放假|休/.test(sentence)) messages.push(`没有看懂：${sentence}`)
  if (!off) messages.push(`没有看懂放假日期：${body}`)
  if (!off || messages.length > 0) return { ok: false, messages }
  return { ok: true, holiday: { name, from: off.from, to: off.to, worked } }
}
