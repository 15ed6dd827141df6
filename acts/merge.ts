import { childrenOf, comingTo } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { send } from '../db/deliveries.ts'
import { linkCases, mergedInto } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import type { Office } from './office.ts'
import { supersede } from './supersede.ts'

const bring = async (tx: Tx, caseId: string, elder: string, at: number) =>
  send(tx, { toCase: elder, kind: 'joins', fromCase: caseId, children: await comingTo(tx, caseId), at })

/**
 * 并案: cases of one process have come to share a child, and two that rule on one archive must not run side by side. The
 * eldest takes the children of the others in. The caller holds the rows of the children they share.
 */
export async function merge(tx: Tx, elder: string, others: readonly string[], at: number): Promise<void> {
  for (const caseId of others) {
    await linkCases(tx, { caseId, otherId: elder, kind: 'merged', at })
    await bring(tx, caseId, elder, at)
  }
}

/**
 * A case being taken in ends when the elder knows all its children, and not before: were the elder to close first, this
 * one would go on by itself. What came meanwhile is brought after.
 */
export async function heedMerger(tx: Tx, office: Office, kase: CaseRow, at: number): Promise<void> {
  const elder = await mergedInto(tx, kase.id)
  if (elder === undefined) return
  const there = await childrenOf(tx, elder)
  const known = (await comingTo(tx, kase.id)).every((child) => there.includes(child))
  if (known) return supersede(tx, office, kase, elder, at)
  await bring(tx, kase.id, elder, at)
}
