import type { CaseRow } from './cases.ts'
import type { LinkKind } from '../domain/links.ts'
import type { Sql } from './sql.ts'

/** Ties two cases together; the first is the one that brought the other along. */
export const linkCases = (tx: Sql, l: { caseId: string; otherId: string; kind: LinkKind; at: number }) => tx`
  INSERT INTO case_links (case_id, other_id, kind, at) VALUES (${l.caseId}, ${l.otherId}, ${l.kind}, ${l.at})`

export interface LinkedCase extends Pick<CaseRow, 'id' | 'number' | 'process' | 'status' | 'outcome'> {
  kind: LinkKind
}

/** The cases tied to one, whichever of the two brought the other along. */
export const linkedTo = (sql: Sql, caseId: string): Promise<LinkedCase[]> => sql<LinkedCase[]>`
  SELECT l.kind, c.id, c.number, c.process, c.status, c.outcome
  FROM (SELECT kind, other_id AS id FROM case_links WHERE case_id = ${caseId}
    UNION SELECT kind, case_id FROM case_links WHERE other_id = ${caseId}) l JOIN cases c ON c.id = l.id
  ORDER BY c.number`
