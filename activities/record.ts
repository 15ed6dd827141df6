import { takeIn } from '../acts/deliver.ts'
import { armNextRung, stopIdle } from '../acts/clocks.ts'
import { settle } from '../acts/contention.ts'
import { openTask } from '../acts/desk.ts'
import { runForCase, runOutstanding, type Settle } from '../acts/effects.ts'
import type { Office } from '../acts/office.ts'
import { lockCase, setTaken, type CaseRow } from '../db/cases.ts'
import type { Tx } from '../db/sql.ts'
import type { TaskKey } from '../domain/journal.ts'
import { statuses } from '../domain/outcome.ts'
import type { Next, StoryActivities } from '../domain/told.ts'
import { close } from './close.ts'
import { askSupplement } from './supplement.ts'
import { fencedOff, toldOf } from './told.ts'

/** Opens the next desk; a clock that no desk goes by any more stops at its last verdict. */
async function nextDesk(tx: Tx, office: Office, kase: CaseRow, key: TaskKey, at: number): Promise<void> {
  await openTask(tx, office, kase, key, at)
  await stopIdle(tx, kase.id)
}

async function writeDown(tx: Tx, office: Office, kase: CaseRow, next: Next, at: number): Promise<void> {
  switch (next.kind) {
    case 'open':
      return nextDesk(tx, office, kase, next.key, at)
    case 'ask-supplement':
      return askSupplement(tx, office, kase, next.key, at)
    case 'close':
      return close(tx, kase, next.outcome, at)
  }
}

/** What the case as a whole does to the register, where it is about to end well. */
const runAtEnd = async (tx: Tx, office: Office, kase: CaseRow, next: Next, at: number) =>
  next.kind === 'close' && next.outcome === 'completed' ? runForCase(tx, office, kase, 'completed', at) : null

/** A case that ends from outside has nothing more to do to the register but to take back what it did. */
async function runEffects(tx: Tx, office: Office, kase: CaseRow, next: Next, at: number, settling: Settle) {
  if (next.kind === 'close' && next.outcome === 'superseded') return null
  if (next.kind === 'close' && next.outcome === 'withdrawn')
    return runForCase(tx, office, kase, 'withdrawn', at)
  return (await runOutstanding(tx, office, kase, at, settling)) ?? runAtEnd(tx, office, kase, next, at)
}

/**
 * What follows from the verdicts taken, in one transaction: their effects on the register, then the next desk, the
 * request for a supplement or the end. Fenced by epoch and flow number; done twice, it answers the same. A case that was
 * opened by it is handed over after the commit, as one that was filed; where the worker dies in between, the relay does it.
 */
export const record =
  (office: Office, buildId: string, handOver: (caseId: string) => void): StoryActivities['record'] =>
  async ({ caseId, epoch, through, flowNo, at: workflowTime, next }) => {
    const settledBy = new Set<string>()
    const settling: Settle = async (...collision) => {
      const id = await settle(...collision)
      if (id !== undefined) settledBy.add(id)
      return id
    }
    const told = await office.pool.begin(async (tx) => {
      const kase = await lockCase(tx, caseId)
      if (kase?.epoch !== epoch) return fencedOff
      if (!statuses[kase.status].open) return toldOf(tx, office, kase, through)
      if (kase.flowNo !== flowNo) return toldOf(tx, office, kase, through)
      // Two machines' clocks differ a little; the journal never runs backwards.
      const at = Math.max(office.time.fromWorkflow(workflowTime), kase.touchedAt)
      const ends = next.kind === 'close' && next.outcome === 'completed'
      // What a refusal leads to, or who joined meanwhile, is told by the story, from the journal: until then the case is
      // not taken.
      const goesOn =
        !(ends && (await takeIn(tx, office, kase, at))) &&
        !(await runEffects(tx, office, kase, next, at, settling))
      if (goesOn) {
        await writeDown(tx, office, kase, next, at)
        await setTaken(tx, caseId, buildId, 'all')
      }
      const after = (await lockCase(tx, caseId)) ?? kase
      if (statuses[after.status].open) await armNextRung(tx, office, after)
      return toldOf(tx, office, after, through)
    })
    settledBy.forEach(handOver)
    return told
  }
