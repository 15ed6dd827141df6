import type { CaseRow } from '../db/cases.ts'
import { childrenOf } from '../db/caseChildren.ts'
import { answersOf, isKept, keepEffect, outstanding, refusedAtEnd } from '../db/effects.ts'
import { lastRuling } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import type { EventData, TaskKey } from '../domain/journal.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import type { Contention, EffectContext, EffectResult } from '../effects/effect.ts'
import { effects } from '../effects/index.ts'
import { stopIdle } from './clocks.ts'
import { openForm } from './forms.ts'
import type { Office } from './office.ts'
import { overtaker } from './onHold.ts'
import { policyAsFiled } from './policy/inForce.ts'
import { openRuling } from './texts.ts'

/** The key under which an effect that no task caused (filing, withdrawal) is kept once. */
const caseItself: TaskKey = { stage: 'case', slot: '', round: 1 }

/** Ends the savepoint of a refused effect, so that nothing of it stays. */
class EffectRefused extends Error {
  readonly code: RefusalCode
  readonly by: Contention | undefined
  constructor(code: RefusalCode, by?: Contention) {
    super(code)
    this.code = code
    this.by = by
  }
}

/** The last ruling of the case: of two counties that agree either, of a reconsideration the later. */
async function rulingOf(tx: Tx, office: Office, caseId: string): Promise<EffectContext['ruling']> {
  const last = await lastRuling(tx, caseId)
  const ruling = last && (await openRuling(tx, office, caseId, last.textId))
  return last && ruling ? { outcome: last.verdict, ruling } : null
}

/** What an effect has run into, and whether it was refused for it or went on. */
interface Collision extends Contention {
  effect: string
  kind: 'blocked' | 'objection'
}

/** Opens or joins the case that settles it, and answers which; undefined where no process does. */
export type Settle = (
  tx: Tx,
  office: Office,
  kase: CaseRow,
  collision: Collision,
  at: number,
) => Promise<string | undefined>

/** What the system does at filing collides with nothing that a case of its own would have to settle. */
const unsettled: Settle = () => Promise.resolve(undefined)

/** What an effect has run into without being refused; throws the refusal. */
function accepted(result: EffectResult): Contention | undefined {
  if (result === 'done') return undefined
  if (typeof result === 'string') throw new EffectRefused(result)
  if ('refused' in result) throw new EffectRefused(result.refused, result.by)
  return result.done
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
  settle = unsettled,
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
    const collision = await tx.savepoint(async (part) => {
      const result = await run(part, {
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
      return accepted(result)
    })
    const eventNo = await append(tx, kase.id, 'effect-done', data, null, at)
    await keepEffect(tx, { caseId: kase.id, ...key }, { effect: name, code: null, eventNo, at })
    if (collision) await settle(tx, office, kase, { ...collision, effect: name, kind: 'objection' }, at)
    return null
  } catch (fault) {
    if (!(fault instanceof EffectRefused)) throw fault
    return refusedEffect(tx, office, kase, key, { effect: name, fault, settle }, at)
  }
}

/**
 * Where a refusal at the end of a case leads: to the stage that the declaration names, or to the later one whose ruling has
 * taken that one's place, since no lower unit overrules a higher. What others said of the ruling since is said anew.
 */
async function leadsBack(
  tx: Tx,
  { id, route: { stages } }: CaseRow,
  declared: string,
): Promise<Pick<EventData['effect-refused'], 'repair' | 'again'>> {
  const at = (name: string | undefined) => stages.findIndex(({ stage }) => stage === name)
  const ruled = (await lastRuling(tx, id))?.stage
  const repair = ruled !== undefined && at(ruled) > at(declared) ? ruled : declared
  const later = (await tasksOf(tx, id)).filter(({ stage }) => at(stage) > at(repair))
  const again = new Map(later.map(({ stage, slot }) => [`${stage}/${slot}`, { stage, slot }]))
  return { repair, ...(again.size === 0 ? {} : { again: [...again.values()] }) }
}

/** Journals a refusal and where it leads: to the desk that mends it, at once or when another case has settled it. */
async function refusedEffect(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey & { verdict: string },
  { effect, fault: { code, by }, settle }: { effect: string; fault: EffectRefused; settle: Settle },
  at: number,
): Promise<RefusedEffect> {
  const { stage, slot, round, verdict } = key
  const waitsFor = by && (await settle(tx, office, kase, { ...by, effect, kind: 'blocked' }, at))
  const declared = kase.route.repair[effect] ?? stage
  const leads = stage === caseItself.stage ? await leadsBack(tx, kase, declared) : { repair: declared }
  const waits = waitsFor === undefined ? {} : { waitsFor }
  const data = { stage, slot, round, verdict, effect, code, ...leads, ...waits }
  const eventNo = await append(tx, kase.id, 'effect-refused', data, null, at)
  await keepEffect(tx, { caseId: kase.id, ...key }, { effect, code, eventNo, at })
  // While another case is settled, nobody's time runs here.
  if (waitsFor !== undefined) await stopIdle(tx, kase.id)
  return { effect, code, key: { stage, slot, round } }
}

/** What was decided before a later case of the same child was filed takes no effect while that one runs. */
async function onHold(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey & { verdict: string },
  at: number,
): Promise<RefusedEffect | undefined> {
  const effect = kase.route.effects[`${key.stage}.${key.verdict}`]
  if (effect === undefined || !(await overtaker(tx, kase))) return undefined
  const refused = { effect, fault: new EffectRefused('on-hold'), settle: unsettled }
  return refusedEffect(tx, office, kase, key, refused, at)
}

/** Runs what the verdicts taken so far have still to do to the register; stops at the first refusal. */
export async function runOutstanding(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  at: number,
  settle: Settle,
): Promise<RefusedEffect | null> {
  const bound = Object.keys(kase.route.effects)
  for (const key of await outstanding(tx, kase.id, bound)) {
    const refused =
      (await onHold(tx, office, kase, key, at)) ?? (await runEffect(tx, office, kase, key, at, settle))
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
