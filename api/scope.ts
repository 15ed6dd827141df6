import { caseById, type CaseRow } from '../db/cases.ts'
import { placedGrants, type PlacedGrant } from '../db/accounts.ts'
import { closingOf } from '../db/children/closed.ts'
import { latestPlace, placeOn } from '../db/children/enrolments.ts'
import type { Scope } from '../db/caselists.ts'
import type { TaskRow } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { placeOf } from '../acts/place.ts'
import { policyFor } from '../acts/policy/inForce.ts'
import type { Office } from '../acts/office.ts'
import { may, type Action, type Person, type Place } from '../domain/may.ts'
import type { PolicyView } from '../domain/policy/pack.ts'
import { viewOf } from '../domain/policy/view.ts'
import { dayOf } from '../domain/time/day.ts'
import { allow, found, invalid } from './refused.ts'

/** Stands for a unit in which the person holds nothing. */
const elsewhere = ''
/** Whoever holds the grant that is asked about alone. */
const nobody = ''

/** The table of rights, asked for each grant alone: where it lets its holder do this, lists may look. */
export function scopeOf(grants: readonly PlacedGrant[], action: Action): Scope {
  const letting = (placeAt: (unitId: string) => Place) => {
    const units = new Map<string, PlacedGrant>()
    for (const grant of grants)
      if (may({ id: nobody, name: '', grants: [grant] }, action, placeAt(grant.unitId)).ok)
        units.set(grant.unitId, grant)
    return [...units.values()]
  }
  return {
    inside: letting((unit) => ({ path: [unit] })).map(({ unitId }) => unitId),
    bench: letting((unit) => ({ path: [elsewhere], benches: [unit] })).map(({ unitId }) => unitId),
    copied: letting((unit) => ({ path: [elsewhere], copies: [unit] })).map(({ unitId }) => unitId),
    party: letting((unit) => ({ path: [elsewhere], parties: [unit] })).map(({ unitId }) => unitId),
    above: letting((unit) => ({ path: [elsewhere, unit] })),
    asked: letting((unit) => ({ path: [elsewhere], asked: [{ personId: nobody, unitId: unit }] })).map(
      ({ unitId }) => unitId,
    ),
  }
}

export const grantsNow = (office: Office, person: Person): Promise<PlacedGrant[]> => {
  const at = office.time.now()
  return placedGrants(office.pool, person.id, at, dayOf(at))
}

/** The case with the place it lies in; a case out of scope is not there. */
export async function caseInScope(
  office: Office,
  person: Person,
  id: string,
  task?: TaskRow,
): Promise<{ kase: CaseRow; place: Place }> {
  const kase = found(await caseById(office.pool, id))
  const place = await placeOf(office.pool, kase, office.time.now(), task)
  allow(person, 'case.read', place)
  return { kase, place }
}

/** The institution named, or the only one in which the person may do this; out of scope it is not there. */
export async function institutionInScope(
  office: Office,
  person: Person,
  named: string | undefined,
  action: Action,
  today: string,
): Promise<string> {
  const own = scopeOf(await grantsNow(office, person), action).inside
  const id = named ?? (own.length === 1 ? own[0] : undefined)
  if (id === undefined) throw invalid([{ path: 'institution', message: '请指明是哪一个机构' }])
  const path = await pathOf(office.pool, id, today)
  allow(person, action, { path: path.map((unit) => unit.id) })
  return id
}

/**
 * Where the child is enrolled that day, with everything above that; a child nowhere enrolled is not there. A closed archive
 * is still shown where it was kept.
 */
export async function childPlace(office: Office, id: string, day: string) {
  const { pool } = office
  const kept = async () => ((await closingOf(pool, id)) ? latestPlace(pool, id) : undefined)
  const place = found((await placeOn(pool, id, day)) ?? (await kept()))
  const path = await pathOf(pool, place.institutionId, day)
  return { place, path, at: { path: path.map((unit) => unit.id) } }
}

/** The policy as it holds now for one unit; the bare pack without a unit. */
export async function policyNow(office: Office, unitId: string | undefined): Promise<PolicyView> {
  if (unitId === undefined) return viewOf(office.pack, [])
  const now = office.time.now()
  return policyFor(office.pool, office, await pathOf(office.pool, unitId, dayOf(now)), now)
}
