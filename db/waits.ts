import type { Sql } from './sql.ts'

/** The cases an open case waits for: an effect was refused until they end, and their end was not heard of yet. */
export async function waitedFor(sql: Sql, caseId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT DISTINCT w.data->>'waitsFor' AS id FROM case_events w
    WHERE w.case_id = ${caseId} AND w.type = 'effect-refused' AND w.data ? 'waitsFor' AND NOT EXISTS (
      SELECT FROM case_events l WHERE l.case_id = w.case_id AND l.no > w.no AND l.type = 'linked-closed'
        AND l.data->>'caseId' = w.data->>'waitsFor')`
  return rows.map(({ id }) => id)
}

/**
 * The open cases of that process that are about one of these children, or will be once they have taken their letters; oldest
 * first.
 */
export async function openConcerning(
  sql: Sql,
  process: string,
  children: readonly string[],
): Promise<string[]> {
  const ids = children as string[]
  const rows = await sql<{ id: string }[]>`
    SELECT c.id FROM cases c WHERE c.process = ${process} AND c.outcome IS NULL AND c.id IN (
      SELECT case_id FROM case_children WHERE child_id = ANY(${ids}::uuid[])
      UNION SELECT to_case FROM deliveries WHERE taken_at IS NULL AND kind = 'joins' AND children && ${ids}::uuid[])
    ORDER BY c.filed_at, c.id`
  return rows.map(({ id }) => id)
}
