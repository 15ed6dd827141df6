import type { CaseRow } from '../db/cases.ts'
import { childrenOf } from '../db/caseChildren.ts'
import { answersOf, isKept, keepEffect, outstanding, refusedAtEnd } from '../db/effects.ts'
import { lastRuling } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import type { TaskKey } from '../domain/journal.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import type { EffectContext, EffectResult } from '../effects/effect.ts'
import { effects } from '../effects/index.ts'
import { openForm } from './forms.ts'
import type { Office } from './office.ts'
import { policyAsFiled } from './policy/inForce.ts'
import { openRuling } from './texts.ts'

/** The key under which an effect that no task caused (filing, withdrawal) is kept once. */
const caseItself: TaskKey = { stage: 'case', slot: '', round: 1 }

/** Ends the savepoint of a refused effect, so that nothing of it stays. */
class EffectRefused extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

/** The last ruling of the case: of two counties that agree either, of a reconsideration the later. */
async function rulingOf(tx: Tx, office: Office, caseId: string): Promise<EffectContext['ruling']> {
  const last = await lastRuling(tx, caseId)
  const ruling = last && (await openRuling(tx, office, caseId, last.textId))
  return last && ruling ? { outcome: last.verdict, ruling } : null
}

export interface RefusedEffect {
  effect: string
  code: RefusalCode
  key: TaskKey
}

/**
 * Runs the effect bound to one occasion, exactly once: done or refused, the result is kept under the verdict's key
 * and journalled. A refused effect is rolled back to its savepoint.
 */
async function runEffect(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey & { verdict: string },
  at: number,
): Promise<RefusedEffect | null> {
  const occasion = `${key.stage}.${key.verdict}`
  const name = kase.route.effects[occasion]
  const run = name === undefined ? undefined : effects[name]
  if (name === undefined) return null
  if (!run) throw new Error(`no effect is called ${name}`)
  const { stage, slot, round, verdict } = key
  const data = { stage, slot, round, verdict, effect: name }
  const policy = await policyAsFiled(tx, office, kase)
  const form = await openForm(tx, office, kase.id, kase.formNo)
  try {
    await tx.savepoint(async (part) => {
      const result: EffectResult = await run(part, {
        kase,
        form,
        at,
        occasion,
        children: await childrenOf(part, kase.id),
        answers: await answersOf(part, { caseId: kase.id, ...key }),
        ruling: await rulingOf(part, office, kase.id),
        personal: office.personal,
        category: (code) => policy.category(code),
      })
      if (result !== 'done') throw new EffectRefused(result)
    })
  } catch (fault) {
    if (!(fault instanceof EffectRefused)) throw fault
    const repair = kase.route.repair[name] ?? stage
    const eventNo = await append(
      tx,
      kase.id,
      'effect-refused',
      { ...data, code: fault.code, repair },
      null,
      at,
    )
    await keepEffect(tx, { caseId: kase.id, ...key }, { effect: name, code: fault.code, eventNo, at })
    return { effect: name, code: fault.code, key: { stage, slot, round } }
  }
  const eventNo = await append(tx, kase.id, 'effect-done', data, null, at)
  await keepEffect(tx, { caseId: kase.id, ...key }, { effect: name, code: null, eventNo, at })
  return null
}

/** Runs what the verdicts taken so far have still to do to the register; stops at the first refusal. */
export async function runOutstanding(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  at: number,
): Promise<RefusedEffect | null> {
  const bound = Object.keys(kase.route.effects)
  for (const key of await outstanding(tx, kase.id, bound)) {
    const refused = await runEffect(tx, office, kase, key, at)
    if (refused) return refused
  }
  return null
}

/**
 * Runs the effect of filing (with that first stage), of a withdrawal, or of the case's good end, once; of the last as
 * often as it is refused and something is mended.
 */
export async function runForCase(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  occasion: { filedWith: string } | 'withdrawn' | 'completed',
  at: number,
): Promise<RefusedEffect | null> {
  const round = occasion === 'completed' ? 1 + (await refusedAtEnd(tx, kase.id)) : 1
  const key =
    typeof occasion === 'string'
      ? { ...caseItself, round, verdict: occasion }
      : { ...caseItself, stage: occasion.filedWith, verdict: 'filed' }
  return (await isKept(tx, { caseId: kase.id, ...key })) ? null : runEffect(tx, office, kase, key, at)
}
