import { behindCases, pinnedElsewhere } from '../db/behind.ts'
import { advance, reattach, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'
import { endedOutside } from '../handover/ended.ts'
import { isCurrent } from './deployment.ts'

export interface RelayRules {
  /** How long a case may lag behind its journal before it is delivered again, in milliseconds (spec: 60 s). */
  redeliverAfter: number
  /** Cases restarted on a new build per round, so that a deploy does not flood the server. */
  restartsPerRound: number
  buildId: string | null
}

const perRound = 200

/** Moves the cases whose runs are pinned to another build; only the current build does, or two would pull at one case. */
async function moveToThisBuild(handover: Handover, { buildId, restartsPerRound }: RelayRules): Promise<void> {
  if (buildId === null || !(await isCurrent(handover.engine, buildId))) return
  const pinned = await pinnedElsewhere(handover.pool, buildId, restartsPerRound)
  await forEach(pinned, ({ id, epoch }) => reattach(handover, id, epoch, 'deployed'))
}

async function deliverAgain(handover: Handover, { redeliverAfter }: RelayRules): Promise<void> {
  const behind = await behindCases(handover.pool, handover.time.now() - redeliverAfter, perRound)
  await forEach(behind, ({ id }) => advance(handover, id))
}

/**
 * One round of repair. Cases of an old build move first: where its workers are gone, no delivery to them can succeed.
 */
export const relay = (handover: Handover, rules: RelayRules): Promise<void> =>
  forEach([moveToThisBuild, deliverAgain], (part) => part(handover, rules), 1)

/** Gives the open cases whose runs an operator has ended of late a new run. */
export const sweep = async (handover: Handover): Promise<void> =>
  forEach(await endedOutside(handover.engine), ({ caseId, epoch }) =>
    reattach(handover, caseId, epoch, 'ended-outside'),
  )
