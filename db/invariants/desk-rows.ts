import { most, type Check, type Finding } from './inputs.ts'

/** I5: every recusal is a row and an event. */
export const recusalRows: Check = (sql) => sql<Finding[]>`
  WITH told AS (SELECT case_id, no AS event_no, person_id, at FROM case_events WHERE type = 'recused')
  SELECT format('recusal no. %s and its row differ', event_no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN recusals r USING (case_id, event_no) JOIN cases c ON c.id = case_id
  WHERE (t.person_id, t.at) IS DISTINCT FROM (r.person_id, r.at) ORDER BY c.number LIMIT ${most}`

/** I5: every question and every opinion is in its row as the journal tells it. */
export const consultationRows: Check = (sql) => sql<Finding[]>`
  WITH asked AS (
    SELECT (data->>'consultationId')::uuid AS id, case_id, no, at, person_id, (data->>'personId')::uuid AS asked_id,
      (data->>'unitId')::uuid AS unit_id
    FROM case_events WHERE type = 'consulted'),
  answered AS (
    SELECT (data->>'consultationId')::uuid AS id, no, at, person_id FROM case_events WHERE type = 'opinion-given')
  SELECT format('consultation no. %s and the journal differ', coalesce(a.no, k.asked_no)) AS text,
    ARRAY[c.number] AS ids
  FROM asked a FULL JOIN consultations k USING (id) LEFT JOIN answered o USING (id)
    JOIN cases c ON c.id = coalesce(a.case_id, k.case_id)
  WHERE (a.case_id, a.no, a.at, a.person_id, a.asked_id, a.unit_id, o.no, o.at, coalesce(o.person_id, a.asked_id))
    IS DISTINCT FROM
    (k.case_id, k.asked_no, k.asked_at, k.asker_id, k.asked_id, k.unit_id, k.answer_no, k.answered_at, k.asked_id)
  ORDER BY c.number LIMIT ${most}`

/** I5: a desk is where the route puts it, or where a referral or a superior moved it; each stage was referred once at most. */
export const referredDesks: Check = (sql) => sql<Finding[]>`
  WITH referred AS (
    SELECT case_id, no, data->>'stage' AS stage, data->>'slot' AS slot, data->>'fromUnitId' AS from_unit,
      data->>'toUnitId' AS to_unit FROM case_events WHERE type = 'referred')
  SELECT format('stage %s was referred %s times', stage, count(*)) AS text, ARRAY[c.number] AS ids
  FROM referred r JOIN cases c ON c.id = r.case_id GROUP BY c.number, stage, slot HAVING count(*) > 1
  UNION ALL
  SELECT format('task %s round %s is at a unit that neither route nor referral nor superior names', t.stage, t.round),
    ARRAY[c.number]
  FROM tasks t JOIN cases c ON c.id = t.case_id
  WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(c.route->'stages') s
      WHERE s->>'stage' = t.stage AND t.unit_id::text IN (s->>'unitId', s->'slots'->>t.slot))
    AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = t.case_id AND e.type = 'joined' AND e.at >= t.opened_at)
    AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = t.case_id AND e.type = 'taken-over'
      AND e.data->>'stage' = t.stage AND e.data->>'slot' = t.slot AND e.data->>'unitId' = t.unit_id::text
      AND (e.data->>'round')::integer < t.round)
    AND NOT EXISTS (SELECT FROM referred r WHERE r.case_id = t.case_id AND r.to_unit = t.unit_id::text)
  LIMIT ${most}`
