import { readFile } from 'node:fs/promises'
import { text as wholeText } from 'node:stream/consumers'
import { dryRun, type Foretold } from '../acts/calendar/dryRun.ts'
import { provinceOf } from '../db/units.ts'
import { calendarOf, nationalCalendar } from '../domain/time/calendar.ts'
import { dayOf } from '../domain/time/day.ts'
import { diffCalendars, type ChangedDay } from '../domain/time/diff.ts'
import { noticeFaults } from '../domain/time/notice-faults.ts'
import { noticeSchema } from '../domain/time/notice-schema.ts'
import { readNotice } from '../domain/time/notice-text.ts'
import { officialNotices, type Notice } from '../domain/time/official.ts'
import { formErrors } from '../domain/messages.ts'
import type { Config } from './config.ts'
import { withDatabase } from './database.ts'

type Read = { notice: Notice } | { errors: string[] }

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readJson(text: string): Read {
  const parsed = noticeSchema.safeParse(jsonIn(text), { reportInput: true })
  if (!parsed.success)
    return { errors: formErrors(parsed.error).map(({ path, message }) => `${path}：${message}`) }
  const faults = noticeFaults(parsed.data.year, parsed.data.holidays)
  if (faults.length === 0) return { notice: parsed.data }
  return { errors: faults.map(({ at, message }) => `holidays.${String(at)}：${message}`) }
}

function read(text: string): Read {
  if (text.trimStart().startsWith('{')) return readJson(text)
  const told = readNotice(text)
  if (told.ok) return { notice: told.notice }
  return {
    errors: told.errors.map(({ line, message }) =>
      line === 0 ? message : `第 ${String(line)} 行：${message}`,
    ),
  }
}

interface Told {
  notice: Notice
  days: readonly ChangedDay[]
  /** Null where no system runs: then only the days are compared, with the calendar built in. */
  clocks: Omit<Foretold, 'days' | 'revision'> | null
}

async function tell(notice: Notice, readConfig: () => Config): Promise<Told> {
  try {
    return await withDatabase(readConfig, async (office) => {
      const unitId = await provinceOf(office.pool, dayOf(office.time.now()))
      if (unitId === undefined) throw new Error('数据库里还没有省级单位')
      const change = { kind: 'notice', content: { notice }, unitId, reason: '' } as const
      const { days, clocks, later, earlier, overdueButForFloor } = await dryRun(office, change)
      return { notice, days, clocks: { clocks, later, earlier, overdueButForFloor } }
    })
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    process.stderr.write(`只与系统自带的日历比较，未统计期限：${why}\n`)
    const noticed = calendarOf(1, [...officialNotices, notice])
    const { year } = notice
    const [from, to] = [`${String(year - 1)}-12-01`, `${String(year)}-12-31`]
    return { notice, days: diffCalendars(nationalCalendar, noticed, from, to), clocks: null }
  }
}

const word = (works: boolean): string => (works ? '上班' : '休息')

function spoken({ notice, days, clocks }: Told): string {
  const turned = days.filter(({ before, after }) => before.works !== after.works)
  return [
    `${notice.title}（${notice.number}，${notice.issuedOn}）`,
    ...notice.holidays.map(
      ({ name, from, to, worked }) =>
        `  ${name}：${from} 至 ${to}${worked.length === 0 ? '' : `，${worked.join('、')} 上班`}`,
    ),
    `改变的日期 ${String(turned.length)} 天：`,
    ...turned.map(({ day, before, after }) => `  ${day}  ${word(before.works)} → ${word(after.works)}`),
    ...(clocks === null
      ? []
      : [
          `正在计时的期限 ${String(clocks.clocks)} 个：推后 ${String(clocks.later)}，提前 ${String(clocks.earlier)}`,
        ]),
    '未写入任何内容；请由两名安全管理员在系统中提出和确认',
    '',
  ].join('\n')
}

const textOf = (file: string): Promise<string> =>
  file === '-'
    ? wholeText(process.stdin)
    : readFile(file, 'utf8').catch((fault: unknown) => {
        throw new Error(`读不了文件 ${file}`, { cause: fault })
      })

/** Reads a notice and says what it would change. Exits 1 where it cannot be understood. */
export async function importNotice(
  file: string,
  { dryRun: only, json }: { dryRun: boolean; json: boolean },
  readConfig: () => Config,
): Promise<void> {
  if (!only) throw new Error('日历的修改须由两名安全管理员在系统中提出和确认；命令行只做核对，请加 --dry-run')
  const given = read(await textOf(file))
  if ('errors' in given) {
    process.exitCode = 1
    process.stdout.write(json ? `${JSON.stringify(given)}\n` : `${given.errors.join('\n')}\n`)
    return
  }
  const told = await tell(given.notice, readConfig)
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : spoken(told))
}
