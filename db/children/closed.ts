import type { ClosedHow } from '../../domain/identity/closings.ts'
import type { Sql } from '../sql.ts'
import type { ChildRow } from './children.ts'

export interface Closing {
  how: ClosedHow
  at: number
  /** The dispute that closed it. */
  caseNumber: string
  mergedInto: string | null
}

/** How and by which case an archive was closed; undefined for one that stands. */
export async function closingOf(sql: Sql, childId: string): Promise<Closing | undefined> {
  const [row] = await sql<Closing[]>`
    SELECT k.closed_how AS how, k.closed_at AS at, c.number AS "caseNumber", k.merged_into AS "mergedInto"
    FROM children k JOIN cases c ON c.id = k.closed_case WHERE k.id = ${childId}`
  return row
}

/** Where an archive has gone: the one that stands at the end of its mergers, or itself. */
export async function survivorOf(sql: Sql, childId: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    WITH RECURSIVE way AS (
      SELECT id, merged_into FROM children WHERE id = ${childId}
      UNION SELECT c.id, c.merged_into FROM way JOIN children c ON c.id = way.merged_into)
    SELECT id FROM way WHERE merged_into IS NULL`
  return row?.id ?? childId
}

/** The archives that have merged into this one, also by way of others. */
export const mergedInto = (sql: Sql, { id }: Pick<ChildRow, 'id'>): Promise<ChildRow[]> => sql<ChildRow[]>`
  WITH RECURSIVE come AS (
    SELECT id FROM children WHERE merged_into = ${id}
    UNION SELECT c.id FROM come JOIN children c ON c.merged_into = come.id)
  SELECT id, c.sealed, c.closed_at AS "closedAt" FROM come JOIN children c USING (id) ORDER BY id`

/** Open cases about a child whose archive was closed by that case: they have lost their subject and must end. */
export const casesOfClosed = async (sql: Sql, caseId: string): Promise<string[]> =>
  (
    await sql<{ id: string }[]>`
      SELECT DISTINCT c.id FROM children k JOIN case_children o ON o.child_id = k.id JOIN cases c ON c.id = o.case_id
      WHERE k.closed_case = ${caseId} AND c.id <> ${caseId} AND c.outcome IS NULL ORDER BY c.id`
  ).map(({ id }) => id)

/** The other case that has closed the archive of a child this case is about. */
export async function closerOf(sql: Sql, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT k.closed_case AS id FROM children k JOIN case_children o ON o.child_id = k.id
    WHERE o.case_id = ${caseId} AND k.closed_case <> ${caseId} ORDER BY k.closed_at LIMIT 1`
  return row?.id
}
