import { itemOf } from './notice-item.ts'
import { normalLines } from './notice-lines.ts'
import type { NoticeLine } from './notice-lines.ts'
import { noticeFaults } from './notice-faults.ts'
import type { Notice } from './official.ts'
import { isDay } from './day.ts'
import type { Day } from './day.ts'

/** What cannot be understood or contradicts itself, with the line it stands in; line 0 is the text as a whole. */
export interface NoticeError {
  line: number
  message: string
}

export type ReadNotice = { ok: true; notice: Notice } | { ok: false; errors: NoticeError[] }

/** Longer than any notice; a whole web page pasted by mistake is not worth looking through. */
const longest = 20_000

const titlePattern = /国务院办公厅关于(\d{4})年部分节假日安排的通知/
const numberPattern = /国办发明电〔\d{4}〕\d{1,4}号/
const dayPattern = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/
const itemPattern = /^[一二三四五六七八九十]{1,3}、(.+?):(.+)$/
/** Belongs to a holiday, whose line was broken while pasting. */
const strayPattern = /\d日(\([^()]{1,30}\))?(放假|上班)/

/** Every notice of a year names all of them (办法 article 2); one that is missing was cut off on the way. */
const mustName = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

const issuedIn = (lines: readonly NoticeLine[]): Day | undefined => {
  const found = lines.flatMap(({ text }) => {
    const [, year = '', month = '', day = ''] = dayPattern.exec(text) ?? []
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(written) ? [written] : []
  })
  return found.at(-1)
}

/**
 * Reads a pasted notice 国务院办公厅关于 … 年部分节假日安排的通知 in its usual wording. Weekdays, numbers of days and
 * make-up days are checked against one another, so that a slip of the pen is seen before anything is proposed.
 */
export function readNotice(text: string, source = '粘贴的通知文本'): ReadNotice {
  if (text.length > longest)
    return { ok: false, errors: [{ line: 0, message: '文本太长，请只粘贴通知本身' }] }
  const lines = normalLines(text)
  const title = lines.map((line) => titlePattern.exec(line.text)).find((match) => match !== null)
  const number = lines.map((line) => numberPattern.exec(line.text)).find((match) => match !== null)
  const issuedOn = issuedIn(lines)
  const year = Number(title?.[1])
  const errors: NoticeError[] = []
  if (!title) errors.push({ line: 0, message: '没有找到标题“国务院办公厅关于……年部分节假日安排的通知”' })
  if (!number) errors.push({ line: 0, message: '没有找到发文字号“国办发明电〔……〕……号”' })
  if (issuedOn === undefined)
    errors.push({ line: 0, message: '没有找到落款日期（单独一行，如 2025年11月4日）' })
  if (!title) return { ok: false, errors }
  const items = lines.flatMap(({ line, text: words }) => {
    const [, name = '', body = ''] = itemPattern.exec(words) ?? []
    if (name === '' && strayPattern.test(words))
      errors.push({ line, message: '这一行没有编号，请接到所属节日的后面' })
    if (name === '') return []
    if (!body.endsWith('。')) errors.push({ line, message: '这一项没有写完（末尾没有句号）' })
    const read = itemOf(name, body, year)
    if (!read.ok) errors.push(...read.messages.map((message) => ({ line, message })))
    return read.ok ? [{ ...read.holiday, line }] : []
  })
  const named = lines.flatMap(({ text: words }) => itemPattern.exec(words)?.[1]?.split('、') ?? [])
  const missing = mustName.filter((name) => !named.includes(name))
  if (missing.length > 0) errors.push({ line: 0, message: `缺少：${missing.join('、')}` })
  for (const { at, message } of noticeFaults(year, items))
    errors.push({ line: items[at]?.line ?? 0, message })
  if (errors.length > 0 || issuedOn === undefined) return { ok: false, errors }
  const holidays = items.map(({ name, from, to, worked }) => ({ name, from, to, worked }))
  return {
    ok: true,
    notice: { year, title: title[0], number: number?.[0] ?? '', issuedOn, source, holidays },
  }
}
