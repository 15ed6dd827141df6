import { kindsIn, type DigestLine } from '../domain/notices/kinds.ts'
import { supplementClock } from './clocks.ts'
import { uuidv7 } from './ids.ts'
import { isOpenFor } from './inbox.ts'
import type { Sql } from './sql.ts'
import { onHold } from './tasks.ts'

/** Where the round of that day stands, locked for this transaction; undefined where another worker is at it. */
export async function takeRound(
  tx: Sql,
  day: string,
  at: number,
): Promise<{ through: string | null; endedAt: number | null } | undefined> {
  await tx`INSERT INTO digest_rounds (day, at) VALUES (${day}, ${at}) ON CONFLICT DO NOTHING`
  const [row] = await tx<{ through: string | null; endedAt: number | null }[]>`
    SELECT through, ended_at AS "endedAt" FROM digest_rounds WHERE day = ${day} FOR UPDATE SKIP LOCKED`
  return row
}

export const roundWent = (tx: Sql, day: string, through: string) =>
  tx`UPDATE digest_rounds SET through = ${through} WHERE day = ${day}`

export const roundEnded = (tx: Sql, day: string, at: number) =>
  tx`UPDATE digest_rounds SET ended_at = ${at} WHERE day = ${day}`

export type Counts = { personId: string } & Record<DigestLine, number>

/**
 * The next persons who hold any role, with what their digest would say: what lies in their inbox and is due by
 * `until` (for those who file also the supplements of their institution), and what they were told since it was last counted.
 */
export const countsAfter = (
  tx: Sql,
  after: string | null,
  { now, until, limit }: { now: number; until: number; limit: number },
): Promise<Counts[]> => tx<Counts[]>`
  WITH page AS MATERIALIZED (
    SELECT p.id FROM persons p WHERE (${after}::uuid IS NULL OR p.id > ${after})
      AND EXISTS (SELECT FROM grants g WHERE g.person_id = p.id AND g.during @> ${now}::timestamptz)
    ORDER BY p.id LIMIT ${limit}),
  desks AS MATERIALIZED (
    SELECT DISTINCT g.person_id, g.unit_id, g.role, coalesce(g.on_behalf_of, g.person_id) AS holder_id
    FROM page JOIN held_grants g ON g.person_id = page.id
    WHERE g.during @> ${now}::timestamptz),
  due AS (
    SELECT d.person_id, t.id, t.due_at FROM desks d JOIN tasks t ON t.unit_id = d.unit_id AND t.role = d.role
    WHERE t.due_at <= ${until} AND NOT ${onHold(tx)} AND ${isOpenFor(tx, tx`d.person_id`, now, tx`d.holder_id`)}
    UNION
    SELECT d.person_id, t.id, t.due_at
    FROM desks d JOIN tasks t ON t.assigned @> ARRAY[d.holder_id] AND t.unit_id = d.unit_id
    WHERE t.due_at <= ${until} AND NOT ${onHold(tx)} AND ${isOpenFor(tx, tx`d.person_id`, now, tx`d.holder_id`)}
    UNION ALL
    SELECT d.person_id, c.id, k.due_at
    FROM desks d JOIN cases c ON c.applicant_id = d.unit_id AND c.status = 'supplement'
      ${supplementClock(tx)}
    WHERE d.role = c.route->>'filedBy' AND k.due_at <= ${until}),
  lying AS (
    SELECT person_id, count(*) FILTER (WHERE due_at >= ${now}) AS due_today,
      count(*) FILTER (WHERE due_at < ${now}) AS overdue
    FROM due GROUP BY person_id),
  told AS (
    SELECT n.person_id, count(*) FILTER (WHERE n.kind = ANY(${[...kindsIn('received')]})) AS received,
      count(*) FILTER (WHERE n.kind = ANY(${[...kindsIn('closed')]})) AS closed
    FROM page JOIN notices n ON n.person_id = page.id
    WHERE n.digest_id IS NULL AND n.kind = ANY(${digestKinds}) GROUP BY n.person_id)
  SELECT page.id AS "personId", coalesce(l.due_today, 0) AS "dueToday", coalesce(l.overdue, 0) AS overdue,
    coalesce(t.received, 0) AS received, coalesce(t.closed, 0) AS closed
  FROM page LEFT JOIN lying l ON l.person_id = page.id LEFT JOIN told t ON t.person_id = page.id ORDER BY page.id`

const digestKinds = [...kindsIn('received'), ...kindsIn('closed')]

/** Writes a person's digest of the day with its mail, and marks the notices it counted. Done twice, it does nothing. */
export async function insertDigest(tx: Sql, day: string, at: number, c: Counts): Promise<void> {
  const id = uuidv7(at)
  const fresh = await tx`
    INSERT INTO digests (id, person_id, day, due_today, overdue, received, closed, at)
    VALUES (${id}, ${c.personId}, ${day}, ${c.dueToday}, ${c.overdue}, ${c.received}, ${c.closed}, ${at})
    ON CONFLICT DO NOTHING RETURNING id`
  if (fresh.length === 0) return
  await tx`INSERT INTO mails (digest_id, state, attempts, next_at) VALUES (${id}, 'waiting', 0, ${at})`
  await tx`UPDATE notices SET digest_id = ${id}
    WHERE person_id = ${c.personId} AND digest_id IS NULL AND kind = ANY(${digestKinds})`
}
