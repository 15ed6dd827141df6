import type { Role } from '../domain/roles.ts'
import { administrators } from '../domain/roles.ts'
import { decidedBefore } from './decidedBefore.ts'
import type { Mark } from './inbox.ts'
import type { PersonRow } from './people.ts'
import type { Fragment, Sql } from './sql.ts'

/** True of a person (grant `g`) whom nothing keeps from acting on task `t`. */
const isFree = (sql: Sql): Fragment => sql`
  NOT g.person_id = ANY(t.signers) AND NOT ${decidedBefore(sql, sql`g.person_id`)}
  AND NOT EXISTS (SELECT FROM form_versions f WHERE f.case_id = t.case_id
    AND (f.person_id = g.person_id OR g.person_id = ANY(f.drafters)))
  AND NOT EXISTS (SELECT FROM recusals r WHERE r.case_id = t.case_id AND r.person_id = g.person_id)`

/** Everybody who may act on the task now: the role's holders and whoever was assigned, without those kept from it. */
export const eligibleFor = (sql: Sql, taskId: string, at: number): Promise<PersonRow[]> => sql<PersonRow[]>`
  SELECT DISTINCT p.id, p.name FROM tasks t
    JOIN grants g ON g.unit_id = t.unit_id AND g.during @> ${at}::timestamptz
      AND (g.role = t.role OR g.person_id = ANY(t.assigned))
    JOIN persons p ON p.id = g.person_id
  WHERE t.id = ${taskId} AND NOT g.role = ANY(${administrators as Role[]}) AND ${isFree(sql)} ORDER BY p.id`

/** Everybody of the unit, whatever his role, who could be assigned to the task; the three administrators apart. */
export const assignableTo = (sql: Sql, taskId: string, at: number): Promise<PersonRow[]> => sql<PersonRow[]>`
  SELECT DISTINCT p.id, p.name FROM tasks t
    JOIN grants g ON g.unit_id = t.unit_id AND g.during @> ${at}::timestamptz
    JOIN persons p ON p.id = g.person_id
  WHERE t.id = ${taskId} AND NOT g.role = ANY(${administrators as Role[]}) AND ${isFree(sql)} ORDER BY p.id`

export interface UnassignedTask {
  id: string
  number: string
  process: string
  openedAt: number
  unitId: string
}

/** Open tasks of the units for which nobody is eligible, the oldest first; keyset by (opened, id). */
export const unassignedIn = (
  sql: Sql,
  unitIds: readonly string[],
  { at, after, limit }: { at: number; after: Mark | null; limit: number },
): Promise<UnassignedTask[]> => sql<UnassignedTask[]>`
  SELECT t.id, c.number, c.process, t.opened_at AS "openedAt", t.unit_id AS "unitId"
  FROM tasks t JOIN cases c ON c.id = t.case_id
  WHERE t.unit_id = ANY(${unitIds as string[]}::uuid[]) AND t.state = 'open'
    ${after === null ? sql`` : sql`AND (t.opened_at, t.id) > (${after.at}, ${after.id})`}
    AND NOT EXISTS (
      SELECT FROM grants g WHERE g.unit_id = t.unit_id AND g.during @> ${at}::timestamptz
        AND (g.role = t.role OR g.person_id = ANY(t.assigned))
        AND NOT g.role = ANY(${administrators as Role[]}) AND ${isFree(sql)})
  ORDER BY t.opened_at, t.id LIMIT ${limit}`

export const assignTo = (tx: Sql, taskId: string, personId: string) => tx`
  UPDATE tasks SET assigned = array_append(assigned, ${personId}::uuid), version = version + 1
  WHERE id = ${taskId} AND NOT ${personId}::uuid = ANY(assigned)`
