import { most, type Check, type Finding } from './inputs.ts'

/**
 * I5: every desk as the journal tells it: opened once per (stage, slot, round), then decided by the verdict of that
 * key, or cancelled by a withdrawal, another case, a referral, a superior or the end of the case, else open; held by whoever claimed it last or got it
 * from a colleague. That a claim runs out is read from its own column and changes no holder.
 */
export const foldedTasks: Check = (sql) => sql<Finding[]>`
  WITH events AS (
    SELECT case_id, no, type, at, person_id, data, data->>'stage' AS stage, data->>'slot' AS slot,
      (data->>'round')::integer AS round
    FROM case_events WHERE type IN ('task-opened', 'verdict', 'claimed', 'released', 'handed-over', 'referred', 'taken-over',
      'proposed', 'signed', 'proposal-declined')),
  opened AS (SELECT * FROM events WHERE type = 'task-opened'),
  said AS (SELECT * FROM events WHERE type = 'verdict'),
  held AS (
    SELECT DISTINCT ON (case_id, stage, slot, round) case_id, stage, slot, round,
      CASE WHEN type = 'claimed' THEN person_id
        WHEN type IN ('handed-over', 'proposal-declined') THEN (data->>'personId')::uuid END AS holder_id
    FROM events WHERE type NOT IN ('task-opened', 'verdict', 'referred', 'taken-over')
    ORDER BY case_id, stage, slot, round, no DESC),
  cancelled AS (
    SELECT e.case_id, k.stage, k.slot, k.round
    FROM case_events e, jsonb_to_recordset(e.data->'tasks') AS k(stage text, slot text, round integer)
    WHERE e.type IN ('withdrawn', 'superseded')
    UNION ALL SELECT case_id, stage, slot, round FROM events WHERE type IN ('referred', 'taken-over')),
  closed AS (SELECT DISTINCT case_id FROM case_events WHERE type = 'closed'),
  told AS (
    SELECT case_id, stage, slot, round, o.data->>'unitId' AS unit_id, o.data->>'clock' AS clock, o.at AS opened_at,
      CASE WHEN s.no IS NOT NULL THEN 'decided'
        WHEN k.case_id IS NOT NULL OR e.case_id IS NOT NULL THEN 'cancelled' ELSE 'open' END AS state,
      s.data->>'verdict' AS verdict, s.no AS verdict_no, s.person_id AS decided_by, s.at AS decided_at, h.holder_id
    FROM opened o FULL JOIN said s USING (case_id, stage, slot, round)
      LEFT JOIN held h USING (case_id, stage, slot, round)
      LEFT JOIN cancelled k USING (case_id, stage, slot, round)
      LEFT JOIN closed e USING (case_id))
  SELECT CASE WHEN t.id IS NULL THEN format('the journal tells of task %s round %s, which does not exist', stage, round)
      WHEN j.state IS NULL THEN format('task %s round %s is not in the journal', stage, round)
      ELSE format('task %s round %s is %s, the journal tells %s; or unit, clock, holder or decider differ',
        stage, round, concat_ws(' ', t.state, t.verdict, t.verdict_no), concat_ws(' ', j.state, j.verdict, j.verdict_no))
      END AS text, ARRAY[c.number] AS ids
  FROM told j FULL JOIN tasks t USING (case_id, stage, slot, round) JOIN cases c ON c.id = case_id
  WHERE (t.unit_id::text, t.clock, t.opened_at, t.state, t.verdict, t.verdict_no, t.decided_by, t.decided_at, t.holder_id)
    IS DISTINCT FROM
    (j.unit_id, j.clock, j.opened_at, j.state, j.verdict, j.verdict_no, j.decided_by, j.decided_at, j.holder_id)
  ORDER BY c.number LIMIT ${most}`
