import { dayIn, lastDay, type Day, type Pause } from './day.ts'
import { clockAt, overall, type Rule } from './rules.ts'
import type { Case, Row } from './seen.ts'

export type Rules = Readonly<Record<string, Rule>>

/** One running of a clock as the regulation has it, from what happened in the case. */
export interface Span {
  clock: string
  rule: Rule
  /** Day of arrival. */
  from: Day
  pauses: Pause[]
  /** The desk it runs at; null for one over the whole case. */
  desk: string | null
}

export interface Reckoned {
  spans: readonly Span[]
  /** By number of the row: the due day it should show, and by which rule. */
  due: ReadonlyMap<number, { day: Day | null; rule: Rule }>
}

export const dueOf = ({ from, rule, pauses }: Span): Day | null => lastDay(from, rule.days, pauses)

const deskOf = ({ stage, unit }: Row): string => `${String(stage)} ${String(unit)}`

/** Follows the rows of a timeline and answers each date that the regulation gives. */
export function reckon({ process }: Pick<Case, 'process'>, rows: readonly Row[], rules: Rules): Reckoned {
  const spans: Span[] = []
  const due = new Map<number, { day: Day | null; rule: Rule }>()
  const begin = (clock: string, from: Day, desk: string | null) => {
    const rule = rules[clock]
    if (!rule) throw new Error(`没有 ${clock} 的规定`)
    const span: Span = { clock, rule, from, pauses: [], desk }
    spans.push(span)
    return span
  }
  const running = new Set<Span>()
  const pause = (of: Iterable<Span>, from: Day) => {
    for (const { pauses } of of) pauses.push({ from, to: null })
  }
  const resume = (to: Day) => {
    for (const { pauses } of running) for (const each of pauses) each.to ??= to
  }
  const stop = (desk: string | null) => {
    for (const span of running) if (span.desk === desk) running.delete(span)
  }
  for (const row of rows) {
    const day = dayIn(row.at)
    switch (row.type) {
      case 'filed': {
        const clock = overall[process]
        if (clock !== undefined) running.add(begin(clock, day, null))
        break
      }
      case 'task-opened': {
        const desk = deskOf(row)
        // After a supplement the same clock runs on.
        const span =
          [...running].find((each) => each.desk === desk) ??
          begin(clockAt[process]?.[row.stage ?? ''] ?? '', day, desk)
        running.add(span)
        due.set(row.no, { day: dueOf(span), rule: span.rule })
        break
      }
      case 'verdict':
        if (row.verdict === 'return') {
          pause(
            [...running].filter(({ desk }) => desk?.startsWith(`${String(row.stage)} `) ?? true),
            day,
          )
          running.add(begin('supplement', day, 'supplement'))
        } else stop(deskOf(row))
        break
      case 'resubmitted':
        stop('supplement')
        resume(day)
        break
      case 'held':
        pause(running, day)
        break
      case 'revived':
        resume(day)
        break
      case 'rung-fired': {
        // The row does not say of which clock; one that runs must have this date.
        const late = [...running].map((span) => ({ day: dueOf(span), rule: span.rule }))
        const own = late.find((each) => each.day === row.dueDay) ?? late[0]
        if (own) due.set(row.no, own)
        break
      }
    }
  }
  return { spans, due }
}
