import type { Fragment, Sql } from './sql.ts'

export type UnitKind = 'ministry' | 'province' | 'prefecture' | 'county' | 'institution'

export interface Unit {
  id: string
  kind: UnitKind
  code: string
  name: string
  superiorId: string | null
}

const columns = (sql: Sql) => sql`u.id, u.kind, v.code, v.name, v.superior_id AS "superiorId"`

/** The unit and all above it as they stood on that day, from the bottom up. */
export const pathOf = (sql: Sql, unitId: string, day: string): Promise<Unit[]> => sql<Unit[]>`
  WITH RECURSIVE path AS (
    SELECT ${columns(sql)}, 0 AS depth FROM units u JOIN unit_versions v ON v.unit_id = u.id
    WHERE u.id = ${unitId} AND v.valid @> ${day}::date
    UNION ALL
    SELECT ${columns(sql)}, p.depth + 1 FROM path p
      JOIN units u ON u.id = p."superiorId" JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date)
  SELECT id, kind, code, name, "superiorId" FROM path ORDER BY depth`

/** The unit that has this code on that day: 6 digits of an authority, 10 of an institution. */
export async function unitIdByCode(sql: Sql, code: string, day: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT unit_id AS id FROM unit_versions WHERE code = ${code} AND valid @> ${day}::date`
  return row?.id
}

/** The province of this deployment (R5: one system for each), or undefined before the tree is laid. */
export async function provinceOf(sql: Sql, day: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT u.id FROM units u JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date
    WHERE u.kind = 'province' ORDER BY v.code LIMIT 1`
  return row?.id
}

/** For each unit the ids of itself and of everything above it on that day. */
export async function pathsOf(
  sql: Sql,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ unitId: string; path: string[] }[]>`
    WITH RECURSIVE path AS (
      SELECT id AS unit_id, id FROM unnest(${unitIds as string[]}::uuid[]) AS id
      UNION
      SELECT p.unit_id, v.superior_id FROM path p JOIN unit_versions v ON v.unit_id = p.id AND v.valid @> ${day}::date
      WHERE v.superior_id IS NOT NULL)
    SELECT unit_id AS "unitId", array_agg(id) AS path FROM path GROUP BY unit_id`
  return new Map(rows.map(({ unitId, path }) => [unitId, path]))
}

/**
 * The superior of a unit in the matter of one route: of an institution its 主管部门 where the route runs by it (R13a: base
 * information of a city-run kindergarten), else the unit above it in the tree, the 属地县 of its children's matters. Of
 * an authority always the one above it (the province for 济源, which has no prefecture). Null at the top.
 */
export const superiorIn = (sql: Sql, unitId: Fragment, day: Fragment, route: Fragment) => sql`
  (SELECT CASE WHEN ${route}->>'line' = 'authority' THEN coalesce(i.authority_id, v.superior_id)
      ELSE v.superior_id END
    FROM unit_versions v LEFT JOIN institutions i ON i.unit_id = v.unit_id
    WHERE v.unit_id = ${unitId} AND v.valid @> ${day})`

/** The next distinct superior of a unit that has a desk in this case. */
export async function superiorOf(
  sql: Sql,
  unitId: string,
  day: string,
  caseId: string,
): Promise<string | null> {
  const [row] = await sql<{ id: string | null }[]>`
    SELECT ${superiorIn(sql, sql`${unitId}`, sql`${day}::date`, sql`c.route`)} AS id FROM cases c WHERE c.id = ${caseId}`
  return row?.id ?? null
}

export interface Institution extends Unit {
  uscc: string
  type: 'kindergarten' | 'attached-kindergarten' | 'preschool-class'
  authorityId: string
}

export async function institutionById(sql: Sql, id: string, day: string): Promise<Institution | undefined> {
  const [row] = await sql<Institution[]>`
    SELECT ${columns(sql)}, i.uscc, i.type, i.authority_id AS "authorityId"
    FROM institutions i JOIN units u ON u.id = i.unit_id
      JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date
    WHERE u.id = ${id}`
  return row
}

/** Authorities by code, all of them or those right below one; keyset by `after`. */
export const authoritiesOf = (
  sql: Sql,
  superiorId: string | null,
  day: string,
  after: string | null,
  limit: number,
): Promise<Unit[]> => sql<Unit[]>`
  SELECT ${columns(sql)} FROM units u JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date
  WHERE u.kind <> 'institution' AND (${superiorId}::uuid IS NULL OR v.superior_id = ${superiorId})
    AND (${after}::text IS NULL OR v.code > ${after})
  ORDER BY v.code LIMIT ${limit}`

/** Ends the version that runs over that day and goes on with the same from the day on. */
async function splitVersion(tx: Sql, unitId: string, day: string): Promise<void> {
  const [row] = await tx<{ upper: string | null; code: string; name: string; superiorId: string | null }[]>`
    SELECT upper(valid) AS upper, code, name, superior_id AS "superiorId" FROM unit_versions
    WHERE unit_id = ${unitId} AND valid @> ${day}::date AND lower(valid) < ${day}::date FOR UPDATE`
  if (!row) return
  await tx`UPDATE unit_versions SET valid = daterange(lower(valid), ${day}::date)
    WHERE unit_id = ${unitId} AND valid @> ${day}::date`
  await tx`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
    VALUES (${unitId}, daterange(${day}::date, ${row.upper}::date), ${row.code}, ${row.name}, ${row.superiorId})`
}

/** Gives a unit another name from a day on, until `to` where it has changed again by then. */
export async function renameUnit(
  tx: Sql,
  unitId: string,
  { from, to, name }: { from: string; to: string | null; name: string },
): Promise<void> {
  await splitVersion(tx, unitId, from)
  if (to !== null) await splitVersion(tx, unitId, to)
  await tx`UPDATE unit_versions SET name = ${name}
    WHERE unit_id = ${unitId} AND valid <@ daterange(${from}::date, ${to}::date)`
}

export const setInstitutionType = (tx: Sql, unitId: string, type: Institution['type']) =>
  tx`UPDATE institutions SET type = ${type} WHERE unit_id = ${unitId}`

/** Institutions at or below any of the given units, by code; keyset by `after`; `named`: a part of the name, or the code. */
export const institutionsBelow = (
  sql: Sql,
  unitIds: readonly string[],
  day: string,
  after: string | null,
  limit: number,
  named: string | null = null,
): Promise<Institution[]> => sql<Institution[]>`
  WITH RECURSIVE below AS (
    SELECT unnest(${unitIds as string[]}::uuid[]) AS id
    UNION
    SELECT v.unit_id FROM below b JOIN unit_versions v ON v.superior_id = b.id AND v.valid @> ${day}::date)
  SELECT ${columns(sql)}, i.uscc, i.type, i.authority_id AS "authorityId"
  FROM below b JOIN institutions i ON i.unit_id = b.id JOIN units u ON u.id = b.id
    JOIN unit_versions v ON v.unit_id = u.id AND v.valid @> ${day}::date
  WHERE (${after}::text IS NULL OR v.code > ${after})
    AND (${named}::text IS NULL OR v.code = ${named} OR position(${named}::text IN v.name) > 0)
  ORDER BY v.code LIMIT ${limit}`
