import type { Entry, Layer } from '../domain/catalogue.ts'
import type { Sql } from './sql.ts'

/** The catalogue layers of the given units, in the order of the ids: superiors first. */
export async function layersOf(sql: Sql, unitIds: readonly string[]): Promise<Layer[]> {
  const rows = await sql<{ unitId: string; code: string; entry: Entry }[]>`
    SELECT unit_id AS "unitId", code, entry FROM catalogue_entries WHERE unit_id = ANY(${unitIds as string[]}::uuid[])`
  return unitIds.map((unit) => ({
    unit,
    entries: Object.fromEntries(
      rows.filter(({ unitId }) => unitId === unit).map(({ code, entry }) => [code, entry]),
    ),
  }))
}

export const insertEntry = (tx: Sql, unitId: string, code: string, entry: Entry, at: number) => tx`
  INSERT INTO catalogue_entries (unit_id, code, entry, at) VALUES (${unitId}, ${code}, ${tx.json(entry as never)}, ${at})
  ON CONFLICT (unit_id, code) DO NOTHING`
