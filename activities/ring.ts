import { armNextRung } from '../acts/clocks.ts'
import { fireDue } from '../acts/fire.ts'
import type { Office } from '../acts/office.ts'
import { lockCase } from '../db/cases.ts'
import { statuses } from '../domain/outcome.ts'
import type { StoryActivities } from '../domain/told.ts'
import { fencedOff, toldOf } from './told.ts'

/** Fires every rung that is due, and answers when the next one is. */
export const ring =
  (office: Office): StoryActivities['ring'] =>
  ({ caseId, epoch, through, at: workflowTime }) =>
    office.pool.begin(async (tx) => {
      const kase = await lockCase(tx, caseId)
      if (kase?.epoch !== epoch) return fencedOff
      if (!statuses[kase.status].open) return toldOf(tx, office, kase, through)
      const at = Math.max(office.time.fromWorkflow(workflowTime), kase.touchedAt)
      const after = await fireDue(tx, office, kase, at)
      await armNextRung(tx, office, after)
      return toldOf(tx, office, after, through)
    })
