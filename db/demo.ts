import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'
import type { Institution, Unit } from './units.ts'

/** True where an account stands that the demo did not make. */
export const hasRealAccounts = async (sql: Sql): Promise<boolean> =>
  (await sql`SELECT FROM accounts WHERE NOT demo LIMIT 1`).length > 0

export async function demoLogins(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ login: string }[]>`SELECT login FROM accounts WHERE demo`
  return new Set(rows.map(({ login }) => login))
}

/** The open case whose rung comes first. */
export async function earliestRung(
  sql: Sql,
): Promise<{ caseId: string; epoch: number; at: number } | undefined> {
  const [row] = await sql<{ caseId: string; epoch: number; at: number }[]>`
    SELECT id AS "caseId", epoch, next_rung_at AS at FROM cases
    WHERE status IN ('open', 'supplement') AND next_rung_at IS NOT NULL ORDER BY next_rung_at, id LIMIT 1`
  return row
}

/** No run tells these cases yet: left as never taken, they are given their runs by the first round of the relay. */
export const leaveUntold = (tx: Sql) =>
  tx`UPDATE cases SET taken_through = 0, build_id = NULL WHERE status IN ('open', 'supplement')`

/** A unit from that day on; one that is there already stays as it is. */
export async function insertUnit(tx: Sql, u: Unit & { phone?: string }, from: string): Promise<void> {
  const fresh = await tx`
    INSERT INTO units (id, kind) VALUES (${u.id}, ${u.kind}) ON CONFLICT (id) DO NOTHING RETURNING id`
  if (fresh.length === 0) return
  await tx`
    INSERT INTO unit_versions (unit_id, valid, code, name, superior_id, phone)
    VALUES (${u.id}, daterange(${from}::date, NULL), ${u.code}, ${u.name}, ${u.superiorId}, ${u.phone ?? null})`
}

export const insertInstitution = (
  tx: Sql,
  i: Pick<Institution, 'id' | 'uscc' | 'type' | 'authorityId'>,
) => tx`
  INSERT INTO institutions (unit_id, uscc, type, authority_id)
  VALUES (${i.id}, ${i.uscc}, ${i.type}, ${i.authorityId}) ON CONFLICT (unit_id) DO NOTHING`

/** A person with one demo account and one grant, from that instant (epoch milliseconds) on. */
export async function insertAccount(
  tx: Sql,
  a: {
    id: string
    name: string
    email: Buffer
    login: string
    passwordHash: string
    grant: { id: string; unitId: string; role: Role; from: number }
  },
): Promise<void> {
  await tx`INSERT INTO persons (id, name, email) VALUES (${a.id}, ${a.name}, ${a.email})`
  await tx`
    INSERT INTO accounts (login, person_id, password_hash, demo, failures)
    VALUES (${a.login}, ${a.id}, ${a.passwordHash}, true, 0)`
  await tx`
    INSERT INTO grants (id, person_id, unit_id, role, during)
    VALUES (${a.grant.id}, ${a.id}, ${a.grant.unitId}, ${a.grant.role}, tstzrange(${a.grant.from}::timestamptz, NULL))`
}
