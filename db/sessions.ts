import type { Person } from '../domain/may.ts'
import { ringFor } from './bell.ts'
import type { Sql } from './sql.ts'

export interface SessionRow {
  tokenHash: Buffer
  login: string
  seenAt: number
  person: Person
}

/** Only the SHA-256 of the token is kept: who reads the table cannot log in with it. */
export const insertSession = (
  sql: Sql,
  s: { tokenHash: Uint8Array; login: string; personId: string; at: number; endsAt: number },
) => sql`
  INSERT INTO sessions (token_hash, login, person_id, created_at, seen_at, ends_at)
  VALUES (${s.tokenHash}, ${s.login}, ${s.personId}, ${s.at}, ${s.at}, ${s.endsAt})`

/**
 * The session with its person and the rights he holds at that instant, so that a changed role works from the next
 * request on; undefined once it has ended, idled since before `idleSince`, or its account was closed.
 */
export async function sessionOf(
  sql: Sql,
  tokenHash: Uint8Array,
  at: number,
  idleSince: number,
): Promise<SessionRow | undefined> {
  const [row] = await sql<SessionRow[]>`
    SELECT s.token_hash AS "tokenHash", s.login, s.seen_at AS "seenAt",
      json_build_object('id', p.id, 'name', p.name, 'grants', coalesce((
        SELECT json_agg(json_strip_nulls(json_build_object('unitId', g.unit_id, 'role', g.role, 'onBehalfOf',
          g.on_behalf_of)) ORDER BY g.on_behalf_of NULLS FIRST, g.unit_id, g.role)
        FROM held_grants g WHERE g.person_id = p.id AND g.during @> ${at}::timestamptz), '[]')) AS person
    FROM sessions s JOIN persons p ON p.id = s.person_id
      JOIN accounts a ON a.login = s.login AND a.closed_at IS NULL
    WHERE s.token_hash = ${tokenHash} AND s.ends_at > ${at}::timestamptz AND s.seen_at > ${idleSince}::timestamptz`
  return row
}

export const touchSession = (sql: Sql, tokenHash: Uint8Array, at: number) =>
  sql`UPDATE sessions SET seen_at = ${at} WHERE token_hash = ${tokenHash}`

/** Open sessions go along with a demo's clock that is wound forward by so many milliseconds. */
export const moveSessions = (tx: Sql, by: number, at: number) => tx`
  UPDATE sessions SET seen_at = seen_at + ${by} * interval '1 millisecond', ends_at = ends_at + ${by} * interval '1 millisecond'
  WHERE ends_at > ${at}::timestamptz`

/**
 * Log-out; what has ended goes along, so that the table stays as small as the day's users. Open streams of the person
 * hear the bell, look, and find their session gone.
 */
export async function deleteSession(sql: Sql, tokenHash: Uint8Array, at: number): Promise<void> {
  const gone = await sql<
    { personId: string }[]
  >`DELETE FROM sessions WHERE token_hash = ${tokenHash} OR (person_id = (
      SELECT person_id FROM sessions WHERE token_hash = ${tokenHash}) AND ends_at <= ${at}::timestamptz)
    RETURNING person_id AS "personId"`
  for (const personId of new Set(gone.map((session) => session.personId))) await ringFor(sql, personId)
}
