import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'

export interface Grant {
  unitId: string
  role: Role
  onBehalfOf: string | null
}

export interface PersonRow {
  id: string
  name: string
}

export async function personById(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow[]>`SELECT id, name FROM persons WHERE id = ${id}`
  return row
}

/** What a person was entitled to at that instant, in his own right first, then in the place of colleagues who are away. */
export const grantsOf = (sql: Sql, personId: string, at: number): Promise<Grant[]> => sql<Grant[]>`
  SELECT DISTINCT unit_id AS "unitId", role, on_behalf_of AS "onBehalfOf" FROM held_grants
  WHERE person_id = ${personId} AND during @> ${at}::timestamptz
  ORDER BY on_behalf_of NULLS FIRST, unit_id, role`

/** Everybody who held one of the roles at the unit at that instant, whoever stood in for another included. */
export const holdersOf = (
  sql: Sql,
  unitId: string,
  roles: readonly Role[],
  at: number,
): Promise<PersonRow[]> =>
  sql<PersonRow[]>`
    SELECT DISTINCT p.id, p.name FROM held_grants g JOIN persons p ON p.id = g.person_id
    WHERE g.unit_id = ${unitId} AND g.role = ANY(${roles as Role[]}) AND g.during @> ${at}::timestamptz
    ORDER BY p.id`

/** Everybody who filled any version of the case, or wrote on its draft, or for whom it was done: none may decide it (I4). */
export const fillersOf = async (sql: Sql, caseId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    SELECT person_id AS id FROM form_versions WHERE case_id = ${caseId} AND person_id IS NOT NULL
    UNION SELECT unnest(drafters) FROM form_versions WHERE case_id = ${caseId}
    UNION SELECT on_behalf_of FROM case_events
      WHERE case_id = ${caseId} AND type IN ('filed', 'resubmitted') AND on_behalf_of IS NOT NULL`
  return rows.map(({ id }) => id)
}
