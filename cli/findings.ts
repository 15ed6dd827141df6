import { nationalFor } from '../acts/calendar/calendarFor.ts'
import type { CalendarOffice } from '../acts/office.ts'
import { behindCases } from '../db/behind.ts'
import { deadLetters } from '../db/mails.ts'
import type { Sql } from '../db/sql.ts'
import { dayOf, yearOf } from '../domain/time/day.ts'

export interface Finding {
  part: string
  ok: boolean
  /** What is the case, and where it is not fine: why, and what to do next. */
  text: string
}

export const fine = (part: string, text: string): Finding => ({ part, ok: true, text })
export const wrong = (part: string, text: string): Finding => ({ part, ok: false, text })

/** The State Council's notices come in November; from then on the next year should be known. */
export async function calendarFinding(sql: Sql, office: CalendarOffice): Promise<Finding> {
  const { covered } = await nationalFor(sql, office)
  const today = dayOf(office.time.now())
  const next = yearOf(today) + 1
  return today.slice(5) >= '11-01' && !covered.has(next)
    ? wrong(
        '工作日历',
        `${String(next)} 年放假通知尚未导入，跨入该年的期限都是暂定的：国务院办公厅发布后，由两名安全管理员在系统中提出和确认（可先用 xueqian calendar import --dry-run 核对）`,
      )
    : fine('工作日历', `已覆盖 ${[...covered].sort().join('、')} 年`)
}

/** More than anybody reads in a line. */
const mostNamed = 20

/** A step that cannot be recorded leaves its case behind, just as a lost delivery does. */
export async function behindFinding(sql: Sql, now: number, lag: number): Promise<Finding> {
  const numbers = (await behindCases(sql, now - lag, mostNamed)).map(({ number }) => number)
  if (numbers.length === 0) return fine('业务', '没有滞后的业务')
  const more = numbers.length >= mostNamed ? ' 等' : ''
  return wrong(
    '业务',
    `${numbers.join('、')}${more} 滞后超过 ${String(lag / 1_000)} 秒：xueqian reconcile；仍不前进的，用 xueqian trace <编号> 找到它的运行，按其中的诊断号查办理进程的日志`,
  )
}

export async function mailFinding(sql: Sql): Promise<Finding> {
  const dead = await deadLetters(sql, mostNamed)
  return dead.length === 0
    ? fine('未送达邮件', '没有')
    : wrong(
        '未送达邮件',
        dead
          .map(({ number, personName, error }) => `${number ?? '每日汇总'} 致 ${personName}（${error}）`)
          .join('；'),
      )
}
