import type { Role } from '../domain/roles.ts'
import type { PersonRow } from './people.ts'
import type { Sql } from './sql.ts'

export interface Delegation {
  id: string
  unitId: string
  unit: string | null
  absentId: string
  absent: string
  deputyId: string
  deputy: string
  roles: Role[]
  /** The first instant, and the one at which it is over. */
  from: number
  until: number
}

/** Those who hold one of the roles at the unit in their own right, with the roles. */
export const colleaguesAt = (
  sql: Sql,
  unitId: string,
  roles: readonly Role[],
  at: number,
): Promise<(PersonRow & { roles: Role[] })[]> => sql<(PersonRow & { roles: Role[] })[]>`
  SELECT p.id, p.name, array_agg(DISTINCT g.role) AS roles FROM grants g JOIN persons p ON p.id = g.person_id
  WHERE g.unit_id = ${unitId} AND g.role = ANY(${roles as Role[]}) AND g.during @> ${at}::timestamptz
  GROUP BY p.id ORDER BY p.id`

/** Whether the person is away at that unit, or at any, at some instant of that time. */
export async function isAway(
  sql: Sql,
  personId: string,
  { from, until }: Pick<Delegation, 'from' | 'until'>,
  unitId?: string,
): Promise<boolean> {
  const rows = await sql`
    SELECT FROM delegations WHERE absent_id = ${personId} AND during && tstzrange(${from}, ${until})
      ${unitId === undefined ? sql`` : sql`AND unit_id = ${unitId}`}`
  return rows.length > 0
}

export const insertDelegation = (
  tx: Sql,
  d: Pick<Delegation, 'id' | 'unitId' | 'absentId' | 'deputyId' | 'roles' | 'from' | 'until'> & {
    at: number
  },
) => tx`
  INSERT INTO delegations (id, unit_id, absent_id, deputy_id, roles, during, at)
  VALUES (${d.id}, ${d.unitId}, ${d.absentId}, ${d.deputyId}, ${d.roles}, tstzrange(${d.from}, ${d.until}), ${d.at})`

/** Ends a delegation of the person that is not over yet; one that has not begun keeps no time at all. */
export async function endDelegation(
  tx: Sql,
  id: string,
  absentId: string,
  at: number,
): Promise<Pick<Delegation, 'deputyId'> | undefined> {
  const [row] = await tx<Pick<Delegation, 'deputyId'>[]>`
    UPDATE delegations SET ended_at = ${at}, during = CASE WHEN lower(during) >= ${at} THEN 'empty'::tstzrange
      ELSE tstzrange(lower(during), ${at}) END
    WHERE id = ${id} AND absent_id = ${absentId} AND upper(during) > ${at} RETURNING deputy_id AS "deputyId"`
  return row
}

/** Those in which the person has a part and that are not over, the earliest first. */
export const delegationsOf = (sql: Sql, personId: string, at: number, day: string): Promise<Delegation[]> =>
  sql<Delegation[]>`
    SELECT d.id, d.unit_id AS "unitId", v.name AS unit, d.absent_id AS "absentId", a.name AS absent,
      d.deputy_id AS "deputyId", p.name AS deputy, d.roles, lower(d.during) AS from, upper(d.during) AS until
    FROM delegations d JOIN persons a ON a.id = d.absent_id JOIN persons p ON p.id = d.deputy_id
      LEFT JOIN unit_versions v ON v.unit_id = d.unit_id AND v.valid @> ${day}::date
    WHERE ${personId} IN (d.absent_id, d.deputy_id) AND upper(d.during) > ${at} ORDER BY d.during, d.id`
