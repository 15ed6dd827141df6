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
  /** How many papers a telephone has begun to send. */
  tries: number
}

const columns = (sql: Sql) => sql`
  id, unit_id AS "unitId", person_id AS "personId", name, size, received, attachment_id AS "attachmentId",
  expires_at AS "expiresAt", tries`

export const insertUpload = (
  tx: Tx,
  row: Omit<UploadRow, 'received' | 'attachmentId' | 'tries'> & { at: number },
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

/** Says what a telephone is about to send; what had come of another paper counts no longer. */
export const nameUpload = (tx: Tx, id: string, name: Buffer, size: number) =>
  tx`UPDATE uploads SET name = ${name}, size = ${size}, received = 0, tries = tries + 1 WHERE id = ${id}`

/** What a telephone sent was not taken: it may send something else. */
export const emptyUpload = (sql: Sql, id: string) =>
  sql`UPDATE uploads SET name = NULL, size = NULL, received = 0 WHERE id = ${id} AND attachment_id IS NULL`

export const noteReceived = (tx: Tx, id: string, received: number) =>
  tx`UPDATE uploads SET received = ${received} WHERE id = ${id}`

export const finishUpload = (tx: Tx, id: string, attachmentId: string) =>
  tx`UPDATE uploads SET attachment_id = ${attachmentId} WHERE id = ${id}`

export const dropUpload = (sql: Sql, id: string) =>
  sql`DELETE FROM uploads WHERE id = ${id} AND attachment_id IS NULL`

/** Forgets what nobody has finished in time; answers whose parts are to be thrown away. */
export const dropExpired = async (tx: Tx, at: number): Promise<string[]> =>
  (await tx<{ id: string }[]>`DELETE FROM uploads WHERE expires_at <= ${at} RETURNING id`).map(({ id }) => id)
