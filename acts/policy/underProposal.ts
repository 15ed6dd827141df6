import { changeOf, editsOf, type ProposalRow } from '../../db/policy.ts'
import type { Sql } from '../../db/sql.ts'
import { pathOf } from '../../db/units.ts'
import { withEdit } from '../../domain/policy/edit.ts'
import type { PolicyView } from '../../domain/policy/pack.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { dayOf, startOf } from '../../domain/time/day.ts'
import type { Office } from '../office.ts'

/**
 * The policy of a unit on the proposal's day, without it and with it. Every county is reckoned once: what it has laid
 * down itself goes over what its province proposes.
 */
export function underProposal(sql: Sql, office: Office, proposal: ProposalRow) {
  const { id, unitId, locked, effectiveFrom, source, certainty } = proposal
  const edit = { id, unitId, change: changeOf(proposal), locked, effectiveFrom, source, certainty }
  const now = office.time.now()
  const reckoned = new Map<string, Promise<{ before: PolicyView; after: PolicyView }>>()

  const reckon = async (unit: string) => {
    const units = (await pathOf(sql, unit, dayOf(now))).map((each) => each.id).reverse()
    const edits = await editsOf(sql, units, Math.max(now, startOf(effectiveFrom)))
    const before = viewOf(office.pack, [], edits)
    return { before, after: viewOf(office.pack, [], withEdit(edits, edit, units)) }
  }

  return (unit: string) => {
    const views = reckoned.get(unit) ?? reckon(unit)
    reckoned.set(unit, views)
    return views
  }
}
