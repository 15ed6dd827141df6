import { isDay, startOf, weekday } from './day.ts'
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

const dayLength = 86_400_000

interface Read {
  dates: Day[]
  messages: string[]
}

const read = (sentence: string, holiday: string, year: number, isFine: (dates: number) => boolean): Read => {
  const written = datesIn(sentence, holiday, year)
  const messages = written.flatMap(({ wrong }) => wrong ?? [])
  if (!isFine(written.length)) messages.push(`没有看懂日期：${sentence}`)
  return { dates: written.map(({ day }) => day), messages }
}

/** 共9天 and 放假1天 are checked against beginning and end. */
function miscounted(sentence: string, from: Day, to: Day): string[] {
  const [, counted] = /(?:共|放假)(\d{1,2})天/.exec(sentence) ?? []
  const days = (startOf(to) - startOf(from)) / dayLength + 1
  const agree = counted === undefined || from > to || Number(counted) === days
  return agree ? [] : [`写明 ${counted} 天，起止之间是 ${String(days)} 天`]
}

/**
 * One item of a notice, `春节:2月15日(农历腊月二十八、周日)至23日…放假调休,共9天。2月14日(周六)、2月28日(周六)上班。`
 * Sentences that only advise (鼓励 …) are passed over; any other with a date in it must be understood.
 */
export function itemOf(name: string, body: string, year: number): ReadItem {
  const messages: string[] = []
  const worked: Day[] = []
  const off: Day[] = []
  for (const sentence of body.split(/[。;]/))
    if (/^(鼓励|安排|提倡)/.test(sentence)) continue
    else if (sentence.endsWith('上班')) {
      const { dates, messages: wrong } = read(sentence, name, year, (n) => n > 0)
      worked.push(...dates)
      messages.push(...wrong)
    } else if (sentence.includes('放假') && off.length === 0) {
      const { dates, messages: wrong } = read(sentence, name, year, (n) => n === 1 || n === 2)
      off.push(...dates)
      const [from, to = from] = dates
      messages.push(...wrong)
      if (wrong.length === 0 && from !== undefined && to !== undefined)
        messages.push(...miscounted(sentence, from, to))
    } else if (/\d日|放假|休/.test(sentence)) messages.push(`没有看懂：${sentence}`)
  const [from, to = from] = off
  if (from === undefined && messages.length === 0) messages.push(`没有看懂放假日期：${body}`)
  if (from === undefined || to === undefined || messages.length > 0) return { ok: false, messages }
  return { ok: true, holiday: { name, from, to, worked } }
}
