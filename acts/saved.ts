import type { DraftRow } from '../db/drafts.ts'
import type { Sql, Tx } from '../db/sql.ts'
import type { Companion } from './joint.ts'
import type { Office } from './office.ts'

/** What a draft keeps: an unfinished form, and what is to be filed together with it. */
export interface Saved {
  form?: unknown
  with?: readonly Companion[] | undefined
}

const subject = (id: string) => ({ kind: 'case', id }) as const

/** Seals it under the data key of the case that the draft is to become. */
export const sealSaved = (tx: Tx, { personal }: Office, id: string, saved: Saved, at: number) =>
  personal.seal(tx, subject(id), 'draft', saved, at)

export const openSaved = async (
  sql: Sql,
  { personal }: Pick<Office, 'personal'>,
  { id, body }: Pick<DraftRow, 'id' | 'body'>,
): Promise<Saved> => (await personal.open(sql, subject(id), 'draft', body)) as Saved
