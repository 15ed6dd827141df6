import { armNextRung, pendingRungs } from '../acts/clocks.ts'
import type { Office } from '../acts/office.ts'
import { lockCase } from '../db/cases.ts'
import { statuses } from '../domain/outcome.ts'
import type { StoryActivities } from '../domain/told.ts'
import { fire } from './fire.ts'
import { fencedOff, toldOf } from './told.ts'

/**
 * Fires every rung that is due, one after the other: a lapse changes which rungs are left. It decides nothing:
 * overdue escalates, a clock never gives a verdict.
 */
export const ring =
  (office: Office): StoryActivities['ring'] =>
  ({ caseId, epoch, through, at: workflowTime }) =>
    office.pool.begin(async (tx) => {
      const first = await lockCase(tx, caseId)
      if (first?.epoch !== epoch) return fencedOff
      if (!statuses[first.status].open) return toldOf(tx, office, first, through)
      const at = Math.max(office.time.fromWorkflow(workflowTime), first.touchedAt)
      let kase = first
      for (;;) {
        const [next] = await pendingRungs(tx, office, kase)
        if (!next || next.at > at) break
        await fire(tx, office, kase, next, at)
        kase = (await lockCase(tx, caseId)) ?? kase
      }
      await armNextRung(tx, office, kase)
      return toldOf(tx, office, kase, through)
    })
