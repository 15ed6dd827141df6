import { delivered, most, type Check, type Finding } from './inputs.ts'

/** The longest that anything may lie undelivered, in milliseconds. */
const longest = 60_000

/**
 * I18: no open case is behind its journal, no letter between cases untaken, no rung and no mail past its time, for more
 * than 60 s. A case counts as
 * behind since the last event that its story has to take, or since it was given to a new run.
 */
export const deliveries: Check = async (sql, { now, delivering = delivered }) => {
  const before = now - longest
  return sql<Finding[]>`
    SELECT format('the journal has reached %s, the story %s', c.last_no, c.taken_through) AS text, ARRAY[c.number] AS ids
    FROM cases c
    WHERE ${delivering.includes('cases')} AND c.status IN ('open', 'supplement') AND c.taken_through < c.last_no
      AND c.touched_at < ${before}
      AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id AND e.type = 'reattached' AND e.at >= ${before})
    UNION ALL
    SELECT format('the letter (%s) of another case has not been taken', d.kind), ARRAY[c.number]
    FROM deliveries d JOIN cases c ON c.id = d.to_case
    WHERE ${delivering.includes('cases')} AND d.taken_at IS NULL AND d.at < ${before}
    UNION ALL
    SELECT 'a rung is due and has not fired', ARRAY[c.number] FROM cases c
    WHERE ${delivering.includes('cases')} AND c.status IN ('open', 'supplement') AND c.next_rung_at < ${before}
    UNION ALL
    SELECT CASE WHEN n.id IS NULL THEN 'the mail of a digest waits' ELSE format('the mail of event no. %s waits', n.event_no)
      END, ARRAY[coalesce(c.number, m.id::text)]
    FROM mails m LEFT JOIN notices n ON n.id = m.notice_id LEFT JOIN cases c ON c.id = n.case_id
    WHERE ${delivering.includes('mails')} AND m.state = 'waiting' AND m.next_at < ${before}
    LIMIT ${most}`
}
