import type { Role } from '../domain/roles.ts'
import type { Pool, Sql } from './sql.ts'
import type { UnitKind } from './units.ts'

export interface Account {
  personId: string
  passwordHash: string
}

/** `locked` until an instant, or an account whose next failure is already counted. */
export type Attempt =
  { kind: 'unknown' } | { kind: 'locked'; until: number } | { kind: 'counted'; account: Account }

interface AccountRow extends Account {
  failures: number
  lockedUntil: number | null
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot outrun the lock.
 * `lockFor` tells for how many milliseconds the n-th failure in a row locks, 0 for not at all.
 */
export function countAttempt(
  pool: Pool,
  login: string,
  { at, demo, lockFor }: { at: number; demo: boolean; lockFor: (failures: number) => number },
): Promise<Attempt> {
  return pool.begin(async (tx): Promise<Attempt> => {
    const [row] = await tx<AccountRow[]>`
      SELECT person_id AS "personId", password_hash AS "passwordHash", failures, locked_until AS "lockedUntil"
      FROM accounts WHERE login = ${login} AND closed_at IS NULL AND (${demo} OR NOT demo) FOR UPDATE`
    if (!row) return { kind: 'unknown' }
    if (row.lockedUntil !== null && row.lockedUntil > at) return { kind: 'locked', until: row.lockedUntil }
    const failures = row.failures + 1
    const lock = lockFor(failures)
    await tx`UPDATE accounts SET failures = ${failures}, locked_until = ${lock > 0 ? at + lock : null}
      WHERE login = ${login}`
    return { kind: 'counted', account: { personId: row.personId, passwordHash: row.passwordHash } }
  })
}

/** The password was right: the count of failures starts anew. */
export const forgiveFailures = (sql: Sql, login: string) =>
  sql`UPDATE accounts SET failures = 0, locked_until = NULL WHERE login = ${login}`

export interface PlacedGrant {
  unitId: string
  role: Role
  kind: UnitKind
  unit: string
  /** The colleague who is away, where it is held in his place. */
  onBehalfOf: string | null
}

/** The grants that hold at that instant, with kind and name of their units as of that day. */
export const placedGrants = (sql: Sql, personId: string, at: number, day: string): Promise<PlacedGrant[]> =>
  sql<PlacedGrant[]>`
    SELECT g.unit_id AS "unitId", g.role, u.kind, coalesce(v.name, '') AS unit,
      g.on_behalf_of AS "onBehalfOf"
    FROM held_grants g JOIN units u ON u.id = g.unit_id
      LEFT JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date
    WHERE g.person_id = ${personId} AND g.during @> ${at}::timestamptz
    GROUP BY g.unit_id, g.role, u.kind, v.name, v.code, g.on_behalf_of
    ORDER BY g.on_behalf_of NULLS FIRST, v.code, g.role`
