import { union } from './caselists.ts'
import { runs, supplementClock } from './clocks.ts'
import { todo, type Desk } from './inbox.ts'
import type { Sql } from './sql.ts'

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
  JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot AND ${runs(sql)}`

/** The due date an open task goes by. */
export async function dueOfTask(sql: Sql, taskId: string): Promise<Due | undefined> {
  const [row] = await sql<Due[]>`
    SELECT ${columns(sql)} FROM tasks t ${clockOfTask(sql)} WHERE t.id = ${taskId} AND t.state = 'open'`
  return row
}

/**
 * The due dates of all tasks in the person's inbox, and of the supplements that lie with the institutions he fills for,
 * the earliest first. Tasks that share a clock share one.
 */
export const duesOn = (
  sql: Sql,
  desks: readonly Desk[],
  personId: string,
  { at, limit }: { at: number; limit: number },
): Promise<Due[]> => {
  const [units, roles] = [desks.map(({ unitId }) => unitId), desks.map(({ role }) => role)]
  const tasks = todo(sql, desks, personId, at).map(
    (arm) => sql`SELECT ${columns(sql)} FROM tasks t ${clockOfTask(sql)} WHERE ${arm}`,
  )
  return sql<Due[]>`
    ${union(sql, tasks)}
    UNION
    SELECT ${columns(sql)}
    FROM unnest(${units}::uuid[], ${roles}::text[]) AS desk (unit_id, role)
      JOIN cases c ON c.applicant_id = desk.unit_id AND c.route->>'filedBy' = desk.role ${supplementClock(sql)}
    WHERE c.status = 'supplement'
    ORDER BY "dueAt", "caseId" LIMIT ${limit}`
}
