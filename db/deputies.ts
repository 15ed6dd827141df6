import type { Sql } from './sql.ts'

export interface Deputy {
  id: string
  deputyId: string
  deputy: string | null
  from: string
  /** The last day; null while no end is set. */
  until: string | null
}

/** The unit that reviews for the institution on that day, if it has one. */
export async function deputyOf(sql: Sql, institutionId: string, day: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    SELECT deputy_id AS id FROM deputy_units WHERE institution_id = ${institutionId} AND during @> ${day}::date`
  return row?.id ?? null
}

/** Whether the institution has a deputy on any day of that time; null is open-ended. */
export async function hasDeputy(
  sql: Sql,
  institutionId: string,
  from: string,
  until: string | null,
): Promise<boolean> {
  const rows = await sql`
    SELECT FROM deputy_units
    WHERE institution_id = ${institutionId} AND during && daterange(${from}::date, ${until}::date, '[]')`
  return rows.length > 0
}

/** Whether the institution reviews for another on any day of that time; null is open-ended. */
export async function isDeputy(
  sql: Sql,
  institutionId: string,
  from: string,
  until: string | null,
): Promise<boolean> {
  const rows = await sql`
    SELECT FROM deputy_units
    WHERE deputy_id = ${institutionId} AND during && daterange(${from}::date, ${until}::date, '[]')`
  return rows.length > 0
}

export const insertDeputy = (
  tx: Sql,
  d: {
    id: string
    institutionId: string
    deputyId: string
    from: string
    until: string | null
    personId: string
    at: number
  },
) => tx`
  INSERT INTO deputy_units (id, institution_id, deputy_id, during, appointed_by, at)
  VALUES (${d.id}, ${d.institutionId}, ${d.deputyId}, daterange(${d.from}::date, ${d.until}::date, '[]'), ${d.personId},
    ${d.at})`

/**
 * Lets the appointment named, or the one that holds on that day, end with it; answers its id. One that had not begun
 * keeps no day at all.
 */
export async function endDeputy(
  tx: Sql,
  institutionId: string,
  lastDay: string,
  id: string | undefined,
): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    UPDATE deputy_units SET during = CASE WHEN lower(during) > ${lastDay}::date THEN 'empty'::daterange
      ELSE daterange(lower(during), ${lastDay}::date, '[]') END
    WHERE institution_id = ${institutionId} AND ${
      id === undefined
        ? tx`during @> ${lastDay}::date`
        : tx`id = ${id} AND during && daterange(${lastDay}::date, NULL)`
    } RETURNING id`
  return row?.id
}

/** The institution's appointments without those revoked, the latest first, with the deputies' names as of that day. */
export const deputiesOf = (sql: Sql, institutionId: string, day: string): Promise<Deputy[]> => sql<Deputy[]>`
  SELECT d.id, d.deputy_id AS "deputyId", v.name AS deputy, lower(d.during) AS from, upper(d.during) - 1 AS until
  FROM deputy_units d LEFT JOIN unit_versions v ON v.unit_id = d.deputy_id AND v.valid @> ${day}::date
  WHERE d.institution_id = ${institutionId} AND NOT isempty(d.during) ORDER BY d.during DESC`

export interface Represented {
  unitId: string
  unit: string
  /** The last day; null while no end is set. */
  until: string | null
}

/** The institutions for which these units review on that day. */
export const reviewedBy = (
  sql: Sql,
  deputyIds: readonly string[],
  day: string,
): Promise<Represented[]> => sql<Represented[]>`
  SELECT d.institution_id AS "unitId", v.name AS unit, upper(d.during) - 1 AS until
  FROM deputy_units d JOIN unit_versions v ON v.unit_id = d.institution_id AND v.valid @> ${day}::date
  WHERE d.deputy_id = ANY(${deputyIds as string[]}::uuid[]) AND d.during @> ${day}::date ORDER BY v.code`
