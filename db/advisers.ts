import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'

export interface Adviser {
  personId: string
  name: string
  unitId: string
  unit: string
  role: Role
}

/** Who holds one of the roles at one of the units, the nearest unit first; the person who asks left out. */
export const advisersAt = (
  sql: Sql,
  units: readonly string[],
  roles: readonly Role[],
  { asking, at, day }: { asking: string; at: number; day: string },
): Promise<Adviser[]> => sql<Adviser[]>`
  SELECT p.id AS "personId", p.name, g.unit_id AS "unitId", v.name AS unit, g.role
  FROM unnest(${units as string[]}::uuid[]) WITH ORDINALITY AS near (unit_id, n)
    JOIN grants g ON g.unit_id = near.unit_id AND g.during @> ${at}::timestamptz
    JOIN persons p ON p.id = g.person_id
    JOIN unit_versions v ON v.unit_id = g.unit_id AND v.valid @> ${day}::date
  WHERE g.role = ANY(${roles as Role[]}) AND p.id <> ${asking}
  ORDER BY near.n, g.role, p.id LIMIT 200`
