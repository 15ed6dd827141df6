import { childrenOf } from '../db/caseChildren.ts'
import { childById } from '../db/children/children.ts'
import type { CaseRow } from '../db/cases.ts'
import type { Office } from '../acts/office.ts'
import { may, type Person, type Place } from '../domain/may.ts'
import { statuses } from '../domain/outcome.ts'

/** Whether the person may read what is in the case: its form, its papers, and what was written about them. */
export async function mayReadContent(
  office: Office,
  kase: CaseRow,
  person: Person,
  place: Place,
): Promise<boolean> {
  if (!may(person, 'case.read-form', place).ok) return false
  if (statuses[kase.status].open) return true
  // An ended case of a child adopted since may hold the name it had before.
  for (const child of await childrenOf(office.pool, kase.id))
    if ((await childById(office.pool, child))?.sealed === true) return false
  return true
}
