import { behindCases, pinnedElsewhere } from '../db/behind.ts'
import { systemTime } from '../domain/time-source.ts'
import { advance, reattach, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'
import { endedOutside } from '../handover/runs.ts'
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

async function deliverAgain(
  handover: Handover,
  { redeliverAfter }: Pick<RelayRules, 'redeliverAfter'>,
): Promise<void> {
  const behind = await behindCases(handover.pool, handover.time.now() - redeliverAfter, perRound)
  await forEach(behind, ({ id }) => advance(handover, id))
}

/** After the clock was wound: rungs that the runs still sleep for are behind us. */
export const ringPassed = (handover: Handover): Promise<void> => deliverAgain(handover, { redeliverAfter: 0 })

/**
 * One round of repair. Cases of an old build move first: where its workers are gone, no delivery to them can succeed.
 */
export const relay = (handover: Handover, rules: RelayRules): Promise<void> =>
  forEach([moveToThisBuild, deliverAgain], (part) => part(handover, rules), 1)

/** Lists of runs lag a little behind the runs themselves, so each sweep looks at the last minutes again. */
const overlap = 600_000
const day = 86_400_000

/**
 * Gives the open cases whose runs an operator has ended a new run. The first sweep looks a day back (nobody may have
 * swept meanwhile; beyond it `xueqian reconcile` asks case by case), each later one to the last that went through.
 */
export function sweeper(handover: Handover): () => Promise<void> {
  let since = systemTime.now() - day
  return async () => {
    const began = systemTime.now()
    await forEach(await endedOutside(handover.engine, since), ({ caseId, epoch }) =>
      reattach(handover, caseId, epoch, 'ended-outside'),
    )
    since = began - overlap
  }
}
