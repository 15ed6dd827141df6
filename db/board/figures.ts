import type { Span } from '../../domain/board.ts'
import { applicantClock } from '../../domain/policy/ladder.ts'
import type { Fragment, Sql } from '../sql.ts'
import { caseItems, decidedItems, type Watched } from './source.ts'

/** A number of a board with what it counts. */
export interface Count {
  below: string
  mark: string
  n: number
  /** Of these, due today. */
  today: number
}

/** One number for each row and mark of a board. */
export const countsBy = (sql: Sql, source: Fragment): Promise<Count[]> => sql<Count[]>`
  SELECT below, mark, count(*) AS n, count(*) FILTER (WHERE today) AS today FROM (${source}) item GROUP BY 1, 2`

export interface WeekCount {
  week: string
  n: number
}

/** Cases filed or closed, for each week of a time by its Monday. */
export const weeksBy = (
  sql: Sql,
  unit: Watched,
  moment: 'filed' | 'closed',
  span: Span,
): Promise<WeekCount[]> => sql<WeekCount[]>`
  SELECT date_trunc('week', at)::date AS week, count(*) AS n FROM (${caseItems(sql, unit, moment, span)}) item GROUP BY 1`

export interface StepTime {
  process: string
  stage: string
  title: string | null
  n: number
  /** Working days in all at the desk, and with applicants who supplemented for it. */
  officer: number
  applicant: number
}

/**
 * Working days that steps took whose tasks were decided in that time: at the desk from opening to verdict, and with the
 * applicant from the return (his clock starts with that verdict) until he sent it back. `days` counts working days up to each day; day of arrival not counted.
 */
export const stepTimes = (
  sql: Sql,
  unit: Watched,
  span: Span,
  days: readonly { day: string; count: number }[],
): Promise<StepTime[]> => sql<StepTime[]>`
  WITH worked AS (
    SELECT * FROM unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ count }) => count)}::integer[]) w(day, n)),
  step AS (
  SELECT item.process, item.stage, any_value(item.case_id) AS case_id, count(*) AS n,
    coalesce(sum(till.n - coalesce(since.n, 0)), 0)::bigint AS officer, coalesce(sum(item.applicant), 0)::bigint AS applicant
  FROM (
    SELECT item.process, item.stage, item.case_id, item.done_at, item.opened_at, CASE WHEN item.sent_back THEN (
      SELECT sum(back.n - coalesce(asked.n, 0)) FROM clocks k JOIN worked back ON back.day = k.stopped_at::date
        LEFT JOIN worked asked ON asked.day = k.started_at::date
        WHERE k.case_id = item.case_id AND k.name = ${applicantClock} AND k.started_at = item.done_at) END AS applicant
    FROM (${decidedItems(sql, unit, span)}) item) item
  JOIN worked till ON till.day = item.done_at::date LEFT JOIN worked since ON since.day = item.opened_at::date
  GROUP BY 1, 2)
  SELECT step.process, step.stage, step.n, step.officer, step.applicant, (
    SELECT s->>'title' FROM cases c, jsonb_array_elements(c.route->'stages') s
    WHERE c.id = step.case_id AND s->>'stage' = step.stage) AS title
  FROM step ORDER BY 1, 2`
