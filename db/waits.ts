import type { Sql } from './sql.ts'

/** Whether an open case waits for that other one: an effect was refused until it ends, and its end was not heard of yet. */
export async function isWaitingFor(sql: Sql, caseId: string, otherId: string): Promise<boolean> {
  const rows = await sql`
    SELECT FROM case_events w WHERE w.case_id = ${caseId} AND w.type = 'effect-refused'
      AND w.data->>'waitsFor' = ${otherId} AND NOT EXISTS (
        SELECT FROM case_events l WHERE l.case_id = w.case_id AND l.no > w.no AND l.type = 'linked-closed'
          AND l.data->>'caseId' = ${otherId})`
  return rows.length > 0
}

/** The oldest open case of that process that is about one of these children, or will be once it has taken its letters. */
export async function openConcerning(
  sql: Sql,
  process: string,
  children: readonly string[],
): Promise<string | undefined> {
  const ids = children as string[]
  const [row] = await sql<{ id: string }[]>`
    SELECT c.id FROM cases c WHERE c.process = ${process} AND c.outcome IS NULL AND (
      EXISTS (SELECT FROM case_children k WHERE k.case_id = c.id AND k.child_id = ANY(${ids}::uuid[]))
      OR EXISTS (SELECT FROM deliveries d WHERE d.to_case = c.id AND d.taken_at IS NULL AND d.kind = 'joins'
        AND d.children && ${ids}::uuid[]))
    ORDER BY c.filed_at, c.id LIMIT 1`
  return row?.id
}
