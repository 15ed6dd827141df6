import type { Sql } from './sql.ts'

export type PaperType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'application/ofd'

export interface AttachmentRow {
  id: string
  unitId: string
  personId: string
  caseId: string | null
  name: Buffer
  type: PaperType
  size: number
  sha256: Buffer
  at: number
}

const columns = (sql: Sql) => sql`
  id, unit_id AS "unitId", person_id AS "personId", case_id AS "caseId", name, type, size, sha256, at`

/** The row of an uploaded paper; the bytes lie outside the database under their SHA-256. */
export const insertAttachment = (tx: Sql, a: Omit<AttachmentRow, 'caseId'>) => tx`
  INSERT INTO attachments (id, unit_id, person_id, name, type, size, sha256, at)
  VALUES (${a.id}, ${a.unitId}, ${a.personId}, ${a.name}, ${a.type}, ${a.size}, ${a.sha256}, ${a.at})`

export const attachmentsOf = (sql: Sql, ids: readonly string[]): Promise<AttachmentRow[]> =>
  sql<AttachmentRow[]>`SELECT ${columns(sql)} FROM attachments WHERE id = ANY(${ids as string[]}::uuid[])`

/** Gives the unit's papers to its case, unless another has them; answers which the case has now. */
export async function bindAttachments(
  tx: Sql,
  ids: readonly string[],
  { caseId, unitId }: { caseId: string; unitId: string },
): Promise<string[]> {
  const bound = await tx<{ id: string }[]>`
    UPDATE attachments SET case_id = ${caseId}
    WHERE id = ANY(${ids as string[]}::uuid[]) AND unit_id = ${unitId} AND coalesce(case_id, ${caseId}) = ${caseId}
    RETURNING id`
  return bound.map(({ id }) => id)
}
