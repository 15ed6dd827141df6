import { applicantClock } from '../../domain/policy/ladder.ts'
import { most, type Check, type Finding } from './inputs.ts'
import { waiting } from './links.ts'

/**
 * I2: an ended case has ended once and nothing of it is left on a desk; an open one lies on a desk whose clock runs,
 * or with its applicant, who has a clock of his own, or waits for another case. Between a verdict and what follows it lies nowhere.
 */
export const standing: Check = (sql, { atRest = true }) => sql<Finding[]>`
  WITH desks AS (
    SELECT t.case_id, count(*) AS open, count(k.case_id) AS ticking
    FROM tasks t LEFT JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot
      AND k.stopped_at IS NULL
    WHERE t.state = 'open' GROUP BY t.case_id),
  running AS (
    SELECT k.case_id, bool_or(k.name = ${applicantClock} AND k.unit_id = c.applicant_id) AS supplement
    FROM clocks k JOIN cases c ON c.id = k.case_id WHERE k.stopped_at IS NULL GROUP BY k.case_id),
  endings AS (SELECT case_id, count(*) AS times FROM case_events WHERE type = 'closed' GROUP BY case_id)
  SELECT wrong.text, ARRAY[c.number] AS ids
  FROM cases c LEFT JOIN desks d ON d.case_id = c.id LEFT JOIN running r ON r.case_id = c.id
    LEFT JOIN endings e ON e.case_id = c.id
    CROSS JOIN LATERAL (VALUES
      (c.outcome IS NOT NULL AND coalesce(e.times, 0) <> 1,
        format('the case has an outcome but was closed %s times', coalesce(e.times, 0))),
      (c.outcome IS NOT NULL AND d.open > 0, 'the case has ended and is still on a desk'),
      (c.outcome IS NOT NULL AND r.case_id IS NOT NULL, 'the case has ended and a clock still runs'),
      (c.outcome IS NULL AND d.open > d.ticking, 'an open task has no running clock, so no due date'),
      (c.outcome IS NULL AND d.open IS NULL AND NOT (c.status = 'supplement' AND coalesce(r.supplement, false))
        AND NOT EXISTS (SELECT FROM case_events r WHERE r.case_id = c.id AND ${waiting(sql)})
        AND (${atRest} OR c.taken_through = c.last_no), 'the open case has no holder and no due date')
    ) AS wrong(found, text)
  WHERE wrong.found ORDER BY c.number LIMIT ${most}`
