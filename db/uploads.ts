import type { Sql, Tx } from './sql.ts'

/** A paper that is arriving; without a name and a size until it is known what is sent. */
export interface UploadRow {
  id: string
  unitId: string
  personId: string
  name: Buffer | null
  size: number | null
  received: number
  attachmentId: string | null
  expiresAt: number
}

const columns = (sql: Sql) => sql`
  id, unit_id AS "unitId", person_id AS "personId", name, size, received, attachment_id AS "attachmentId",
  expires_at AS "expiresAt"`

export const insertUpload = (
  tx: Tx,
  row: Omit<UploadRow, 'received' | 'attachmentId'> & { at: number },
) => tx`
  INSERT INTO uploads (id, unit_id, person_id, name, size, at, expires_at)
  VALUES (${row.id}, ${row.unitId}, ${row.personId}, ${row.name}, ${row.size}, ${row.at}, ${row.expiresAt})`

export async function uploadById(sql: Sql, id: string): Promise<UploadRow | undefined> {
  const [row] = await sql<UploadRow[]>`SELECT ${columns(sql)} FROM uploads WHERE id = ${id}`
  return row
}

/** Two tabs that send the same part come one after the other. */
export async function lockUpload(tx: Tx, id: string): Promise<UploadRow | undefined> {
  const [row] = await tx<UploadRow[]>`SELECT ${columns(tx)} FROM uploads WHERE id = ${id} FOR UPDATE`
  return row
}

/** Says what a telephone is about to send; only once. */
export const nameUpload = async (tx: Tx, id: string, name: Buffer, size: number): Promise<boolean> =>
  (await tx`UPDATE uploads SET name = ${name}, size = ${size} WHERE id = ${id} AND size IS NULL`).count === 1

export const noteReceived = (tx: Tx, id: string, received: number) =>
  tx`UPDATE uploads SET received = ${received} WHERE id = ${id}`

export const finishUpload = (tx: Tx, id: string, attachmentId: string) =>
  tx`UPDATE uploads SET attachment_id = ${attachmentId} WHERE id = ${id}`

export const dropUpload = (sql: Sql, id: string) =>
  sql`DELETE FROM uploads WHERE id = ${id} AND attachment_id IS NULL`

/** What nobody has finished in time. */
export const dropExpired = (tx: Tx, at: number) => tx`DELETE FROM uploads WHERE expires_at <= ${at}`
