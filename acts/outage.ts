import { standingCards } from '../db/cards.ts'
import { lockCase } from '../db/cases.ts'
import { clocksOf } from '../db/clocks.ts'
import { uuidv7 } from '../db/ids.ts'
import { affectedClocks, confirmOutage as confirmRow, insertOutage, lockOutage } from '../db/outages.ts'
import { pathOf } from '../db/units.ts'
import type { Person } from '../domain/may.ts'
import { statuses } from '../domain/outcome.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import { armNextRung } from './clocks.ts'
import { cancelCards } from './due.ts'
import { fireMissed } from './fire.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'
import { prolong } from './prolong.ts'

/** The reason is free text, so it is sealed, under a data key of the outage's own. */
const outageSubject = (id: string) => ({ kind: 'case', id }) as const

export interface Declaration {
  provinceId?: string | undefined
  day: string
  days: number
  reason: string
}

/** The province named, or the only unit at which the person may declare. */
function provinceOf({ grants }: Person, named: string | undefined): string {
  const own = new Set(
    grants.filter(({ role }) => role === 'supervisor' || role === 'leader').map(({ unitId }) => unitId),
  )
  const [only] = own
  if (named !== undefined) return named
  if (only === undefined || own.size > 1) throw new Refused(refuse('forbidden'))
  return only
}

/** 系统故障顺延: the province says on which day the platform was out and for how long clocks move. */
export function declareOutage(
  office: Office,
  asked: Actor,
  { provinceId: named, day, days, reason }: Declaration,
): Promise<Result<{ outageId: string }>> {
  return act(office, asked, 'outage.declare', { named, day, days, reason }, async (tx, at, { person }) => {
    const provinceId = provinceOf(person, named)
    entitled(person, 'outage.declare', { path: [provinceId] })
    const [unit] = await pathOf(tx, provinceId, dayOf(at))
    if (unit?.kind !== 'province')
      throw new Refused(refuse('forbidden', { detail: '系统故障顺延由省级主管部门宣布' }))
    if (day > dayOf(at))
      throw new Refused(refuse('invalid-request', { errors: [{ path: 'day', message: '不能晚于今天' }] }))
    const outageId = uuidv7(at)
    const sealed = await office.personal.seal(tx, outageSubject(outageId), 'reason', reason, at)
    const declared = { declaredBy: person.id, declaredAt: at }
    await insertOutage(tx, { id: outageId, provinceId, day, days, reason: sealed, ...declared })
    return { value: { outageId }, objectId: outageId }
  })
}

/** Why each of the outages was declared, in their order; null where the words are forgotten. */
export async function reasonsOf(
  office: Office,
  outages: readonly { id: string; reason: Buffer }[],
): Promise<(string | null)[]> {
  const opened = await office.personal.openMany(
    office.pool,
    outages.map(({ id, reason }) => ({ subject: outageSubject(id), field: 'reason', sealed: reason })),
  )
  return opened.map((each) => (each.ok ? (each.value as string) : null))
}

/** A second person confirms it; only then do clocks move. */
export function confirmOutage(
  office: Office,
  asked: Actor,
  outageId: string,
): Promise<Result<{ outageId: string }>> {
  return act(office, asked, 'outage.confirm', { outageId }, async (tx, at, { person }) => {
    const outage = await lockOutage(tx, outageId)
    if (!outage) throw new Refused(refuse('not-found'))
    entitled(person, 'outage.confirm', { path: [outage.provinceId] })
    if (outage.confirmedBy !== null) throw new Refused(refuse('outage-confirmed'))
    if (outage.declaredBy === person.id) throw new Refused(refuse('own-proposal'))
    await confirmRow(tx, outageId, person.id, at)
    return { value: { outageId }, objectId: outageId }
  })
}

/**
 * Moves the clocks of one case that were due on the day of a confirmed outage; done again, it finds none. What nobody
 * fired meanwhile fires first, so that it makes no difference who was away. A closed case never moves: there only the
 * card is taken back.
 */
export function applyOutages(office: Office, caseId: string): Promise<void> {
  return office.pool.begin(async (tx) => {
    const locked = await lockCase(tx, caseId)
    if (!locked) return
    const at = Math.max(office.time.now(), locked.touchedAt)
    const kase = await fireMissed(tx, office, locked, at)
    for (const { outageId, days, name, slot, round } of await affectedClocks(tx, caseId)) {
      const clock = (await clocksOf(tx, caseId)).find(
        (each) => each.name === name && each.slot === slot && each.round === round,
      )
      if (!clock) continue
      if (statuses[kase.status].open) await prolong(tx, office, kase, clock, { days, outageId }, null, at)
      else await cancelCards(tx, clock, await standingCards(tx, clock), at)
    }
    if (statuses[kase.status].open) await armNextRung(tx, office, kase)
  })
}
