import type { Entry, Layer } from '../domain/catalogue.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Sql } from './sql.ts'

/**
 * The catalogue layers of the given units in the order of the ids, superiors first: of each code the entry that was
 * in force at that instant and recorded by then.
 */
export async function layersOf(sql: Sql, unitIds: readonly string[], asOf: number): Promise<Layer[]> {
  const rows = await sql<{ unitId: string; code: string; entry: Entry }[]>`
    SELECT DISTINCT ON (unit_id, code) unit_id AS "unitId", code, entry FROM catalogue_entries
    WHERE unit_id = ANY(${unitIds as string[]}::uuid[]) AND effective_from <= ${dayOf(asOf)}::date
      AND at <= ${asOf}::timestamptz
    ORDER BY unit_id, code, effective_from DESC, at DESC`
  return unitIds.map((unit) => ({
    unit,
    entries: Object.fromEntries(
      rows.filter(({ unitId }) => unitId === unit).map(({ code, entry }) => [code, entry]),
    ),
  }))
}

/** Enters what the unit writes over a category, recorded at that instant and in force from that day on. */
export const insertEntry = (
  tx: Sql,
  unitId: string,
  code: string,
  entry: Entry,
  at: number,
  effectiveFrom = dayOf(at),
) => tx`
  INSERT INTO catalogue_entries (unit_id, code, entry, at, effective_from)
  VALUES (${unitId}, ${code}, ${tx.json(entry as never)}, ${at}, ${effectiveFrom}) ON CONFLICT DO NOTHING`
