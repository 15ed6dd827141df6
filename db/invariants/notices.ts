import { kindsIn, singleKinds } from '../../domain/notices/kinds.ts'
import type { Tx } from '../sql.ts'
import { superiorIn } from '../units.ts'
import { chargedUnit } from './charged.ts'
import { openedFor } from './opening.ts'
import { delivered, most, type Check, type Finding } from './inputs.ts'

/**
 * I12: whoever held the role at that moment was told: the desk of a new task, whoever files at the applicant of a return and
 * of the decision, of another case's having settled his or being before it, those a rung names, an extension or a
 * superior's order concerns, and those whom the row of a desk's act names itself; and the officers to whom it is copied of
 * filing and end. Nobody was told without such an event.
 */
export const owedNotices: Check = (sql) => sql<Finding[]>`
  WITH owed AS (
    SELECT e.case_id, e.no, e.at, coalesce(c.route->>'tells', 'filed') AS kind, t.unit_id,
      ARRAY[${openedFor(sql)}] AS roles
    FROM case_events e JOIN cases c ON c.id = e.case_id
      JOIN tasks t ON t.case_id = e.case_id AND t.stage = e.data->>'stage'
      AND t.slot = e.data->>'slot' AND t.round = (e.data->>'round')::integer
    WHERE e.type = 'task-opened'
    UNION ALL
    SELECT e.case_id, e.no, e.at, CASE e.type WHEN 'closed' THEN 'decided' WHEN 'supplement-asked' THEN 'returned' ELSE e.type END, c.applicant_id,
      ARRAY[c.route->>'filedBy']
    FROM case_events e JOIN cases c ON c.id = e.case_id
    WHERE e.type = 'supplement-asked' OR (e.type = 'closed' AND e.data->>'outcome' NOT IN ('withdrawn', 'superseded'))
      OR e.type IN ('superseded', 'held', 'revived')
    UNION ALL
    SELECT e.case_id, e.no, e.at,
      CASE WHEN rung ? 'lapse' THEN 'lapsed'
        WHEN (rung->>'day')::integer < 0 THEN 'due-soon'
        WHEN rung->>'day' = '0' AND rung->>'at' = 'morning' THEN 'due-today'
        ELSE 'overdue' END,
      CASE addressee->>'at' WHEN 'holder' THEN charged.unit_id ELSE
        ${superiorIn(sql, sql`charged.unit_id`, sql`(e.at AT TIME ZONE 'Asia/Shanghai')::date`, sql`c.route`)} END,
      ARRAY[addressee->>'role']
    FROM case_events e JOIN cases c ON c.id = e.case_id
      JOIN clocks k ON k.case_id = e.case_id AND k.name = e.data->>'clock' AND k.slot = e.data->>'slot'
        AND k.round = (e.data->>'round')::integer
      CROSS JOIN LATERAL (SELECT ${chargedUnit(sql)} AS unit_id) AS charged
      CROSS JOIN LATERAL jsonb_array_elements(c.route->'clocks'->k.name->'rungs') AS rung
      CROSS JOIN LATERAL jsonb_array_elements(rung->'to') AS addressee
    WHERE e.type = 'rung-fired' AND rung->>'name' = e.data->>'rung'
    UNION ALL
    SELECT e.case_id, e.no, e.at, 'decided', t.unit_id, ARRAY[t.role]
    FROM case_events e JOIN tasks t ON t.case_id = e.case_id AND t.slot <> ''
    WHERE e.type = 'closed' AND e.data->>'outcome' NOT IN ('withdrawn', 'superseded')
    UNION ALL
    SELECT e.case_id, e.no, e.at, 'copied', copied::uuid, ARRAY['officer']
    FROM case_events e JOIN cases c ON c.id = e.case_id
      CROSS JOIN LATERAL jsonb_array_elements_text(c.route->'copies') AS copied
    WHERE e.type IN ('filed', 'closed')
    UNION ALL
    SELECT e.case_id, e.no, e.at, 'taken-over', t.unit_id, ARRAY[t.role]
    FROM case_events e JOIN tasks t ON t.case_id = e.case_id AND t.stage = e.data->>'stage'
      AND t.slot = e.data->>'slot' AND t.round = (e.data->>'round')::integer
    WHERE e.type = 'taken-over'
    UNION ALL
    SELECT e.case_id, e.no, e.at, 'extended', heard.unit_id, ARRAY[heard.role]
    FROM case_events e JOIN cases c ON c.id = e.case_id
      CROSS JOIN LATERAL (
        SELECT c.applicant_id, c.route->>'filedBy'
        UNION ALL (
          SELECT t.unit_id, t.role FROM tasks t WHERE t.case_id = e.case_id AND t.clock = e.data->>'clock'
            AND t.opened_at <= e.at ORDER BY t.round DESC LIMIT 1)) AS heard(unit_id, role)
    WHERE e.type = 'extended' AND NOT e.data ? 'outageId'),
  people AS (
    SELECT DISTINCT o.case_id, o.no AS event_no, o.kind, g.person_id, true AS owed
    FROM owed o JOIN held_grants g ON g.unit_id = o.unit_id AND g.role = ANY(o.roles) AND g.during @> o.at
    UNION
    SELECT e.case_id, e.no, CASE e.type WHEN 'signed' THEN 'proposed' WHEN 'proposal-declined' THEN 'declined'
      ELSE e.type END, told::uuid, true
    FROM case_events e CROSS JOIN LATERAL jsonb_array_elements_text(e.data->'told') AS told
    WHERE e.data ? 'told')
  SELECT CASE WHEN n.id IS NULL THEN format('somebody was not told (%s) of event no. %s', kind, event_no)
      ELSE format('somebody was told (%s) of event no. %s, which he was not owed', kind, event_no) END AS text,
    ARRAY[c.number] AS ids
  FROM people p FULL JOIN notices n USING (case_id, event_no, kind, person_id) JOIN cases c ON c.id = case_id
  WHERE p.owed IS NULL OR n.id IS NULL ORDER BY c.number LIMIT ${most}`

