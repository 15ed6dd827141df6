import { childrenOf } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { casesOfClosed } from '../db/children/closed.ts'
import { send } from '../db/deliveries.ts'
import { linkCases, tiedTo } from '../db/links.ts'
import { openBeside } from '../db/overtaken.ts'
import type { Tx } from '../db/sql.ts'
import type { Outcome } from '../domain/outcome.ts'

type Beside = Pick<CaseRow, 'id' | 'route'>

/**
 * Of several open cases of one child only the latest goes on: a filing ties the others to it and tells them. Instants
 * come from more than one machine, so the new one may itself be the earlier. The caller holds the children's rows.
 */
export async function tellOfFiling(tx: Tx, { id, route }: Beside, at: number): Promise<void> {
  if (route.latestOnly !== true) return
  for (const other of await openBeside(tx, id)) {
    const [caseId, otherId] = other.earlier ? [other.id, id] : [id, other.id]
    await linkCases(tx, { caseId, otherId, kind: 'later', at })
    await send(tx, { toCase: caseId, kind: 'overtaken', fromCase: otherId, at })
  }
}

/** The end of a case, told to those that wait for it, and to those that stood back behind it. */
export async function tellOfEnd(tx: Tx, { id, route }: Beside, outcome: Outcome, at: number): Promise<void> {
  for (const toCase of await tiedTo(tx, id, 'blocked'))
    await send(tx, { toCase, kind: 'linked-closed', fromCase: id, at })
  // Business on an archive that this case has closed has nothing to be about any more.
  if (outcome === 'completed')
    for (const toCase of await casesOfClosed(tx, id))
      await send(tx, { toCase, kind: 'superseded-by', fromCase: id, at })
  await tellEarlier(tx, { id, route }, outcome === 'completed' ? 'superseded-by' : 'overtaken', at)
}

/** Tells the earlier ones of the same child that stand back behind this one. */
export async function tellEarlier(
  tx: Tx,
  { id, route }: Beside,
  kind: 'superseded-by' | 'overtaken',
  at: number,
): Promise<void> {
  if (route.latestOnly !== true) return
  // A filing for the same child that has not been committed yet would be missed otherwise.
  await lockChildren(tx, await childrenOf(tx, id))
  for (const other of await openBeside(tx, id))
    if (other.earlier) await send(tx, { toCase: other.id, kind, fromCase: id, at })
}
