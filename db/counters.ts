import type { Sql } from './sql.ts'

/** Draws the next serial of a counter, starting at 1; it only ever goes up, gaps are allowed. */
export async function draw(tx: Sql, name: string): Promise<number> {
  const [row] = await tx<{ value: number }[]>`
    INSERT INTO counters (name, value) VALUES (${name}, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value`
  if (!row) throw new Error(`counter ${name} gave no number`)
  return row.value
}
