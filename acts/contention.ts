import { audit } from '../db/audit.ts'
import { addChildren, childrenOf } from '../db/caseChildren.ts'
import type { CaseRow } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { send } from '../db/deliveries.ts'
import { uuidv7 } from '../db/ids.ts'
import { append } from '../db/journal.ts'
import { linkCases } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import { openConcerning } from '../db/waits.ts'
import type { Process } from '../domain/process.ts'
import { processNamed } from '../processes/index.ts'
import type { Settle } from './effects.ts'
import { merge } from './merge.ts'
import { applicantAt, openCase } from './newCase.ts'
import type { Office } from './office.ts'

/** Opens the case that settles it; its applicant is the county of the case that ran into it. */
async function openSettling(
  tx: Tx,
  office: Office,
  { id: openedBy, countyId }: CaseRow,
  process: Process,
  form: { children: readonly string[]; opened: 'blocked' | 'objection' },
  at: number,
): Promise<string> {
  const county = { ...(await applicantAt(tx, office, countyId, at)), person: null, by: null, drafters: [] }
  const id = uuidv7(at)
  await openCase(tx, office, county, { id, process, form, joint: [], openedBy }, at)
  await addChildren(tx, id, form.children)
  await audit(tx, { at, personId: null, action: `${process.name}.open`, caseId: id, result: 'done' })
  return id
}

/**
 * An effect has run into other children: the process that the declaration names settles it, by one case for all of
 * them. One that is open already is joined by a letter, and takes in the others that come to share a child with it. Case
 * and settling case are tied in the transaction of the effect. Undefined where no process settles it.
 */
export const settle: Settle = async (tx, office, kase, { effect, children, kind }, at) => {
  const process = processNamed(kase.route.opens?.[effect] ?? '')
  if (!process) return undefined
  const all = [...new Set([...(await childrenOf(tx, kase.id)), ...children])].sort()
  await lockChildren(tx, all)
  const [open, ...others] = await openConcerning(tx, process.name, all)
  const form = { children: all, opened: kind }
  const caseId = open ?? (await openSettling(tx, office, kase, process, form, at))
  await linkCases(tx, { caseId: kase.id, otherId: caseId, kind, at })
  if (open !== undefined) {
    await send(tx, { toCase: open, kind: 'joins', fromCase: kase.id, children: all, at })
    await merge(tx, open, others, at)
  }
  await append(tx, kase.id, 'linked-opened', { caseId, process: process.name, kind }, null, at)
  return caseId
}
