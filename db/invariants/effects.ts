import { most, type Check, type Finding } from './inputs.ts'
import { waiting } from './links.ts'

/**
 * I7: what the case's own route binds to a verdict, to filing or to withdrawal has one row, and no row is without
 * such a binding. A verdict that no story has taken yet may still wait for its effect, and in a case that another one
 * ended first it never has one.
 */
export const boundEffects: Check = (sql) => sql<Finding[]>`
  WITH occasions AS (
    SELECT case_id, no, data->>'stage' AS stage, data->>'slot' AS slot, (data->>'round')::integer AS round,
      data->>'verdict' AS verdict FROM case_events WHERE type = 'verdict'
    UNION ALL SELECT case_id, no, data->'stages'->>0, '', 1, 'filed' FROM case_events WHERE type = 'filed'
    UNION ALL SELECT case_id, no, 'case', '', 1, 'withdrawn' FROM case_events WHERE type = 'withdrawn'
    -- At a good end once, and before that as often as it was refused.
    UNION ALL SELECT case_id, max(no), 'case', '', count(*), 'completed' FROM case_events
      WHERE (type = 'closed' AND data->>'outcome' = 'completed')
        OR (type = 'effect-refused' AND data->>'verdict' = 'completed')
      GROUP BY case_id
    UNION ALL SELECT case_id, no, 'case', '', (data->>'round')::integer, 'completed' FROM case_events r
      WHERE type = 'effect-refused' AND data->>'verdict' = 'completed' AND EXISTS (SELECT FROM case_events later
        WHERE later.case_id = r.case_id AND later.no > r.no AND (later.type = 'closed' OR later.data->>'verdict' = 'completed'))),
  bound AS (
    SELECT o.*, c.route->'effects'->>(o.stage || '.' || o.verdict) AS effect,
      c.outcome IS DISTINCT FROM 'superseded' AND (c.outcome IS NOT NULL OR o.no <= c.taken_through) AS due
    FROM occasions o JOIN cases c ON c.id = o.case_id
    WHERE c.route->'effects' ? (o.stage || '.' || o.verdict))
  SELECT CASE WHEN e.effect IS NULL THEN format('%s.%s is bound to %s, which never happened', stage, verdict, b.effect)
      WHEN b.effect IS NULL THEN format('%s happened for %s.%s, which binds nothing', e.effect, stage, verdict)
      ELSE format('%s happened for %s.%s instead of %s', e.effect, stage, verdict, b.effect) END AS text,
    ARRAY[c.number] AS ids
  FROM bound b FULL JOIN effects e USING (case_id, stage, slot, round, verdict) JOIN cases c ON c.id = case_id
  WHERE b.effect IS DISTINCT FROM e.effect AND (e.effect IS NOT NULL OR b.due) ORDER BY c.number LIMIT ${most}`

/** I7: every effect is journalled once, with the result its row has. */
export const effectRows: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id, no, at, data->>'stage' AS stage, data->>'slot' AS slot, (data->>'round')::integer AS round,
      data->>'verdict' AS verdict, data->>'effect' AS effect, data->>'code' AS code,
      CASE type WHEN 'effect-done' THEN 'done' ELSE 'refused' END AS result
    FROM case_events WHERE type IN ('effect-done', 'effect-refused'))
  SELECT CASE WHEN e.effect IS NULL THEN format('the journal tells of effect %s (no. %s), which has no row', t.effect, t.no)
      WHEN t.effect IS NULL THEN format('effect %s of event no. %s is not in the journal', e.effect, e.event_no)
      ELSE format('effect %s and event no. %s differ', e.effect, t.no) END AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN effects e ON e.case_id = t.case_id AND e.event_no = t.no
    JOIN cases c ON c.id = coalesce(t.case_id, e.case_id)
  WHERE (t.stage, t.slot, t.round, t.verdict, t.effect, t.result, t.code, t.at)
    IS DISTINCT FROM (e.stage, e.slot, e.round, e.verdict, e.effect, e.result, e.code, e.at)
  ORDER BY c.number LIMIT ${most}`

/** I7: a refused effect has led back to the desk of its verdict, or to the one that its declaration names: at once, or when what it waits for has ended. */
export const repairs: Check = (sql) => sql<Finding[]>`
  SELECT format('effect %s was refused (%s) and no repair followed', e.effect, e.code) AS text, ARRAY[c.number] AS ids
  FROM effects e JOIN cases c ON c.id = e.case_id
    JOIN case_events r ON r.case_id = e.case_id AND r.no = e.event_no
  WHERE e.result = 'refused' AND c.outcome IS DISTINCT FROM 'superseded'
    AND (c.outcome IS NOT NULL OR e.event_no <= c.taken_through) AND NOT ${waiting(sql)} AND NOT EXISTS (
    SELECT FROM case_events o WHERE o.case_id = e.case_id AND o.type = 'task-opened' AND o.no > e.event_no
      AND o.data->>'stage' IN (r.data->>'repair', e.stage))
  ORDER BY c.number LIMIT ${most}`
