import { applicantClock } from '../../domain/policy/ladder.ts'
import { chargedUnit } from './charged.ts'
import { most, type Check, type Finding } from './inputs.ts'

/** I13: every card was given by a firing and, where it no longer stands, cancelled by an event; none is missing. */
export const cardRows: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT g.case_id, g.no AS given_no, g.data->>'clock' AS clock, g.data->>'slot' AS slot,
      (g.data->>'round')::integer AS round, g.data->>'card' AS kind, (g.data->>'dueDay')::date AS due_day,
      (SELECT x.no FROM case_events x WHERE x.case_id = g.case_id AND x.type = 'card-cancelled' AND x.no > g.no
        AND x.data->'clock' = g.data->'clock' AND x.data->'slot' = g.data->'slot' AND x.data->'round' = g.data->'round'
        AND x.data->'card' = g.data->'card' AND x.data->'dueDay' = g.data->'dueDay' ORDER BY x.no LIMIT 1) AS cancelled_no
    FROM case_events g WHERE g.type = 'rung-fired' AND g.data ? 'card')
  SELECT format('card and event no. %s differ', given_no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN cards k USING (case_id, given_no) JOIN cases c ON c.id = case_id
  WHERE (t.clock, t.slot, t.round, t.kind, t.due_day, t.cancelled_no)
    IS DISTINCT FROM (k.clock, k.slot, k.round, k.kind, k.due_day, k.cancelled_no)
  ORDER BY c.number LIMIT ${most}`

/** I13: a card stands for the due date that its clock has, charges who held the clock, and never an applicant. */
export const standingCards: Check = (sql) => sql<Finding[]>`
  SELECT format('%s card of clock %s %s', d.kind, d.clock, wrong.text) AS text, ARRAY[c.number] AS ids
  FROM cards d JOIN cases c ON c.id = d.case_id
    JOIN clocks k ON k.case_id = d.case_id AND k.name = d.clock AND k.slot = d.slot AND k.round = d.round
    JOIN case_events e ON e.case_id = d.case_id AND e.no = d.given_no
    CROSS JOIN LATERAL (VALUES
      (d.cancelled_no IS NULL AND d.due_day < k.due_day, 'stands for a due date that has moved'),
      (d.unit_id <> ${chargedUnit(sql)}, 'charges another unit than the one that held the clock'),
      (d.clock = ${applicantClock}, 'was given for the lateness of an applicant')
    ) AS wrong(found, text)
  WHERE wrong.found ORDER BY c.number LIMIT ${most}`

/** I13: an extension in the ledger is one in the journal, with the same days and for the same outage. */
export const extensions: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id, no AS event_no, data->>'clock' AS name, data->>'slot' AS slot, (data->>'round')::integer AS round,
      (data->>'days')::integer AS days, data->>'outageId' AS outage_id, at AS from_at
    FROM case_events WHERE type = 'extended')
  SELECT format('ledger and journal differ on the extension of event no. %s', event_no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN (SELECT * FROM clock_ledger WHERE kind = 'extension') l USING (case_id, event_no)
    JOIN cases c ON c.id = case_id
  WHERE (t.name, t.slot, t.round, t.days, t.outage_id, t.from_at)
    IS DISTINCT FROM (l.name, l.slot, l.round, l.days, l.outage_id::text, l.from_at)
  ORDER BY c.number LIMIT ${most}`

/** I13: a rung that asks for a 督办件 has entered its case once, unless the applicant was late before he filed. */
export const supervisionEntries: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT e.case_id, e.no AS event_no, e.data->>'clock' AS clock, e.data->>'slot' AS slot,
      (e.data->>'round')::integer AS round, (e.data->>'dueDay')::date AS due_day, u.id AS addressee_id
    FROM case_events e JOIN cases c ON c.id = e.case_id
      JOIN clocks k ON k.case_id = e.case_id AND k.name = e.data->>'clock' AND k.slot = e.data->>'slot'
        AND k.round = (e.data->>'round')::integer
      JOIN units u ON u.id = ${chargedUnit(sql)} AND u.kind NOT IN ('institution', 'ministry')
      CROSS JOIN LATERAL jsonb_array_elements(c.route->'clocks'->k.name->'rungs') AS rung
    WHERE e.type = 'rung-fired' AND rung->>'name' = e.data->>'rung' AND (rung->>'supervision')::boolean
      AND k.name <> ${applicantClock}
      AND (e.data->>'dueDay')::date >= (c.filed_at AT TIME ZONE 'Asia/Shanghai')::date)
  SELECT format('supervision entry and event no. %s differ', event_no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN (SELECT * FROM supervision_entries WHERE clock IS NOT NULL) s USING (case_id, event_no)
    JOIN cases c ON c.id = case_id
  WHERE (t.clock, t.slot, t.round, t.due_day, t.addressee_id)
    IS DISTINCT FROM (s.clock, s.slot, s.round, s.due_day, s.addressee_id)
  ORDER BY c.number LIMIT ${most}`
