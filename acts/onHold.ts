import { childrenOf } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { overtakenBy } from '../db/overtaken.ts'
import type { Tx } from '../db/sql.ts'
import type { Person } from '../domain/may.ts'
import { refuse } from '../domain/refusals.ts'
import { Refused } from './act.ts'
import { blockedBy } from './blocked.ts'
import { revive } from './hold.ts'
import type { Office } from './office.ts'

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

/**
 * 暂缓办理: throws where the desks of the case stand still, naming the later case as far as the person may see it. One
 * whose holder has ended goes on in this very act, whether the letter that says so has been taken or not.
 */
export async function notOnHold(
  tx: Tx,
  office: Office,
  person: Person,
  kase: CaseRow,
  at: number,
): Promise<void> {
  const by = await overtaker(tx, kase)
  if (by?.outcome)
    throw new Refused(
      refuse('on-hold', { detail: '同一幼儿后提出的申请已办结，本件即将自动终止，不需再办理' }),
    )
  if (by) throw await blockedBy(tx, person, by.id, at, 'on-hold')
  if (kase.heldBy !== null) await revive(tx, office, kase, kase.heldBy, at)
}
