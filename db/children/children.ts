import type { Sql } from '../sql.ts'

export interface ChildRow {
  id: string
  sealed: boolean
}

export const childSubject = (id: string) => ({ kind: 'child', id }) as const

/** A child that is there already stays as it is; answers whether it is new. */
export const insertChild = async (tx: Sql, id: string, at: number): Promise<boolean> =>
  (
    await tx`
      INSERT INTO children (id, sealed, created_at) VALUES (${id}, false, ${at}) ON CONFLICT DO NOTHING RETURNING id`
  ).length > 0

export async function childById(sql: Sql, id: string): Promise<ChildRow | undefined> {
  const [row] = await sql<ChildRow[]>`SELECT id, sealed FROM children WHERE id = ${id}`
  return row
}

/** Locks the register row of a child; a transaction holds its case row by then. */
export async function lockChild(tx: Sql, id: string): Promise<ChildRow | undefined> {
  const [row] = await tx<ChildRow[]>`SELECT id, sealed FROM children WHERE id = ${id} FOR UPDATE`
  return row
}

/** Locks the register rows of these children in the one order in which everybody does. */
export async function lockChildren(tx: Sql, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await lockChild(tx, id)
}

/** Seals the history of an adopted child, for good. */
export const sealChild = (tx: Sql, id: string) => tx`UPDATE children SET sealed = true WHERE id = ${id}`
