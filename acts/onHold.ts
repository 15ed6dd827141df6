import { childrenOf } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { overtakenBy } from '../db/overtaken.ts'
import type { Tx } from '../db/sql.ts'
import type { Person } from '../domain/may.ts'
import { blockedBy } from './blocked.ts'

/**
 * The case behind which this one has to stand back: a later one of the same child that runs, or has completed and ends
 * this one. Asked under the locks of the children, where a filing would have to wait; the letter that says so may still
 * be on its way.
 */
export async function overtaker(
  tx: Tx,
  { id, route }: Pick<CaseRow, 'id' | 'route'>,
): Promise<Pick<CaseRow, 'id' | 'outcome'> | undefined> {
  if (route.latestOnly !== true) return undefined
  await lockChildren(tx, await childrenOf(tx, id))
  return overtakenBy(tx, id)
}

/** 暂缓办理: throws where the desks of the case stand still, naming the later case as far as the person may see it. */
export async function notOnHold(tx: Tx, person: Person, kase: CaseRow, at: number): Promise<void> {
  const by = (await overtaker(tx, kase))?.id ?? kase.heldBy
  if (by !== null) throw await blockedBy(tx, person, by, at, 'on-hold')
}
