import { timeOn } from '../../domain/time/day.ts'
import { addWorkingDays } from '../../domain/time/working-days.ts'
import { nationalCalendars } from './calendars.ts'
import { most, type Check, type Finding } from './inputs.ts'

/** I13: a rung fires once: every firing in the journal has its row, and the other way round. */
export const rungRows: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id, no AS event_no, data->>'clock' AS clock, data->>'slot' AS slot, (data->>'round')::integer AS round,
      data->>'rung' AS rung, (data->>'dueDay')::date AS due_day, at AS fired_at
    FROM case_events WHERE type = 'rung-fired')
  SELECT CASE WHEN r.rung IS NULL THEN format('rung %s fired again by event no. %s', t.rung, event_no)
      ELSE format('rung %s and event no. %s differ', r.rung, event_no) END AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN rungs r USING (case_id, event_no) JOIN cases c ON c.id = case_id
  WHERE (t.clock, t.slot, t.round, t.rung, t.due_day, t.fired_at)
    IS DISTINCT FROM (r.clock, r.slot, r.round, r.rung, r.due_day, r.fired_at)
  ORDER BY c.number LIMIT ${most}`

interface Earliest {
  rung: string
  dueDay: string
  endsAt: '24:00' | '18:00'
  after: number
  firedAt: number
  number: string
}

/**
 * I13: no rung fires before its time: that of the calendar in which it comes soonest, since it is not kept which one
 * held, and local closures only make it later. Of all that share due day and distance the earliest firing tells.
 */
export const earlyRungs: Check = async (sql) => {
  const calendars = await nationalCalendars(sql)
  const earliest = await sql<Earliest[]>`
    SELECT r.rung, r.due_day AS "dueDay", k.ends_at AS "endsAt", (rule->>'after')::integer AS after,
      min(r.fired_at) AS "firedAt", (array_agg(c.number ORDER BY r.fired_at))[1] AS number
    FROM rungs r JOIN cases c ON c.id = r.case_id
      JOIN clocks k ON k.case_id = r.case_id AND k.name = r.clock AND k.slot = r.slot AND k.round = r.round
      CROSS JOIN LATERAL jsonb_array_elements(c.route->'clocks'->k.name->'rungs') AS rule
    WHERE rule->>'name' = r.rung GROUP BY 1, 2, 3, 4`
  return earliest
    .filter(({ dueDay, endsAt, after, firedAt }) =>
      calendars.every((calendar) => firedAt < timeOn(addWorkingDays(calendar, dueDay, after), endsAt)),
    )
    .map(({ rung, dueDay, number }) => ({
      text: `rung ${rung} of ${dueDay} fired before its time`,
      ids: [number],
    }))
}

/**
 * I13: an open case knows the next rung that it waits for; nobody would be late otherwise. A rung at the due
 * instant itself is compared exactly; a case whose last flow event no story has taken is still to be armed.
 */
export const nextRungs: Check = (sql) => sql<Finding[]>`
  WITH live AS (
    SELECT k.*, c.route->'clocks'->k.name->'rungs' AS rules FROM clocks k JOIN cases c ON c.id = k.case_id
    WHERE k.stopped_at IS NULL
      AND NOT EXISTS (SELECT FROM clock_ledger l WHERE (l.case_id, l.name, l.slot, l.round)
        = (k.case_id, k.name, k.slot, k.round) AND l.kind = 'suspension' AND l.to_at IS NULL)
      AND (c.status = 'supplement' OR EXISTS (
        SELECT FROM tasks t WHERE t.case_id = k.case_id AND t.clock = k.name AND t.state = 'open'))),
  pending AS (
    SELECT live.case_id, count(*) AS rungs, min(live.due_at) FILTER (WHERE (rule->>'after')::integer = 0) AS first
    FROM live CROSS JOIN LATERAL jsonb_array_elements(live.rules) AS rule
    WHERE NOT EXISTS (SELECT FROM rungs r WHERE (r.case_id, r.clock, r.slot, r.round, r.rung, r.due_day)
      = (live.case_id, live.name, live.slot, live.round, rule->>'name', live.due_day))
    GROUP BY live.case_id)
  SELECT CASE WHEN c.next_rung_at IS NULL THEN 'the case waits for no rung, though one has still to fire'
      WHEN p.rungs IS NULL THEN 'the case waits for a rung, though none has still to fire'
      ELSE 'the case waits for a rung beyond its due instant' END AS text, ARRAY[c.number] AS ids
  FROM cases c LEFT JOIN pending p ON p.case_id = c.id
  WHERE c.outcome IS NULL AND (c.flow_no <= c.taken_through OR c.flow_no = 1)
    AND ((p.rungs IS NULL) <> (c.next_rung_at IS NULL) OR c.next_rung_at > p.first)
  ORDER BY c.number LIMIT ${most}`
