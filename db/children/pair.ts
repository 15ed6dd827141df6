import type { Personal } from '../personal/personal.ts'
import { normaliseIdNumber } from '../personal/normalise.ts'
import type { Sql } from '../sql.ts'
import { identitiesOf } from './identities.ts'
import { isCurrent, statusNumbersOf } from './numbers.ts'

/** What a guardian's application says of a child: an ID number or 学籍号, and the name. */
export interface Pair {
  number: string
  name: string
}

export interface FoundByPair {
  childId: string
  /** Where it is enrolled now; null for a child that is nowhere. */
  institutionId: string | null
  provinceId: string
}

/**
 * One question whatever is wrong with the pair, so that neither the answer nor the time it takes tells a wrong number from
 * a wrong name: numbers come first and each of the few they lead to is asked for the name, or a common name would be
 * slow. Former numbers and names lead to the child, too; those of an adopted one do not.
 */
const candidates = (sql: Sql, personal: Personal, { number, name }: Pair) => sql<FoundByPair[]>`
  WITH numbered AS MATERIALIZED (
    SELECT subject_id AS child_id FROM blind_indexes
    WHERE subject_kind = 'child' AND kind = 'id_number' AND hash = ${personal.blindIndex('id_number', number)}
    UNION SELECT subject_id FROM blind_indexes
    WHERE subject_kind = 'child' AND kind = 'status_number' AND hash = ${personal.blindIndex('status_number', number)})
  SELECT n.child_id AS "childId", CASE WHEN upper_inf(e.during) THEN e.institution_id END AS "institutionId", (
    WITH RECURSIVE above AS (
      SELECT e.institution_id AS id
      UNION SELECT v.superior_id FROM above a JOIN unit_versions v ON v.unit_id = a.id WHERE v.superior_id IS NOT NULL)
    SELECT u.id FROM above a JOIN units u ON u.id = a.id WHERE u.kind = 'province' LIMIT 1) AS "provinceId"
  FROM numbered n
    CROSS JOIN LATERAL (
      SELECT FROM blind_indexes WHERE subject_kind = 'child' AND subject_id = n.child_id AND kind = 'name'
        AND hash = ${personal.blindIndex('name', name)} LIMIT 1) m
    CROSS JOIN LATERAL (
      SELECT institution_id, during FROM enrolments
      WHERE child_id = n.child_id AND voided_at IS NULL ORDER BY during DESC LIMIT 1) e
  ORDER BY n.child_id LIMIT 50`

/** Numbers may have been swapped between children of one name: then it is the one who has the number today. */
async function whoHasItNow(
  sql: Sql,
  personal: Personal,
  found: readonly FoundByPair[],
  number: string,
): Promise<FoundByPair | undefined> {
  const ids = found.map(({ childId }) => childId)
  const wanted = normaliseIdNumber(number)
  const identities = await identitiesOf(sql, personal, ids)
  const current = (await statusNumbersOf(sql, personal, ids)).filter(isCurrent)
  const [only, ...others] = found.filter(
    ({ childId }) =>
      identities.get(childId)?.idNumber === wanted ||
      current.some((each) => each.childId === childId && each.number === wanted),
  )
  return others.length === 0 ? only : undefined
}

/** The one child with that number and that name; undefined for a wrong pair, whatever is wrong with it. */
export async function findByPair(sql: Sql, personal: Personal, pair: Pair): Promise<FoundByPair | undefined> {
  const found = await candidates(sql, personal, pair)
  return found.length > 1 ? whoHasItNow(sql, personal, found, pair.number) : found[0]
}
