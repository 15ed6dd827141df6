import { armNextRung, pendingRungs } from '../acts/clocks.ts'
import type { Office } from '../acts/office.ts'
import { lockCase } from '../db/cases.ts'
import { insertRung } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import { statuses } from '../domain/outcome.ts'
import type { StoryActivities } from '../domain/told.ts'
import { fencedOff, toldOf } from './told.ts'

/**
 * Fires every rung that is due: a journal row, a claim on the rung for this due date, a word to those it names.
 * It decides nothing: overdue escalates, a clock never gives a verdict.
 */
export const ring =
  (office: Office): StoryActivities['ring'] =>
  ({ caseId, epoch, through, at: workflowTime }) =>
    office.pool.begin(async (tx) => {
      const kase = await lockCase(tx, caseId)
      if (kase?.epoch !== epoch) return fencedOff
      if (!statuses[kase.status].open) return toldOf(tx, office, kase, through)
      const at = Math.max(office.time.fromWorkflow(workflowTime), kase.touchedAt)
      for (const { clock, rung } of (await pendingRungs(tx, office, kase)).filter((each) => each.at <= at)) {
        const { name, slot, round, dueDay } = clock
        const fired = { clock: name, slot, round, rung: rung.name, dueDay }
        const eventNo = await append(tx, caseId, 'rung-fired', fired, null, at)
        await insertRung(tx, caseId, { ...fired, firedAt: at, eventNo })
        const people = await holdersOf(tx, clock.unitId, rung.to, at)
        await tell(
          tx,
          { caseId, eventNo, kind: 'overdue', dueDay, at },
          people.map(({ id }) => id),
        )
      }
      await armNextRung(tx, office, kase)
      return toldOf(tx, office, kase, through)
    })
