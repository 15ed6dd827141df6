import { numberKey } from '../../domain/identity/key-fields.ts'
import type { CaseChild, RulingFacts } from '../../domain/identity/ruling-check.ts'
import { withNumber, type RuledNumber } from '../../domain/identity/ruling.ts'
import { formalNumber } from '../../domain/numbers/status-number.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { identitiesOf } from './identities.ts'
import { holderOf, isCurrent, statusNumbersOf } from './numbers.ts'

/** The children of a case as the register has them; a forgotten one is not there. */
async function caseChildren(sql: Sql, personal: Personal, ids: readonly string[]): Promise<CaseChild[]> {
  const identities = await identitiesOf(sql, personal, ids)
  const numbers = (await statusNumbersOf(sql, personal, ids)).filter(isCurrent)
  const rows = await sql<{ id: string; closed: boolean; enrolmentId: string | null }[]>`
    SELECT c.id, c.closed_at IS NOT NULL AS closed, e.id AS "enrolmentId" FROM children c
      LEFT JOIN enrolments e ON e.child_id = c.id AND upper_inf(e.during) AND e.voided_at IS NULL
    WHERE c.id = ANY(${ids as string[]}::uuid[]) ORDER BY c.id`
  return rows.flatMap((row) => {
    const identity = identities.get(row.id)
    const current = numbers.find(({ childId }) => childId === row.id)
    const statusNumber = current ? { number: current.number, kind: current.kind } : null
    return identity ? [{ ...row, identity, statusNumber }] : []
  })
}

/** Whether a child outside the case has the formal number in force that would be made of this ID number. */
const isIssuedOutside = async (
  sql: Sql,
  personal: Personal,
  idNumber: string,
  childIds: readonly string[],
): Promise<boolean> =>
  (
    await sql`
      SELECT FROM status_numbers WHERE hash = ${personal.blindIndex('status_number', formalNumber(idNumber))}
        AND voided_at IS NULL AND child_id <> ALL(${childIds as string[]}::uuid[])`
  ).length > 0

/** What a ruling is looked at beside, as the register is at that instant. */
export async function rulingFacts(
  sql: Sql,
  personal: Personal,
  childIds: readonly string[],
  {
    numbers = [],
    provinceId,
    at,
  }: { numbers?: readonly RuledNumber[] | undefined; provinceId: string; at: number },
): Promise<RulingFacts> {
  const children = await caseChildren(sql, personal, childIds)
  const taken = new Set<string>()
  for (const ruled of numbers) {
    const child = children.find(({ id }) => id === ruled.child)
    const after = child && withNumber(child.identity, ruled, dayOf(at))
    const key = after ? numberKey(after) : null
    if (!after || key === null) continue
    const holder = await holderOf(sql, personal, provinceId, key)
    const isHeld = holder !== undefined && !childIds.includes(holder)
    const isIssued = after.idType === '1' && (await isIssuedOutside(sql, personal, key, childIds))
    if (isHeld || isIssued) taken.add(key)
  }
  return { today: dayOf(at), children, taken }
}
