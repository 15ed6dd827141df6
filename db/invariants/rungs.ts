import type { Calendar } from '../../domain/time/calendar.ts'
import { dayOf, timeOn } from '../../domain/time/day.ts'
import { addWorkingDays } from '../../domain/time/working-days.ts'
import { calendarsByChain, nationalCalendars, type CalendarsByChain } from './calendars.ts'
import { most, type Check, type Finding } from './inputs.ts'

/** I13: a rung fires once: every firing (and every skipping) in the journal has its row, and the other way round. */
export const rungRows: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id, no AS event_no, data->>'clock' AS clock, data->>'slot' AS slot, (data->>'round')::integer AS round,
      data->>'rung' AS rung, (data->>'dueDay')::date AS due_day, at AS fired_at, type = 'rung-skipped' AS skipped
    FROM case_events WHERE type IN ('rung-fired', 'rung-skipped'))
  SELECT CASE WHEN r.rung IS NULL THEN format('rung %s fired again by event no. %s', t.rung, event_no)
      ELSE format('rung %s and event no. %s differ', r.rung, event_no) END AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN rungs r USING (case_id, event_no) JOIN cases c ON c.id = case_id
  WHERE (t.clock, t.slot, t.round, t.rung, t.due_day, t.fired_at, t.skipped)
    IS DISTINCT FROM (r.clock, r.slot, r.round, r.rung, r.due_day, r.fired_at, r.skipped)
  ORDER BY c.number LIMIT ${most}`

/** I13: a desk that decided after its due instant left the mark of it, whoever was away meanwhile. */
export const lateVerdicts: Check = (sql) => sql<Finding[]>`
  SELECT format('stage %s was decided late, and rung %s never fired', t.stage, rule->>'name') AS text,
    ARRAY[c.number] AS ids
  FROM tasks t JOIN cases c ON c.id = t.case_id
    JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot AND k.due_at = t.due_at
      AND t.opened_at >= k.started_at
    CROSS JOIN LATERAL jsonb_array_elements(c.route->'clocks'->k.name->'rungs') AS rule
  WHERE t.state = 'decided' AND t.decided_at > t.due_at AND rule->>'day' = '0' AND rule->>'at' = 'end'
    AND NOT EXISTS (SELECT FROM rungs r WHERE (r.case_id, r.clock, r.slot, r.round, r.rung, r.due_day)
      = (k.case_id, k.name, k.slot, k.round, rule->>'name', k.due_day))
  ORDER BY c.number LIMIT ${most}`

interface Rule {
  name: string
  day: number
  at: 'morning' | 'end'
}

/** The earliest instant of a rung; suspensions after the due day can only make it later. */
const earliestOf = (
  calendar: Calendar,
  dueDay: string,
  endsAt: '24:00' | '18:00',
  { day, at }: Rule,
): number => timeOn(addWorkingDays(calendar, dueDay, day), at === 'morning' ? '08:30' : endsAt)

interface Earliest {
  dueDay: string
  endsAt: '24:00' | '18:00'
  rule: Rule
  firedAt: number
  number: string
}

/**
 * I13: no rung fires before its time: that of the calendar in which it comes soonest, since it is not kept which one
 * held, and local closures only make it later. Of all that share due day and rule the earliest firing tells.
 */
export const earlyRungs: Check = async (sql) => {
  const calendars = await nationalCalendars(sql)
  const earliest = await sql<Earliest[]>`
    SELECT r.due_day AS "dueDay", k.ends_at AS "endsAt", rule, min(r.fired_at) AS "firedAt",
      (array_agg(c.number ORDER BY r.fired_at))[1] AS number
    FROM rungs r JOIN cases c ON c.id = r.case_id
      JOIN clocks k ON k.case_id = r.case_id AND k.name = r.clock AND k.slot = r.slot AND k.round = r.round
      CROSS JOIN LATERAL jsonb_array_elements(c.route->'clocks'->k.name->'rungs') AS rule
    WHERE rule->>'name' = r.rung GROUP BY 1, 2, 3`
  return earliest
    .filter(({ dueDay, endsAt, rule, firedAt }) =>
      calendars.every((calendar) => firedAt < earliestOf(calendar, dueDay, endsAt, rule)),
    )
    .map(({ rule, dueDay, number }) => ({
      text: `rung ${rule.name} of ${dueDay} fired before its time`,
      ids: [number],
    }))
}

interface Waiting {
  number: string
  nextRungAt: number | null
  /** Rungs of its live clocks that have not fired. */
  pending: {
    dueDay: string
    endsAt: '24:00' | '18:00'
    startedAt: number
    revision: number
    /** Units whose offices were closed some day, among the holder and those above it. */
    chain: string[]
    rule: Rule
  }[]
}

function wrongIn({ nextRungAt, pending }: Waiting, calendarAt: CalendarsByChain): string | undefined {
  const left = pending.flatMap(({ dueDay, endsAt, startedAt, revision, chain, rule }) => {
    const calendar = calendarAt(revision, chain)
    if (!calendar) return []
    const at = earliestOf(calendar, dueDay, endsAt, rule)
    // A reminder for a moment before the clock began is none.
    return at > startedAt ? [{ at, exact: rule.day <= 0 }] : []
  })
  const first = left.sort((a, b) => a.at - b.at)[0]
  if (!first)
    return nextRungAt === null ? undefined : 'the case waits for a rung, though none has still to fire'
  if (nextRungAt === null) return 'the case waits for no rung, though one has still to fire'
  const right = first.exact ? nextRungAt === first.at : nextRungAt >= first.at
  return right ? undefined : 'the case waits for its next rung at another instant'
}

/**
 * I13: an open case knows the next rung that it waits for; nobody would be late otherwise. A case whose last flow
 * event no story has taken is still to be armed.
 */
export const nextRungs: Check = async (sql, { now }) => {
  const cases = await sql<Waiting[]>`
    WITH RECURSIVE closed AS (
      SELECT DISTINCT unit_id AS closing, unit_id FROM calendar_closures
      UNION
      SELECT c.closing, v.unit_id FROM closed c JOIN unit_versions v ON v.superior_id = c.unit_id
        AND v.valid @> ${dayOf(now)}::date),
    chains AS (SELECT unit_id, jsonb_agg(closing ORDER BY closing) AS chain FROM closed GROUP BY unit_id),
    live AS (
      SELECT k.*, c.route->'clocks'->k.name->'rungs' AS rules FROM clocks k JOIN cases c ON c.id = k.case_id
      WHERE k.stopped_at IS NULL AND c.outcome IS NULL
        AND NOT EXISTS (SELECT FROM clock_ledger l WHERE (l.case_id, l.name, l.slot, l.round)
          = (k.case_id, k.name, k.slot, k.round) AND l.kind = 'suspension' AND l.to_at IS NULL)
        AND (c.status = 'supplement' OR k.name = c.route->'overall'->>'clock' OR EXISTS (
          SELECT FROM tasks t WHERE t.case_id = k.case_id AND t.clock = k.name AND t.slot = k.slot AND t.state = 'open'))),
    pending AS (
      SELECT live.case_id, jsonb_agg(jsonb_build_object('dueDay', live.due_day, 'endsAt', live.ends_at,
        'startedAt', (extract(epoch FROM live.started_at) * 1000)::bigint, 'revision', live.calendar_revision,
        'chain', coalesce(chains.chain, '[]'), 'rule', rule)) AS rungs
      FROM live LEFT JOIN chains ON chains.unit_id = live.unit_id
        CROSS JOIN LATERAL jsonb_array_elements(live.rules) AS rule
      WHERE NOT EXISTS (SELECT FROM rungs r WHERE (r.case_id, r.clock, r.slot, r.round, r.rung, r.due_day)
        = (live.case_id, live.name, live.slot, live.round, rule->>'name', live.due_day))
      GROUP BY live.case_id)
    SELECT c.number, c.next_rung_at AS "nextRungAt", coalesce(p.rungs, '[]') AS pending
    FROM cases c LEFT JOIN pending p ON p.case_id = c.id
    WHERE c.outcome IS NULL AND (c.flow_no <= c.taken_through OR c.flow_no = 1)`
  const revisions = cases.flatMap(({ pending }) => pending.map(({ revision }) => revision))
  const calendarAt = await calendarsByChain(sql, revisions)
  return cases
    .flatMap((kase) => {
      const text = wrongIn(kase, calendarAt)
      return text === undefined ? [] : [{ text, ids: [kase.number] }]
    })
    .slice(0, most)
}
