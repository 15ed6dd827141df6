import type { Identity } from '../../../domain/identity/key-fields.ts'
import { renewed, type Renumbered } from '../../../domain/numbers/renewed.ts'
import { generatedNumber } from '../../../domain/numbers/status-number.ts'
import { dayOf, type Day } from '../../../domain/time/day.ts'
import { draw } from '../../counters.ts'
import type { Personal } from '../../personal/personal.ts'
import type { Sql, Tx } from '../../sql.ts'
import { pathOf } from '../../units.ts'
import { latestPlace } from '../enrolments.ts'
import { issue, wasIssued } from '../numbers.ts'
import type { Settlement } from './settlement.ts'
import { voidCurrent, voidNumbers } from './voiding.ts'

/** Three digits of serial for each county and birth date. */
const lastSerial = 999

/** The six digits of the county in which a child is, or was last, enrolled. */
async function areaOf(sql: Sql, childId: string, at: number): Promise<string> {
  const place = await latestPlace(sql, childId)
  const path = place ? await pathOf(sql, place.institutionId, dayOf(at)) : []
  const county = path.find(({ kind }) => kind === 'county')
  if (!county) throw new Error('a child that was enrolled in no county')
  return county.code
}

/** Draws a J number; numbers that came with the children of go-live are passed over. */
async function generate(tx: Tx, personal: Personal, area: string, birth: Day): Promise<string> {
  for (;;) {
    const serial = await draw(tx, `status-number:J:${area}:${birth}`)
    if (serial > lastSerial) throw new Error('no J number is left for this county and birth date')
    const number = generatedNumber(area, birth, serial)
    if (!(await wasIssued(tx, personal, number))) return number
  }
}

export interface Staying extends Renumbered {
  before: Identity
  after: Identity
}

/** Generates numbers for these children, the counters being drawn in one order whoever draws them. */
async function issueGenerated(
  tx: Tx,
  personal: Personal,
  children: readonly Staying[],
  { caseId, at }: Settlement,
): Promise<void> {
  const lacking: { id: string; area: string; birth: Day }[] = []
  for (const { id, after } of children)
    lacking.push({ id, area: await areaOf(tx, id, at), birth: after.birth })
  lacking.sort((a, b) => (`${a.area}:${a.birth}` < `${b.area}:${b.birth}` ? -1 : 1))
  for (const { id, area, birth } of lacking) {
    const number = await generate(tx, personal, area, birth)
    await issue(tx, personal, { childId: id, number, kind: 'J', caseId, at })
  }
}

/**
 * Voids what was issued on wrong IDs and gives each child its own number: the formal one of its right ID, which another
 * archive of the case may have had (`all`), or a generated one where it has none now.
 */
export async function reissue(
  tx: Tx,
  personal: Personal,
  staying: readonly Staying[],
  all: readonly string[],
  settlement: Settlement,
): Promise<void> {
  const { caseId, at } = settlement
  const mark = { reason: 'wrong-id', caseId, at } as const
  const wanted = renewed(staying)
  const formal = [...wanted].flatMap(([childId, number]) => (number === null ? [] : [{ childId, number }]))
  const wrong = staying.filter(({ id, statusNumber }) => wanted.has(id) && statusNumber?.kind === 'G')
  const wrongIds = wrong.map(({ id }) => id)
  await voidCurrent(tx, wrongIds, mark)
  const hashes = formal.map(({ number }) => personal.blindIndex('status_number', number))
  await voidNumbers(tx, all, hashes, mark)
  for (const each of formal) await issue(tx, personal, { ...each, kind: 'G', caseId, at })
  const lacking = staying.filter(({ id }) => wanted.get(id) === null)
  await issueGenerated(tx, personal, lacking, settlement)
}
