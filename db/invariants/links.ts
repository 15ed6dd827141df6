import type { Fragment, Sql } from '../sql.ts'
import { ending } from '../happened.ts'
import { most, type Check, type Finding } from './inputs.ts'

/** Row `r` of a journal is a refusal that waits for another case, whose end the case has not heard of yet. */
export const waiting = (sql: Sql): Fragment => sql`
  (r.type = 'effect-refused' AND r.data ? 'waitsFor' AND NOT EXISTS (
    SELECT FROM case_events h WHERE h.case_id = r.case_id AND h.no > r.no AND h.type = 'linked-closed'
      AND h.data->>'caseId' = r.data->>'waitsFor'))`

/** I2: no case waits for ever: what it waits for runs, or the word of its end is on its way. */
export const linkedWaits: Check = (sql) => sql<Finding[]>`
  SELECT 'the case waits for another one that has ended, and nobody will tell it' AS text, ARRAY[c.number] AS ids
  FROM case_events r JOIN cases c ON c.id = r.case_id AND c.outcome IS NULL
    JOIN cases o ON o.id = (r.data->>'waitsFor')::uuid AND o.outcome IS NOT NULL
  WHERE ${waiting(sql)} AND NOT EXISTS (
    SELECT FROM deliveries d WHERE d.taken_at IS NULL
      AND ((d.to_case = c.id AND d.from_case = o.id AND d.kind = 'linked-closed')
        OR (d.to_case = o.id AND d.from_case = c.id AND d.kind = 'joins')))
    AND NOT ${ending(sql, sql`c.id`)}
  LIMIT ${most}`

/** I5: cases that one opened or joined are tied to it, and no others; the journal of an opened one names the first. */
export const toldLinks: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT DISTINCT case_id, (data->>'caseId')::uuid AS other_id, data->>'kind' AS kind FROM case_events
    WHERE type = 'linked-opened'),
  linked AS (SELECT case_id, other_id, kind FROM case_links WHERE kind IN ('blocked', 'objection'))
  SELECT 'the journal and the links differ about a case that was opened or joined' AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN linked l USING (case_id, other_id, kind) JOIN cases c ON c.id = case_id
  WHERE t IS NULL OR l IS NULL
  UNION ALL
  SELECT 'the case was opened by one that is not tied to it', ARRAY[c.number]
  FROM case_events e JOIN cases c ON c.id = e.case_id
  WHERE e.type = 'filed' AND e.data ? 'openedBy' AND NOT EXISTS (
    SELECT FROM linked l WHERE l.other_id = e.case_id AND l.case_id::text = e.data->>'openedBy')
  LIMIT ${most}`

/** Open cases of which only the latest of a child goes on, each with the later ones that run or have completed. */
const overtaken = (sql: Sql): Fragment => sql`
  SELECT c.id, c.number, c.held_by, o.id AS by, o.outcome
  FROM cases c LEFT JOIN LATERAL (
    SELECT o.id, o.outcome FROM case_children a JOIN case_children b USING (child_id) JOIN cases o ON o.id = b.case_id
    WHERE a.case_id = c.id AND o.process = c.process AND (o.filed_at, o.id) > (c.filed_at, c.id)
      AND (o.outcome = 'completed' OR (o.outcome IS NULL AND NOT ${ending(sql, sql`o.id`)}))
    ORDER BY o.outcome IS NULL LIMIT 1) o ON true
  WHERE c.outcome IS NULL AND (c.route->>'latestOnly')::boolean
    AND NOT ${ending(sql, sql`c.id`)}
    AND NOT EXISTS (SELECT FROM deliveries d WHERE d.to_case = c.id AND d.taken_at IS NULL)`

/** I5: of several open cases of one child only the latest goes on; what is not told yet is on its way. */
export const overtakenCases: Check = (sql) => sql<Finding[]>`
  SELECT CASE WHEN by IS NULL THEN 'the case is on hold, though no later one runs'
      WHEN outcome IS NOT NULL THEN 'a later case of the child has completed, and this one goes on'
      ELSE 'the case goes on, though a later one of the child runs' END AS text, ARRAY[number] AS ids
  FROM (${overtaken(sql)}) late
  WHERE (by IS NULL) <> (held_by IS NULL) OR outcome IS NOT NULL ORDER BY number LIMIT ${most}`

/** I5: no archive is ruled on by two cases at once; one that is to be taken into the other may still wait for its letter. */
export const ruledOnce: Check = (sql) => sql<Finding[]>`
  SELECT DISTINCT 'two open cases rule on one child' AS text, ARRAY[least(a.number, b.number), greatest(a.number, b.number)] AS ids
  FROM cases a JOIN case_children x ON x.case_id = a.id JOIN case_children y USING (child_id)
    JOIN cases b ON b.id = y.case_id AND b.id > a.id
  WHERE a.outcome IS NULL AND b.outcome IS NULL AND a.route ? 'rules' AND b.route ? 'rules' AND NOT EXISTS (
      SELECT FROM deliveries d WHERE d.taken_at IS NULL AND d.to_case IN (a.id, b.id))
    AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id IN (a.id, b.id) AND e.type = 'superseded')
  LIMIT ${most}`

/** I5: only where declarations say so is a case put on hold, and for a later one that it is tied to. */
export const heldCases: Check = (sql) => sql<Finding[]>`
  SELECT format('the case was put on hold (no. %s) for one that it is not tied to', e.no) AS text, ARRAY[c.number] AS ids
  FROM case_events e JOIN cases c ON c.id = e.case_id
  WHERE e.type = 'held' AND NOT EXISTS (
    SELECT FROM case_links l WHERE l.case_id = e.case_id AND l.other_id::text = e.data->>'by' AND l.kind = 'later')
  LIMIT ${most}`

/**
 * I13: on hold every clock stands still from the hold, or from its own start or that of the supplement, to the revival,
 * and no clock of such a case counts down for an open desk.
 */
export const heldClocks: Check = (sql) => sql<Finding[]>`
  WITH turns AS (
    SELECT case_id, no, at, type, lead(type) OVER w AS after, lead(at) OVER w AS ends, lead(no) OVER w AS next
    FROM case_events WHERE type IN ('held', 'revived') WINDOW w AS (PARTITION BY case_id ORDER BY no)),
  holds AS (SELECT * FROM turns WHERE type = 'held')
  SELECT format('the ledger has a suspension of event no. %s outside a hold', l.event_no) AS text, ARRAY[c.number] AS ids
  FROM clock_ledger l JOIN cases c ON c.id = l.case_id JOIN case_events e ON e.case_id = l.case_id AND e.no = l.event_no
    LEFT JOIN holds h ON h.case_id = l.case_id AND l.event_no >= h.no AND (h.next IS NULL OR l.event_no < h.next)
  WHERE l.held AND (h.no IS NULL OR e.type NOT IN ('held', 'task-opened', 'supplement-asked')
    OR l.from_at <> e.at OR l.to_at IS DISTINCT FROM h.ends)
  UNION ALL
  SELECT format('clock %s runs, though the case is on hold', k.name), ARRAY[c.number]
  FROM cases c JOIN tasks t ON t.case_id = c.id AND t.state = 'open'
    JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot AND k.stopped_at IS NULL
  WHERE c.outcome IS NULL AND c.held_by IS NOT NULL AND NOT EXISTS (
    SELECT FROM clock_ledger l WHERE (l.case_id, l.name, l.slot, l.round) = (k.case_id, k.name, k.slot, k.round)
      AND l.kind = 'suspension' AND l.to_at IS NULL)
  LIMIT ${most}`
