import type { CaseRow } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { rulingFacts } from '../db/children/facts.ts'
import { indexChild } from '../db/children/indexes.ts'
import { cancel } from '../db/children/settle/cancel.ts'
import { merge } from '../db/children/settle/merge.ts'
import { renumber } from '../db/children/settle/renumber.ts'
import { separate } from '../db/children/settle/separate.ts'
import type { Settlement } from '../db/children/settle/settlement.ts'
import type { Personal } from '../db/personal/personal.ts'
import type { Tx } from '../db/sql.ts'
import { checkRuling, type CaseChild } from '../domain/identity/ruling-check.ts'
import { closedBy, rulingOf, type Ruling } from '../domain/identity/ruling.ts'
import type { Effect, EffectResult } from './effect.ts'

/** What the word itself does to the archives; numbers follow. */
async function write(
  tx: Tx,
  { outcome, ruling }: Ruling,
  { children, closed }: { children: readonly CaseChild[]; closed: readonly string[] },
  settlement: Settlement,
): Promise<void> {
  switch (outcome) {
    case 'same-child': {
      const owner = children.find(({ enrolmentId }) => enrolmentId !== null && enrolmentId === ruling.kept)
      const kept = owner && ruling.kept !== null ? { id: ruling.kept, childId: owner.id } : null
      return merge(tx, closed, { survivor: ruling.survivor, kept }, settlement)
    }
    case 'different-children':
      await separate(
        tx,
        children.map(({ id }) => id),
        settlement,
      )
      return
    case 'cancel':
      return cancel(tx, closed, settlement)
  }
}

/** Writes what a dispute has found into the register of that moment. */
export async function settle(
  tx: Tx,
  personal: Personal,
  {
    childIds,
    decision,
    kase,
    at,
  }: { childIds: readonly string[]; decision: Ruling; kase: Pick<CaseRow, 'id' | 'provinceId'>; at: number },
): Promise<EffectResult> {
  await lockChildren(tx, childIds)
  const { numbers = [] } = decision.ruling
  const settlement = { caseId: kase.id, provinceId: kase.provinceId, at }
  const facts = await rulingFacts(tx, personal, childIds, { numbers, ...settlement })
  if (facts.children.some(({ closed }) => closed)) return 'child-closed'
  if (facts.taken.size > 0) return 'number-taken'
  if (facts.children.length < childIds.length || checkRuling(decision, facts).length > 0)
    return 'ruling-outdated'
  const archives = { children: facts.children, closed: closedBy(decision, childIds) }
  await write(tx, decision, archives, settlement)
  if (!(await renumber(tx, personal, archives, numbers, settlement))) return 'number-taken'
  for (const id of childIds) await indexChild(tx, personal, id)
  return 'done'
}

/**
 * R13b, R26c: what was found out about children that look like one, written when the case closes. Everything is looked at
 * once more, since days lie between the ruling and its effect.
 */
export const settleDispute: Effect = async (tx, { kase, children, ruling, personal, at }) => {
  const decision = ruling && rulingOf(ruling.outcome, ruling.ruling)
  if (!decision) return 'ruling-outdated'
  return settle(tx, personal, { childIds: children, decision, kase, at })
}
