import { blindKinds, type BlindKind, type Personal } from '../personal/personal.ts'
import type { Fragment, Sql } from '../sql.ts'
import { childrenWhere, type EnrolledChild } from './enrolments.ts'

/** Where somebody may look for children: in institutions, and right below authorities. */
export interface Nurseries {
  inside: readonly string[]
  above: readonly string[]
}

/** Children enrolled there on that day who carry any of these marks, by id; the rest of the register is not looked at. */
export async function childrenMarked(
  sql: Sql,
  personal: Personal,
  marks: readonly { kind: BlindKind; value: string }[],
  { inside, above }: Nurseries,
  { day, limit }: { day: string; limit: number },
): Promise<EnrolledChild[]> {
  const meant = marks.filter(({ kind, value }) => blindKinds[kind](value) !== '')
  if (meant.length === 0 || inside.length + above.length === 0) return []
  const marked = meant
    .map(
      ({ kind, value }): Fragment => sql`b.kind = ${kind} AND b.hash = ${personal.blindIndex(kind, value)}`,
    )
    .reduce((left, right) => sql`${left} OR ${right}`)
  return childrenWhere(
    sql,
    sql`e.during @> ${day}::date
      AND e.child_id IN (SELECT b.subject_id FROM blind_indexes b WHERE b.subject_kind = 'child' AND (${marked}))
      AND (e.institution_id = ANY(${inside as string[]}::uuid[]) OR EXISTS (
        SELECT FROM unit_versions v WHERE v.unit_id = e.institution_id AND v.valid @> ${day}::date
          AND v.superior_id = ANY(${above as string[]}::uuid[])))
      ORDER BY e.child_id LIMIT ${limit}`,
  )
}
