import type { Sql } from './sql.ts'
import { uuidv7 } from './ids.ts'

/** What one case has to tell another. What has to be done about it is found out when it is taken. */
export type LetterKind = 'linked-closed' | 'superseded-by' | 'overtaken' | 'joins'

export interface Letter {
  id: string
  toCase: string
  kind: LetterKind
  fromCase: string
  /** Of `joins`: the children that come along. */
  children: string[]
}

const columns = (sql: Sql) => sql`id, to_case AS "toCase", kind, from_case AS "fromCase", children`

export const send = (
  tx: Sql,
  {
    toCase,
    kind,
    fromCase,
    children = [],
    at,
  }: Omit<Letter, 'id' | 'children'> & { children?: readonly string[]; at: number },
) => tx`
  INSERT INTO deliveries (id, to_case, kind, from_case, children, at)
  VALUES (${uuidv7(at)}, ${toCase}, ${kind}, ${fromCase}, ${children as string[]}::uuid[], ${at})`

/** The letters that nobody has taken yet, oldest first. */
export const untaken = (sql: Sql, limit: number): Promise<Letter[]> => sql<Letter[]>`
  SELECT ${columns(sql)} FROM deliveries WHERE taken_at IS NULL ORDER BY id LIMIT ${limit}`

/** Who has joined a case and was not taken in yet, oldest first. */
export const joining = (sql: Sql, toCase: string): Promise<Letter[]> => sql<Letter[]>`
  SELECT ${columns(sql)} FROM deliveries WHERE to_case = ${toCase} AND kind = 'joins' AND taken_at IS NULL ORDER BY id`

/** Takes a letter for good; undefined where another transaction has taken it. The caller holds the addressee's row. */
export async function take(tx: Sql, id: string, at: number): Promise<Letter | undefined> {
  const [letter] = await tx<Letter[]>`
    UPDATE deliveries SET taken_at = ${at} WHERE id = ${id} AND taken_at IS NULL RETURNING ${columns(tx)}`
  return letter
}
