import { dayIn, plus, workingDay } from './day.ts'
import { dueOf, reckon, type Rules, type Span } from './reckon.ts'
import { rungs } from './rules.ts'
import type { Case, Clock, Row } from './seen.ts'

/** One date that was shown, beside the one the regulation gives. */
export interface Checked {
  shown: string | null
  /** Undefined where the regulation knows no date there. */
  right: string | null | undefined
  law: string
  ok: boolean
}

export interface Report {
  rows: ReadonlyMap<number, Checked>
  clocks: {
    title: string
    from: string
    due: Checked
    rungs: { title: string; at: string; due: Checked }[]
  }[]
}

const beside = (shown: string | null, right: string | null | undefined, law: string): Checked => ({
  shown,
  right,
  law,
  ok: shown === right,
})

const unruled = (shown: string | null): Checked => beside(shown, undefined, '没有规定这个期限')

/** A rung belongs to the due day, and never rings before its own. */
function checkRung({ rung, dueDay, firedAt }: Clock['rungs'][number], span: Span) {
  const rule = rungs[rung]
  const due = dueOf(span)
  if (!rule || due === null) return { title: rung, at: firedAt, due: unruled(dueDay) }
  const day = workingDay(due, rule.day)
  const from = rule.end ? plus(day, 1) : day
  const law = `${rule.title}：不早于 ${from}`
  return {
    title: rule.title,
    at: firedAt,
    due: { ...beside(dueDay, due, law), ok: dueDay === due && dayIn(firedAt) >= from },
  }
}

const byStart = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every date of a case, in its timeline and of its clocks, by the regulation. */
export function check(kase: Case, timeline: readonly Row[], clocks: readonly Clock[], rules: Rules): Report {
  const { spans, due } = reckon(kase, timeline, rules)
  const rows = new Map<number, Checked>()
  for (const { no, dueDay } of timeline) {
    const right = due.get(no)
    if (right) rows.set(no, beside(dueDay, right.day, right.rule.law))
    else if (dueDay !== null) rows.set(no, unruled(dueDay))
  }
  const unmet = [...spans].sort((a, b) => byStart(a.from, b.from))
  const ran = [...clocks].sort((a, b) => byStart(a.startedAt, b.startedAt))
  const checked = ran.map((clock) => {
    const at = unmet.findIndex((span) => span.clock === clock.name)
    const [span] = at < 0 ? [] : unmet.splice(at, 1)
    const from = dayIn(clock.startedAt)
    if (!span) return { title: clock.name, from, due: unruled(clock.dueDay), rungs: [] }
    const { title, law } = span.rule
    return {
      title,
      from,
      due: beside(clock.dueDay, dueOf(span), law),
      rungs: clock.rungs.map((each) => checkRung(each, span)),
    }
  })
  const missing = unmet.map((span) => ({
    title: span.rule.title,
    from: span.from,
    due: { shown: null, right: dueOf(span), law: `没有这个期限；${span.rule.law}`, ok: false },
    rungs: [],
  }))
  return { rows, clocks: [...checked, ...missing] }
}

/** How many dates were checked, and how many are wrong. */
export function count({ rows, clocks }: Report): { all: number; wrong: number } {
  const all = [...rows.values(), ...clocks.flatMap((each) => [each.due, ...each.rungs.map(({ due }) => due)])]
  return { all: all.length, wrong: all.filter(({ ok }) => !ok).length }
}
