import type { Desk } from './inbox.ts'
import type { Sql } from './sql.ts'
import { holderNow } from './tasks.ts'

/** A due date as a calendar shows it: what is due, when, and how often that has moved. Nothing personal. */
export interface Due {
  caseId: string
  number: string
  title: string
  clock: string
  slot: string
  round: number
  dueDay: string
  endsAt: '24:00' | '18:00'
  provisional: boolean
  moves: number
}

const columns = (sql: Sql) => sql`
  c.id AS "caseId", c.number, c.route->>'title' AS title, k.name AS clock, k.slot, k.round, k.due_day AS "dueDay",
  k.ends_at AS "endsAt", k.provisional, k.moves, k.due_at AS "dueAt"`

const clockOfTask = (sql: Sql) => sql`
  JOIN cases c ON c.id = t.case_id
  JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot AND k.stopped_at IS NULL`

/** The due date an open task goes by. */
export async function dueOfTask(sql: Sql, taskId: string): Promise<Due | undefined> {
  const [row] = await sql<Due[]>`
    SELECT ${columns(sql)} FROM tasks t ${clockOfTask(sql)} WHERE t.id = ${taskId} AND t.state = 'open'`
  return row
}

/**
 * The due dates of all open tasks on the desks that are unclaimed or the person's own, and of the supplements that lie
 * with the institutions he fills for, the earliest first. Tasks that share a clock share one.
 */
export const duesOn = (
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  { at, limit }: { at: number; limit: number },
): Promise<Due[]> => {
  const [units, roles] = [desks.map(({ unitId }) => unitId), desks.map(({ role }) => role)]
  const held = sql`unnest(${units}::uuid[], ${roles}::text[]) AS desk (unit_id, role)`
  return sql<Due[]>`
    SELECT ${columns(sql)}
    FROM ${held} JOIN tasks t ON t.unit_id = desk.unit_id AND t.role = desk.role AND t.state = 'open'
        AND (${holderNow(sql, at)} IS NULL OR t.holder_id = ${personId})
      ${clockOfTask(sql)}
    UNION
    SELECT ${columns(sql)}
    FROM ${held} JOIN cases c ON c.applicant_id = desk.unit_id AND c.route->>'filedBy' = desk.role
      JOIN clocks k ON k.case_id = c.id AND k.unit_id = c.applicant_id AND k.stopped_at IS NULL
    WHERE c.status = 'supplement'
    ORDER BY "dueAt", "caseId" LIMIT ${limit}`
}
