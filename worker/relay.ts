import { behindCases, pinnedElsewhere } from '../db/behind.ts'
import { advance, reattach, type Handover } from '../handover/advance.ts'
import { endedOutside } from '../handover/ended.ts'
import { currentBuild } from './deployment.ts'

export interface RelayRules {
  /** How long a case may lag behind its journal before it is delivered again, in milliseconds (spec: 60 s). */
  redeliverAfter: number
  /** Cases restarted on a new build per round, so that a deploy does not flood the server. */
  restartsPerRound: number
  buildId: string | null
}

const perRound = 200

/** One round of repair: what lags is delivered again, and what is pinned to an old build moves to the current one. */
export async function relay(handover: Handover, rules: RelayRules): Promise<void> {
  const { pool, time, engine } = handover
  for (const { id } of await behindCases(pool, time.now() - rules.redeliverAfter, perRound))
    await advance(handover, id)
  if (rules.buildId === null || (await currentBuild(engine)) !== rules.buildId) return
  for (const { id, epoch } of await pinnedElsewhere(pool, rules.buildId, rules.restartsPerRound))
    await reattach(handover, id, epoch, 'deployed')
}

/** Gives the open cases whose runs an operator has ended of late a new run. */
export async function sweep(handover: Handover): Promise<void> {
  for (const { caseId, epoch } of await endedOutside(handover.engine))
    await reattach(handover, caseId, epoch, 'ended-outside')
}
