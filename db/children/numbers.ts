import type { StatusNumberKind } from '../../domain/numbers/status-number.ts'
import type { Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { childSubject } from './children.ts'
import { survivorOf } from './closed.ts'

/** A row of the ledger of status numbers, opened. */
export interface StatusNumberRow {
  childId: string
  number: string
  kind: StatusNumberKind
  issuedAt: number
  replacedAt: number | null
  voidedAt: number | null
}

/** Who has this ID number in the province, if anybody has. `key` as of `numberKey`. */
export async function holderOf(
  sql: Sql,
  personal: Personal,
  provinceId: string,
  key: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT child_id AS id FROM child_id_numbers
    WHERE province_id = ${provinceId} AND hash = ${personal.blindIndex('id_number', key)}`
  return row?.id
}

/** Writes down a child's present ID number; the database refuses one that another child of the province has. */
export async function setIdNumber(
  tx: Sql,
  personal: Personal,
  childId: string,
  provinceId: string,
  key: string | null,
): Promise<void> {
  await tx`DELETE FROM child_id_numbers WHERE child_id = ${childId}`
  if (key === null) return
  await tx`
    INSERT INTO child_id_numbers (child_id, province_id, hash)
    VALUES (${childId}, ${provinceId}, ${personal.blindIndex('id_number', key)})`
}

/**
 * Whose status number this is or was; a number once issued is never free again, but for one that a cancelled archive
 * had. What a merged archive had is the survivor's.
 */
export async function issuedTo(sql: Sql, personal: Personal, number: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    SELECT n.child_id AS id FROM status_numbers n JOIN children c ON c.id = n.child_id
    WHERE n.hash = ${personal.blindIndex('status_number', number)}
      AND (n.voided_at IS NULL OR c.closed_how IS DISTINCT FROM 'cancelled')
    ORDER BY n.voided_at IS NULL DESC, n.issued_at DESC LIMIT 1`
  return row && survivorOf(sql, row.id)
}

/** Whether a number was ever issued, whatever became of it and of whom it was issued to. */
export const wasIssued = async (sql: Sql, personal: Personal, number: string): Promise<boolean> =>
  (await sql`SELECT FROM status_numbers WHERE hash = ${personal.blindIndex('status_number', number)} LIMIT 1`)
    .length > 0

/** Issues a number; the one before becomes an alias, which goes on leading to the child. */
export async function issue(
  tx: Sql,
  personal: Personal,
  n: { childId: string; number: string; kind: StatusNumberKind; caseId: string | null; at: number },
): Promise<void> {
  await tx`
    UPDATE status_numbers SET replaced_at = ${n.at}
    WHERE child_id = ${n.childId} AND replaced_at IS NULL AND voided_at IS NULL`
  const hash = personal.blindIndex('status_number', n.number)
  const sealed = await personal.seal(tx, childSubject(n.childId), 'status-number', n.number, n.at)
  await tx`
    INSERT INTO status_numbers (hash, kind, child_id, number, issued_at, case_id)
    VALUES (${hash}, ${n.kind}, ${n.childId}, ${sealed}, ${n.at}, ${n.caseId})`
}

/** The ledger of these children, oldest number first. */
export async function statusNumbersOf(
  sql: Sql,
  personal: Personal,
  childIds: readonly string[],
): Promise<StatusNumberRow[]> {
  const rows = await sql<(Omit<StatusNumberRow, 'number'> & { sealed: Buffer })[]>`
    SELECT child_id AS "childId", kind, number AS sealed, issued_at AS "issuedAt", replaced_at AS "replacedAt",
      voided_at AS "voidedAt"
    FROM status_numbers WHERE child_id = ANY(${childIds as string[]}::uuid[]) ORDER BY issued_at, hash`
  const values = await personal.openMany(
    sql,
    rows.map(({ childId, sealed }) => ({ subject: childSubject(childId), field: 'status-number', sealed })),
  )
  return rows.flatMap(({ sealed: _, ...row }, index) => {
    const value = values[index]
    return value?.ok === true ? [{ ...row, number: String(value.value) }] : []
  })
}

/** The one number in use. */
export const isCurrent = ({ replacedAt, voidedAt }: StatusNumberRow): boolean =>
  replacedAt === null && voidedAt === null
