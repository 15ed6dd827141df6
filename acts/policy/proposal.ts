import { pathOf } from '../../db/units.ts'
import type { Sql } from '../../db/sql.ts'
import type { Person } from '../../domain/may.ts'
import { earliestFrom, wrongIn } from '../../domain/policy/bounds.ts'
import type { Change } from '../../domain/policy/change.ts'
import { lockOn } from '../../domain/policy/edit.ts'
import { refuse } from '../../domain/refusals.ts'
import { dayOf, startOf, type Day, type Instant } from '../../domain/time/day.ts'
import { Refused } from '../act.ts'
import type { Office } from '../office.ts'
import { entitled } from '../place.ts'
import { policyFor } from './inForce.ts'

export interface Proposed {
  unitId: string
  change: Change
  effectiveFrom: Day
}

/** Throws Refused where the person may not change this for the unit. */
export async function entitledToChange(
  sql: Sql,
  person: Person,
  { unitId, change }: Pick<Proposed, 'unitId' | 'change'>,
  at: Instant,
): Promise<void> {
  const path = (await pathOf(sql, unitId, dayOf(at))).map(({ id }) => id)
  entitled(person, change.kind === 'overlay' ? 'policy.assign' : 'policy.change', { path })
}

/**
 * Throws Refused where the change is out of bounds on the day from which it would hold. Asked at the proposal and again
 * at the confirmation, since a superior may have locked the thing meanwhile.
 */
export async function withinBounds(
  sql: Sql,
  office: Office,
  { unitId, change, effectiveFrom }: Proposed,
  at: Instant,
): Promise<void> {
  const earliest = earliestFrom(at)
  if (effectiveFrom < earliest) {
    const message = `最早自 ${earliest} 起施行`
    throw new Refused(refuse('invalid-request', { errors: [{ path: 'effectiveFrom', message }] }))
  }
  const above = (await pathOf(sql, unitId, dayOf(at))).slice(1)
  const policy = await policyFor(sql, office, above, startOf(effectiveFrom))
  if (lockOn(policy.edits, change)) throw new Refused(refuse('policy-locked'))
  const errors = wrongIn(change, policy)
  if (errors.length > 0) throw new Refused(refuse('invalid-request', { errors }))
}
