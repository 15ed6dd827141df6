import { chargedUnit } from './charged.ts'
import { pendingRungs, type PendingRung } from './clocks.ts'
import type { Office } from './office.ts'
import { insertCard } from '../db/cards.ts'
import { lockCase, type CaseRow } from '../db/cases.ts'
import { insertRung, type ClockRow } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { enter, type Parties } from '../db/supervision.ts'
import { pathOf, superiorOf } from '../db/units.ts'
import { charges, noticeOf, type Rung } from '../domain/policy/ladder.ts'
import { dayOf } from '../domain/time/day.ts'
import { lapse } from './lapse.ts'
import { recordSilence } from './silence.ts'

/** Those a rung names, in the unit that is charged and in its next distinct superior. */
async function hearing(tx: Tx, { to }: Rung, unitId: string, superiorId: string | null, at: number) {
  const people = new Set<string>()
  for (const { at: where, role } of to) {
    const unit = where === 'holder' ? unitId : superiorId
    if (unit === null) continue
    for (const { id } of await holdersOf(tx, unit, [role], at)) people.add(id)
  }
  return [...people]
}

/** An authority's lateness is carded and goes before its superior; an institution's is its county's own affair. */
const isAuthority = async (tx: Tx, unitId: string, at: number): Promise<boolean> =>
  (await pathOf(tx, unitId, dayOf(at)))[0]?.kind !== 'institution'

async function supervise(tx: Tx, clock: ClockRow, parties: Parties, at: number, eventNo: number) {
  await enter(tx, clock, { ...parties, dueDay: clock.dueDay, at, eventNo })
}

/** Fires one rung: a journal row, a claim on the rung for this due date, what it gives, a word to those it names. */
async function fire(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  { clock, rung, skip }: PendingRung,
  at: number,
): Promise<void> {
  const { name, slot, round, dueDay } = clock
  const step = { clock: name, slot, round, rung: rung.name, dueDay }
  if (skip) {
    const eventNo = await append(tx, kase.id, 'rung-skipped', step, null, at)
    await insertRung(tx, kase.id, { ...step, firedAt: at, eventNo, skipped: true })
    return
  }
  const unitId = await chargedUnit(tx, kase, clock, at)
  const charged = charges(clock, kase.filedAt) && (await isAuthority(tx, unitId, at))
  const card = charged ? rung.card : undefined
  const data = { ...step, ...(card === undefined ? {} : { card }) }
  const eventNo = await append(tx, kase.id, 'rung-fired', data, null, at)
  await insertRung(tx, kase.id, { ...step, firedAt: at, eventNo, skipped: false })
  if (card !== undefined) await insertCard(tx, clock, { kind: card, dueDay, unitId, givenNo: eventNo })
  const superiorId = await superiorOf(tx, unitId, dayOf(at), kase.id)
  if (charged && rung.supervision === true && superiorId !== null)
    await supervise(tx, clock, { issuerId: superiorId, addresseeId: unitId }, at, eventNo)
  const people = await hearing(tx, rung, unitId, superiorId, at)
  await tell(tx, { caseId: kase.id, eventNo, kind: noticeOf(rung), dueDay, at }, people)
  if (rung.lapse === true) await lapse(tx, office, kase, clock, at)
  if (rung.silent === true) await recordSilence(tx, kase, clock, at)
}

/**
 * Fires every rung that is due, one after the other: a lapse changes which rungs are left. It decides nothing: overdue
 * escalates, a clock never gives a verdict.
 */
export async function fireDue(tx: Tx, office: Office, first: CaseRow, at: number): Promise<CaseRow> {
  let kase = first
  for (;;) {
    const [next] = await pendingRungs(tx, office, kase)
    if (!next || next.at > at) return kase
    await fire(tx, office, kase, next, at)
    kase = (await lockCase(tx, kase.id)) ?? kase
  }
}

/**
 * The same before an act that ends or moves a desk: where Temporal or every worker has been away since the due instant,
 * nobody else would fire the rung any more, and the lateness would leave no mark.
 */
export async function fireMissed(tx: Tx, office: Office, kase: CaseRow, at: number): Promise<CaseRow> {
  return kase.nextRungAt !== null && kase.nextRungAt <= at ? fireDue(tx, office, kase, at) : kase
}
