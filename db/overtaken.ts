import type { CaseRow } from './cases.ts'
import type { Fragment, Sql } from './sql.ts'

/** Cases `o` of one process that have a child in common with case `c`. */
const ofSameChild = (sql: Sql): Fragment => sql`
  o.process = c.process AND o.id <> c.id AND EXISTS (
    SELECT FROM case_children a JOIN case_children b USING (child_id) WHERE a.case_id = c.id AND b.case_id = o.id)`

/** The latest case of the same process and child that was filed later and runs or has completed; open ones come last. */
export async function overtakenBy(
  sql: Sql,
  caseId: string,
): Promise<Pick<CaseRow, 'id' | 'outcome'> | undefined> {
  const [row] = await sql<Pick<CaseRow, 'id' | 'outcome'>[]>`
    SELECT o.id, o.outcome FROM cases c JOIN cases o ON ${ofSameChild(sql)} AND (o.filed_at, o.id) > (c.filed_at, c.id)
    WHERE c.id = ${caseId} AND (o.outcome IS NULL OR o.outcome = 'completed')
    ORDER BY o.outcome IS NULL, o.filed_at DESC, o.id DESC LIMIT 1`
  return row
}

/** The other open cases of the same process and child, and whether each was filed before this one. */
export const openBeside = (sql: Sql, caseId: string): Promise<{ id: string; earlier: boolean }[]> =>
  sql<{ id: string; earlier: boolean }[]>`
    SELECT o.id, (o.filed_at, o.id) < (c.filed_at, c.id) AS earlier
    FROM cases c JOIN cases o ON ${ofSameChild(sql)} WHERE c.id = ${caseId} AND o.outcome IS NULL ORDER BY o.id`
