import type { Checked, Report } from './check.ts'
import type { Case, Row } from './seen.ts'

const time = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`

function who({ person, unit, roleTitle, type }: Row): string {
  if (person === null) return type === 'task-opened' && unit !== null ? `系统 → ${unit}` : '系统'
  const place = [roleTitle, unit].filter((each) => each !== null).join('，')
  return place === '' ? person : `${person}（${place}）`
}

const what = ({ title, stageTitle, round, verdictTitle, outcomeTitle, refusal }: Row): string =>
  [
    title,
    stageTitle,
    round !== null && round > 1 ? `第 ${String(round)} 次` : null,
    verdictTitle,
    outcomeTitle,
    refusal,
  ]
    .filter((each) => each !== null)
    .join(' · ')

function date({ shown, right, law, ok }: Checked): string {
  const day = shown ?? '停计'
  if (ok) return `✓ 期限 ${day}（${law}）`
  return right === undefined ? `✗ 期限 ${day}（${law}）` : `✗ 期限 ${day}，应为 ${right ?? '停计'}（${law}）`
}

/** A case as an officer reads it: when, who, what, and every date with its rule. */
export function* lines(kase: Case, title: string, rows: readonly Row[], report: Report): Generator<string> {
  const outcome = kase.outcomeTitle ?? '办理中'
  yield ''
  yield `【${kase.processTitle}】${kase.number}　${kase.applicant}　${title}　${outcome}`
  for (const row of rows) {
    const due = report.rows.get(row.no)
    yield `  ${time(row.at)}  ${who(row)}  ${what(row)}${due ? `  ${date(due)}` : ''}`
  }
  for (const { title: clock, from, due, rungs } of report.clocks) {
    yield `  ${clock}：自 ${from} 次日起算  ${date(due)}`
    for (const rung of rungs) yield `    ${time(rung.at)}  ${rung.due.ok ? '✓' : '✗'} ${rung.due.law}`
  }
}
