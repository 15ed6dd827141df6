import { countSupervisable, enterByHand, gatherEntries, insertSupervision } from '../db/supervision.ts'
import { pathOf } from '../db/units.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Effect } from './effect.ts'

/**
 * Puts cases under a 督办件. An automatic one takes the entries that rungs have made; by hand an authority names open
 * cases of one below it.
 */
export const superviseCases: Effect = async (tx, { kase, form, at }) => {
  const { addressee: addresseeId, cases } = form as { addressee: string; cases: string[] }
  const parties = { issuerId: kase.applicantId, addresseeId }
  const automatic = kase.filerId === null
  await insertSupervision(tx, { ...parties, caseId: kase.id, day: dayOf(at), automatic })
  if (automatic) {
    await gatherEntries(tx, kase.id, parties, cases)
    return 'done'
  }
  const named = [...new Set(cases)]
  const [addressee, ...above] = await pathOf(tx, addresseeId, dayOf(at))
  const isBelow = addressee?.kind !== 'institution' && above.some(({ id }) => id === parties.issuerId)
  if (!isBelow || (await countSupervisable(tx, addresseeId, named)) < named.length)
    return 'not-supervised-here'
  await enterByHand(tx, kase.id, parties, named, at)
  return 'done'
}
