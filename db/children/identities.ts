import type { Identity } from '../../domain/identity/key-fields.ts'
import type { Segment } from '../../domain/identity/versions.ts'
import type { Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { childSubject } from './children.ts'

/** One version of a child's identity, opened. */
export interface Version extends Segment {
  no: number
  recordedFrom: number
  /** Null while the register says so. */
  recordedTo: number | null
  caseId: string | null
}

interface Row extends Omit<Version, 'identity'> {
  childId: string
  body: Buffer
}

const columns = (sql: Sql) => sql`
  child_id AS "childId", no, lower(valid) AS "from", upper(valid) AS "to", lower(recorded) AS "recordedFrom",
  upper(recorded) AS "recordedTo", case_id AS "caseId", body`

const fieldOf = (no: number) => `identity:${String(no)}`

async function opened(sql: Sql, personal: Personal, rows: readonly Row[]): Promise<(Version & Row)[]> {
  const values = await personal.openMany(
    sql,
    rows.map(({ childId, no, body }) => ({
      subject: childSubject(childId),
      field: fieldOf(no),
      sealed: body,
    })),
  )
  return rows.flatMap((row, index) => {
    const value = values[index]
    return value?.ok === true ? [{ ...row, identity: value.value as Identity }] : []
  })
}

/** Everything the register ever said about a child, oldest version first; nothing of a forgotten one. */
export const versionsOf = async (sql: Sql, personal: Personal, childId: string): Promise<Version[]> =>
  opened(
    sql,
    personal,
    await sql<Row[]>`
    SELECT ${columns(sql)} FROM child_identities WHERE child_id = ${childId} ORDER BY no`,
  )

/** What the register says now, in the order of the days for which it says it. */
export const segmentsOf = async (sql: Sql, personal: Personal, childId: string): Promise<Version[]> =>
  opened(
    sql,
    personal,
    await sql<Row[]>`
    SELECT ${columns(sql)} FROM child_identities WHERE child_id = ${childId} AND upper_inf(recorded)
    ORDER BY lower(valid) NULLS FIRST`,
  )

/** The present identities of these children; a forgotten child is left out. */
export async function identitiesOf(
  sql: Sql,
  personal: Personal,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, Identity>> {
  const rows = await sql<Row[]>`
    SELECT ${columns(sql)} FROM child_identities
    WHERE child_id = ANY(${childIds as string[]}::uuid[]) AND upper_inf(recorded) AND upper_inf(valid)`
  return new Map((await opened(sql, personal, rows)).map(({ childId, identity }) => [childId, identity]))
}

/** What the register said of a child's present at that instant. */
export async function identityAsOf(
  sql: Sql,
  personal: Personal,
  childId: string,
  recordedBy: number,
): Promise<Identity | undefined> {
  const rows = await sql<Row[]>`
    SELECT ${columns(sql)} FROM child_identities
    WHERE child_id = ${childId} AND upper_inf(valid) AND recorded @> ${recordedBy}::timestamptz`
  return (await opened(sql, personal, rows))[0]?.identity
}

/**
 * Ends the versions named and lays down the new segments, sealed under the child's own key. The caller holds the
 * child's row.
 */
export async function supersede(
  tx: Sql,
  personal: Personal,
  childId: string,
  {
    ended,
    fresh,
    caseId,
    at,
  }: { ended: readonly number[]; fresh: readonly Segment[]; caseId: string | null; at: number },
): Promise<void> {
  await tx`
    UPDATE child_identities SET recorded = tstzrange(lower(recorded), ${at}::timestamptz)
    WHERE child_id = ${childId} AND no = ANY(${ended as number[]})`
  const [last] = await tx<{ no: number }[]>`
    SELECT coalesce(max(no), 0) AS no FROM child_identities WHERE child_id = ${childId}`
  let no = last?.no ?? 0
  for (const { from, to, identity } of fresh) {
    no += 1
    const body = await personal.seal(tx, childSubject(childId), fieldOf(no), identity, at)
    await tx`
      INSERT INTO child_identities (child_id, no, valid, recorded, body, case_id)
      VALUES (${childId}, ${no}, daterange(${from}::date, ${to}::date), tstzrange(${at}::timestamptz, NULL), ${body}, ${caseId})`
  }
}
