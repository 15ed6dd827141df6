import type { CaseRow } from './cases.ts'
import type { LinkKind, Tie } from '../domain/links.ts'
import type { Fragment, Sql } from './sql.ts'
import type { TaskRow } from './tasks.ts'

/** Ties two cases together; which of them comes first, see domain/links.ts. Tied already, they stay so. */
export const linkCases = (tx: Sql, l: { caseId: string; otherId: string; kind: LinkKind; at: number }) => tx`
  INSERT INTO case_links (case_id, other_id, kind, at) VALUES (${l.caseId}, ${l.otherId}, ${l.kind}, ${l.at})
  ON CONFLICT DO NOTHING`

export interface LinkedCase extends Pick<CaseRow, 'id' | 'number' | 'process' | 'status' | 'outcome'> {
  kind: LinkKind
}

/** The cases tied to one, whichever of the two brought the other along. */
export const linkedTo = (sql: Sql, caseId: string): Promise<LinkedCase[]> => sql<LinkedCase[]>`
  SELECT l.kind, c.id, c.number, c.process, c.status, c.outcome
  FROM (SELECT kind, other_id AS id FROM case_links WHERE case_id = ${caseId}
    UNION SELECT kind, case_id FROM case_links WHERE other_id = ${caseId}) l JOIN cases c ON c.id = l.id
  ORDER BY c.number`

export interface TiedCase extends Omit<LinkedCase, 'kind'> {
  kind: Tie
}

/** The cases of a 督办件, or the 督办件 of a case. */
export const supervisedWith = (sql: Sql, caseId: string): Promise<TiedCase[]> => sql<TiedCase[]>`
  SELECT 'supervised' AS kind, c.id, c.number, c.process, c.status, c.outcome
  FROM (SELECT case_id AS id FROM supervision_entries WHERE supervision_id = ${caseId}
    UNION SELECT supervision_id FROM supervision_entries WHERE case_id = ${caseId}) e JOIN cases c ON c.id = e.id
  ORDER BY c.number`

/** Cases that were tied to this one by that kind and come first in it. */
export const tiedTo = async (sql: Sql, otherId: string, kind: LinkKind): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    SELECT case_id AS id FROM case_links WHERE other_id = ${otherId} AND kind = ${kind} ORDER BY case_id`
  return rows.map(({ id }) => id)
}

/** The cases that this one was merged into, one by way of the other. */
const mergers = (sql: Sql, caseId: string): Fragment => sql`
  WITH RECURSIVE way AS (
    SELECT other_id FROM case_links WHERE case_id = ${caseId} AND kind = 'merged'
    UNION SELECT l.other_id FROM way JOIN case_links l ON l.case_id = way.other_id AND l.kind = 'merged')`

/** The open case that takes this one in; undefined where none does. */
export async function mergedInto(sql: Sql, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    ${mergers(sql, caseId)}
    SELECT c.id FROM way JOIN cases c ON c.id = way.other_id WHERE c.outcome IS NULL ORDER BY c.filed_at, c.id LIMIT 1`
  return row?.id
}

/** The desks of the cases that have taken this one in: who decides there must read what was handed in here. */
export const desksOfMergers = (sql: Sql, caseId: string): Promise<Pick<TaskRow, 'unitId' | 'role'>[]> => sql<
  Pick<TaskRow, 'unitId' | 'role'>[]
>`
  ${mergers(sql, caseId)}
  SELECT DISTINCT t.unit_id AS "unitId", t.role FROM way JOIN tasks t ON t.case_id = way.other_id ORDER BY 1, 2`

/** The case that has pre-empted this one, if any has. */
export async function preEmptedBy(sql: Sql, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT other_id AS id FROM case_links WHERE case_id = ${caseId} AND kind = 'pre-empted' ORDER BY at LIMIT 1`
  return row?.id
}
