import type { PaperKind } from '../../domain/custody.ts'
import type { Sql } from '../sql.ts'

export interface CustodyFlag {
  id: string
  childId: string
  raisedAt: number
  /** Null where a case raised it. */
  raisedBy: string | null
  caseId: string | null
  reason: Buffer | null
  liftedAt: number | null
  liftedBy: string | null
  paperKind: PaperKind | null
}

const columns = (sql: Sql) => sql`
  f.id, f.child_id AS "childId", f.raised_at AS "raisedAt", f.case_id AS "caseId", f.reason, f.lifted_at AS "liftedAt",
  f.paper_kind AS "paperKind"`

/** Which of these children have a 监护权争议 that stands. */
export async function disputedAmong(sql: Sql, childIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }[]>`
    SELECT child_id AS id FROM custody_flags WHERE child_id = ANY(${childIds as string[]}::uuid[]) AND lifted_at IS NULL`
  return new Set(rows.map(({ id }) => id))
}

/** Whether guardians are in dispute about this child: transfers and changes of its name wait until a paper ends it. */
export const hasCustodyFlag = async (sql: Sql, childId: string): Promise<boolean> =>
  (await disputedAmong(sql, [childId])).has(childId)

/** Raises the flag; false where one stands already. */
export const raiseFlag = async (
  tx: Sql,
  f: {
    id: string
    childId: string
    personId: string | null
    caseId: string | null
    reason: Buffer | null
    at: number
  },
): Promise<boolean> =>
  (
    await tx`
      INSERT INTO custody_flags (id, child_id, raised_at, raised_by, case_id, reason)
      VALUES (${f.id}, ${f.childId}, ${f.at}, ${f.personId}, ${f.caseId}, ${f.reason})
      ON CONFLICT (child_id) WHERE lifted_at IS NULL DO NOTHING RETURNING id`
  ).length > 0

/** Lifts the flag that stands, by the paper that ends the dispute; answers its id, or undefined where none stands. */
export async function liftFlag(
  tx: Sql,
  f: { childId: string; personId: string; paperId: string; paperKind: PaperKind; at: number },
): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    UPDATE custody_flags
    SET lifted_at = ${f.at}, lifted_by = ${f.personId}, paper_id = ${f.paperId}, paper_kind = ${f.paperKind}
    WHERE child_id = ${f.childId} AND lifted_at IS NULL RETURNING id`
  return row?.id
}

export const isPaperUsed = async (sql: Sql, paperId: string): Promise<boolean> =>
  (await sql`SELECT FROM custody_flags WHERE paper_id = ${paperId}`).length > 0

export const flagsOf = (sql: Sql, childId: string): Promise<CustodyFlag[]> => sql<CustodyFlag[]>`
  SELECT ${columns(sql)}, r.name AS "raisedBy", l.name AS "liftedBy"
  FROM custody_flags f LEFT JOIN persons r ON r.id = f.raised_by LEFT JOIN persons l ON l.id = f.lifted_by
  WHERE f.child_id = ${childId} ORDER BY f.raised_at DESC, f.id`
