import type { Sql } from './sql.ts'

export interface DraftRow {
  id: string
  process: string
  unitId: string
  /** Who saved it last. */
  personId: string
  /** Everybody who ever saved it. */
  authors: string[]
  body: Buffer
  at: number
}

const columns = (sql: Sql) =>
  sql`id, process, unit_id AS "unitId", person_id AS "personId", authors, body, at`

/** Saves a draft; saving again writes over it, since nobody has seen it yet. */
export const saveDraft = (tx: Sql, d: Omit<DraftRow, 'authors'>) => tx`
  INSERT INTO drafts (id, process, unit_id, person_id, authors, body, at)
  VALUES (${d.id}, ${d.process}, ${d.unitId}, ${d.personId}, ARRAY[${d.personId}::uuid], ${d.body}, ${d.at})
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, person_id = excluded.person_id, at = excluded.at,
    authors = CASE WHEN excluded.person_id = ANY(drafts.authors) THEN drafts.authors
      ELSE drafts.authors || excluded.person_id END`

export async function draftById(sql: Sql, id: string): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow[]>`SELECT ${columns(sql)} FROM drafts WHERE id = ${id}`
  return row
}

/** Takes the draft for this transaction, so that it is filed or deleted once. */
export async function lockDraft(tx: Sql, id: string): Promise<DraftRow | undefined> {
  const [row] = await tx<DraftRow[]>`SELECT ${columns(tx)} FROM drafts WHERE id = ${id} FOR UPDATE`
  return row
}

export const deleteDraft = (tx: Sql, id: string) => tx`DELETE FROM drafts WHERE id = ${id}`

/** Drafts of the given institutions, newest first, without the unfinished supplements of cases; keyset by id. */
export const draftsOf = (
  sql: Sql,
  unitIds: readonly string[],
  before: string | null,
  limit: number,
): Promise<Omit<DraftRow, 'body' | 'authors'>[]> => sql<Omit<DraftRow, 'body' | 'authors'>[]>`
  SELECT id, process, unit_id AS "unitId", person_id AS "personId", at FROM drafts
  WHERE unit_id = ANY(${unitIds as string[]}::uuid[]) AND (${before}::uuid IS NULL OR id < ${before})
    AND NOT EXISTS (SELECT FROM cases c WHERE c.id = drafts.id)
  ORDER BY id DESC LIMIT ${limit}`
