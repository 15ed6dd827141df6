import { most, type Check, type Finding } from './inputs.ts'

/** I6: the journal of every case is numbered 1…n, and the case row knows n. */
export const eventNumbers: Check = (sql) => sql<Finding[]>`
  SELECT format('the journal has %s rows numbered %s to %s, the case counts %s',
      coalesce(e.rows, 0), e.first, e.last, c.last_no) AS text, ARRAY[c.number] AS ids
  FROM cases c LEFT JOIN (
    SELECT case_id, count(*) AS rows, min(no) AS first, max(no) AS last FROM case_events GROUP BY case_id) e
    ON e.case_id = c.id
  WHERE (e.rows, e.first, e.last) IS DISTINCT FROM (c.last_no::bigint, 1, c.last_no)
  ORDER BY c.number LIMIT ${most}`

/** I6: within a case no later number has an earlier instant. */
export const eventTimes: Check = (sql) => sql<Finding[]>`
  SELECT format('event no. %s (%s) is dated before no. %s', e.no, e.type, e.no - 1) AS text, ARRAY[c.number] AS ids
  FROM (SELECT case_id, no, type, at, lag(at) OVER (PARTITION BY case_id ORDER BY no) AS before FROM case_events) e
    JOIN cases c ON c.id = e.case_id
  WHERE e.at < e.before ORDER BY c.number, e.no LIMIT ${most}`
