import type { Office } from '../../acts/office.ts'
import { latestPlace } from '../../db/children/enrolments.ts'
import { findByPair, type Pair } from '../../db/children/pair.ts'
import { maskName, maskStatusNumber } from '../../db/personal/mask.ts'
import { pathOf } from '../../db/units.ts'
import { may, type Person, type Place } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'

/** Whether somebody reads the number of that child of a case in full. */
export type Sees = (childId: string | undefined) => Promise<boolean>

/**
 * Parties of a case read the numbers of their own children only: those kept at their institution or in their county. Who
 * opened it and who rules on it read all.
 */
export function seesNumbers({ pool, time }: Office, person: Person, place: Place): Sees {
  const all = may(person, 'case.read-numbers', place).ok
  return async (childId) => {
    if (all) return true
    const kept = childId === undefined ? undefined : await latestPlace(pool, childId)
    if (!kept) return false
    const path = await pathOf(pool, kept.institutionId, dayOf(time.now()))
    return may(person, 'child.read', { path: path.map(({ id }) => id) }).ok
  }
}

const hidden = ({ number, name }: Pair): Pair => ({ number: maskStatusNumber(number), name: maskName(name) })

/** A form that names children by number and name, as this reader may see it. */
export async function namedIn(
  { pool, personal }: Office,
  form: Record<string, unknown>,
  sees: Sees,
): Promise<Record<string, unknown>> {
  const { named } = form as { named?: readonly Pair[] }
  if (named === undefined) return form
  const shown: Pair[] = []
  for (const pair of named) {
    const child = await findByPair(pool, personal, pair)
    shown.push((await sees(child?.childId)) ? pair : hidden(pair))
  }
  return { ...form, named: shown }
}

interface Ruled {
  child: string
  idNumber: string
}

/** A ruling with the numbers it gives, as this reader may see them. */
export async function ruledIn(ruling: Record<string, unknown>, sees: Sees): Promise<Record<string, unknown>> {
  const { numbers } = ruling as { numbers?: readonly Ruled[] }
  if (numbers === undefined) return ruling
  const shown: Ruled[] = []
  for (const each of numbers)
    shown.push((await sees(each.child)) ? each : { ...each, idNumber: maskStatusNumber(each.idNumber) })
  return { ...ruling, numbers: shown }
}
