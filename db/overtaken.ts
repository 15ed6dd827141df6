import type { CaseRow } from './cases.ts'
import { ending } from './happened.ts'
import type { Fragment, Sql } from './sql.ts'

/** The other cases `o` of the process of case `c` that have a child in common with it. */
const ofSameChild = (sql: Sql, caseId: string): Fragment => sql`
  FROM cases c JOIN case_children a ON a.case_id = c.id JOIN case_children b ON b.child_id = a.child_id
    JOIN cases o ON o.id = b.case_id AND o.id <> c.id AND o.process = c.process
  WHERE c.id = ${caseId}`

/**
 * The latest case of the same process and child that was filed later and runs; rather one that has completed. One that was
 * withdrawn holds nobody any more, though its story has still to close it.
 */
export async function overtakenBy(
  sql: Sql,
  caseId: string,
): Promise<Pick<CaseRow, 'id' | 'outcome'> | undefined> {
  const [row] = await sql<Pick<CaseRow, 'id' | 'outcome'>[]>`
    SELECT o.id, o.outcome ${ofSameChild(sql, caseId)} AND (o.filed_at, o.id) > (c.filed_at, c.id)
      AND (o.outcome = 'completed' OR (o.outcome IS NULL AND NOT ${ending(sql, sql`o.id`)}))
    ORDER BY o.outcome IS NULL, o.filed_at DESC, o.id DESC LIMIT 1`
  return row
}

/** The other open cases of the same process and child, and whether each was filed before this one. */
export const openBeside = (sql: Sql, caseId: string): Promise<{ id: string; earlier: boolean }[]> =>
  sql<{ id: string; earlier: boolean }[]>`
    SELECT DISTINCT o.id, (o.filed_at, o.id) < (c.filed_at, c.id) AS earlier ${ofSameChild(sql, caseId)}
      AND o.outcome IS NULL ORDER BY o.id`