/** I12: beside every notice that goes out by itself, and every digest, lies its mail: waiting, sent, declined, or dead. */
export const mailsOfNotices: Check = (sql) => sql<Finding[]>`
  SELECT CASE WHEN m.id IS NULL THEN format('the notice (%s) of event no. %s has no mail', n.kind, n.event_no)
      ELSE format('the mail of event no. %s is %s without saying when or why', n.event_no, m.state) END AS text,
    ARRAY[c.number] AS ids
  FROM notices n JOIN cases c ON c.id = n.case_id LEFT JOIN mails m ON m.notice_id = n.id
  WHERE (m.id IS NULL AND n.kind = ANY(${[...singleKinds]})) OR ${wordless(sql)}
  UNION ALL
  SELECT CASE WHEN m.id IS NULL THEN format('the digest of %s has no mail', d.day)
      ELSE format('the mail of the digest of %s is %s without saying when or why', d.day, m.state) END, ARRAY[d.id::text]
  FROM digests d LEFT JOIN mails m ON m.digest_id = d.id WHERE m.id IS NULL OR ${wordless(sql)}
  LIMIT ${most}`

const wordless = (sql: Tx) =>
  sql`(m.state = 'sent' AND m.sent_at IS NULL) OR (m.state = 'dead' AND m.error IS NULL)`

/** Longer than a transaction takes from the instant in its notices to its commit. */
const commits = 60_000

/**
 * I12: whatever has no mail of its own is counted in one digest, and a digest says as many as it counted. Owed is what
 * was told before a round that has ended, to somebody who held a role when it passed.
 */
export const digestsOfNotices: Check = (sql, { delivering = delivered }) => sql<Finding[]>`
  SELECT format('the notice (%s) of event no. %s is in no digest', n.kind, n.event_no) AS text, ARRAY[c.number] AS ids
  FROM (SELECT at FROM digest_rounds WHERE ended_at IS NOT NULL ORDER BY day DESC LIMIT 1) r
    JOIN notices n ON n.digest_id IS NULL AND n.kind = ANY(${[...kindsIn('received'), ...kindsIn('closed')]})
      AND n.at < r.at - ${commits} * interval '1 millisecond'
    JOIN cases c ON c.id = n.case_id
  WHERE ${delivering.includes('digests')}
    AND EXISTS (SELECT FROM grants g WHERE g.person_id = n.person_id AND g.during @> r.at)
  UNION ALL
  SELECT format('the digest of %s says %s and %s where %s and %s were told', d.day, d.received, d.closed,
      count(n.id) FILTER (WHERE n.kind = ANY(${[...kindsIn('received')]})),
      count(n.id) FILTER (WHERE n.kind = ANY(${[...kindsIn('closed')]}))), ARRAY[d.id::text]
  FROM digests d LEFT JOIN notices n ON n.digest_id = d.id AND n.person_id = d.person_id GROUP BY d.id
  HAVING count(n.id) FILTER (WHERE n.kind = ANY(${[...kindsIn('received')]})) <> d.received
    OR count(n.id) FILTER (WHERE n.kind = ANY(${[...kindsIn('closed')]})) <> d.closed
  LIMIT ${most}`
