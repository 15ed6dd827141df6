import { caseById, lockCase, markStarted, nextEpoch, type CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Pool } from '../db/sql.ts'
import type { ReattachReason } from '../domain/journal.ts'
import { statuses } from '../domain/outcome.ts'
import type { TimeSource } from '../domain/time-source.ts'
import type { Engine } from './engine.ts'
import { endRun, startRun, tellRun } from './run.ts'

/** What handing a case over needs. */
export interface Handover {
  pool: Pool
  time: TimeSource
  engine: Engine
}

const startOf = ({ id, epoch, route }: CaseRow) => ({ caseId: id, epoch, route })

/** Nobody has acted since the filing: such a case needs no workflow task before its first rung. */
const isFresh = (kase: CaseRow): boolean => kase.flowNo === 1 && kase.epoch === 1

/**
 * Gives a case to Temporal as far as its journal goes: starts its run, wakes it, or gives it a new one. Safe at any
 * time and any number of times; this is the way after an act, and the repair of everything that was lost on it.
 */
export async function advance({ pool, time, engine }: Handover, caseId: string): Promise<void> {
  const kase = await caseById(pool, caseId)
  if (!kase || !statuses[kase.status].open) return
  const now = time.now()
  const missed = kase.nextRungAt !== null && kase.nextRungAt <= now
  if (isFresh(kase) && !missed) {
    const delay = kase.nextRungAt === null ? 0 : kase.nextRungAt - now
    if ((await startRun(engine, startOf(kase), delay)) === 'running') {
      await markStarted(pool, caseId, kase.epoch, kase.lastNo)
      return
    }
    return reattach({ pool, time, engine }, caseId, kase.epoch, 'ended-outside')
  }
  // A rung that has passed is no event: a run that sleeps for it by an older clock is told of one more than there are,
  // looks, and finds the rung instead.
  const reached = missed ? kase.lastNo + 1 : kase.lastNo
  if (await tellRun(engine, startOf(kase), reached)) return
  if ((await startRun(engine, startOf(kase), 0)) === 'ended')
    return reattach({ pool, time, engine }, caseId, kase.epoch, 'ended-outside')
  // Somebody may have started it with a delay in between: such a run is found, but sleeps.
  await tellRun(engine, startOf(kase), reached)
}

/**
 * Takes the case from its run and tells its story anew, from the journal, in a run of the next epoch. Only the first
 * of several callers that saw the same epoch does anything.
 */
export async function reattach(
  { pool, time, engine }: Handover,
  caseId: string,
  seenEpoch: number,
  reason: ReattachReason,
): Promise<void> {
  const kase = await pool.begin(async (tx) => {
    const locked = await lockCase(tx, caseId)
    if (locked?.epoch !== seenEpoch || !statuses[locked.status].open) return undefined
    await nextEpoch(tx, caseId)
    await append(
      tx,
      caseId,
      'reattached',
      { reason, epoch: seenEpoch + 1 },
      null,
      Math.max(time.now(), locked.touchedAt),
    )
    return caseById(tx, caseId)
  })
  if (!kase) return
  await startRun(engine, startOf(kase), 0)
  await endRun(engine, { caseId, epoch: seenEpoch }, reason)
}
