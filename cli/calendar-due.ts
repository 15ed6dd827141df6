import { createInterface } from 'node:readline'
import { z } from 'zod'
import { calendarFor } from '../acts/calendar/calendarFor.ts'
import { unitIdByCode } from '../db/units.ts'
import { nationalCalendar, type Calendar } from '../domain/time/calendar.ts'
import { explain, isBudget, parseBudget, type ExplainedDay } from '../domain/time/clock.ts'
import { beijingTime, dayOf, readInstant, yearOf } from '../domain/time/day.ts'
import type { Config } from './config.ts'
import { withDatabase } from './database.ts'

export interface Answer {
  due: string
  provisional: boolean
  days: readonly ExplainedDay[]
}

/** Statutory holidays are computed from the lunar calendar; outside these years nobody has checked them. */
const years = { first: 2000, last: 2100 }

const inYears = (year: number): boolean => year >= years.first && year <= years.last

/** The due instant of a clock started at `from`, day by day. Throws with a sentence for the operator. */
export function answer(calendar: Calendar, from: string, budget: string): Answer {
  const startedAt = readInstant(from)
  if (startedAt === undefined) throw new Error(`不是时刻：${from}（例：2026-02-12T23:59:59+08:00）`)
  if (!isBudget(budget)) throw new Error(`不是期限：${budget}（例：5wd、1mo、2026-07-25）`)
  const parsed = parseBudget(budget)
  const spoken = `只推算 ${String(years.first)}—${String(years.last)} 年`
  if (!inYears(yearOf(dayOf(startedAt)))) throw new Error(`${spoken}：${from}`)
  if ('fixed' in parsed && !inYears(yearOf(parsed.fixed))) throw new Error(`${spoken}：${budget}`)
  const state = { startedAt, budget: parsed, suspensions: [], extensions: [] }
  const { due, provisional, days } = explain(state, calendar)
  if (due === null) throw new Error('a clock without suspensions has a due instant')
  return { due: beijingTime(due), provisional, days }
}

const lineShape = z.strictObject({ from: z.string(), budget: z.string() })

const lineAnswer = (calendar: Calendar, line: string): Answer | { error: string } => {
  try {
    const { from, budget } = lineShape.parse(JSON.parse(line))
    return answer(calendar, from, budget)
  } catch (fault) {
    const isShape = fault instanceof z.ZodError || fault instanceof SyntaxError
    return { error: isShape ? '应为一行 JSON：{"from":…,"budget":…}' : (fault as Error).message }
  }
}

async function eachLine(calendar: Calendar, input: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const told = lineAnswer(calendar, line)
    if ('error' in told) process.exitCode = 1
    process.stdout.write(`${JSON.stringify(told)}\n`)
  }
}

const words = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  'make-up day': '调休上班',
  'statutory holiday': '法定节假日',
  'holiday made up': '补假',
  'local closure': '当地停办公',
  arrival: '收到当日，不计',
  suspension: '中止计时',
  floor: '日历变动后的最早届满日之前',
} as const satisfies Record<ExplainedDay['reason'], string>

const spoken = ({ due, provisional, days }: Answer): string =>
  [
    ...days.map(({ day, no, reason, name }) => {
      const counted = no === undefined ? '' : `第 ${String(no)} 日`
      return `${day}  ${[counted, words[reason], name ?? ''].filter((word) => word !== '').join('  ')}`
    }),
    `期限：${due}${provisional ? '（暂定：所用的日历还没有所跨年度的放假通知）' : ''}`,
    '',
  ].join('\n')

/** The calendar of a unit, where a system runs; else the national one, which is said. */
async function calendarOf(code: string, readConfig: () => Config): Promise<Calendar> {
  try {
    return await withDatabase(readConfig, async (office) => {
      const day = dayOf(office.time.now())
      const id = await unitIdByCode(office.pool, code, day)
      if (id === undefined) throw new Error(`没有代码为 ${code} 的单位`)
      return calendarFor(office.pool, office, id)
    })
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    process.stderr.write(`未计入当地停办公日，按系统自带的全国日历推算：${why}\n`)
    return nationalCalendar
  }
}

/** Prints one due instant, or one for each line of the standard input. */
export async function due(
  options: { from?: string; budget?: string; unit?: string; stdin?: true; json?: true },
  readConfig: () => Config,
): Promise<void> {
  const calendar = options.unit === undefined ? nationalCalendar : await calendarOf(options.unit, readConfig)
  if (options.stdin === true) return eachLine(calendar, process.stdin)
  const { from, budget } = options
  if (from === undefined || budget === undefined) throw new Error('请给出 --from 和 --budget，或用 --stdin')
  const told = answer(calendar, from, budget)
  process.stdout.write(options.json === true ? `${JSON.stringify(told)}\n` : spoken(told))
}
