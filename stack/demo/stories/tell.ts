import { activities } from '../../../activities/index.ts'
import { nationalFor } from '../../../acts/calendar/calendarFor.ts'
import { gather, waitingForSupervision } from '../../../acts/gather.ts'
import type { Office } from '../../../acts/office.ts'
import { earliestRung, leaveUntold } from '../../../db/demo.ts'
import type { Personal } from '../../../db/personal/personal.ts'
import { poolWithin, type Tx } from '../../../db/sql.ts'
import { nationalPhase2 } from '../../../domain/policy/national-phase2.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { dayOf, timeOn, type Instant } from '../../../domain/time/day.ts'
import { addWorkingDays, workingDayFrom } from '../../../domain/time/working-days.ts'
import { stories } from './index.ts'
import { tellerOf, type KeepPaper } from './teller.ts'

/** The round that gathers 督办件 finds them from this time of a working day on. */
const gatheredAt = '08:30'

/** What the worker would have done until then, in its order: rungs fired, 督办件 gathered. */
async function pass(office: Office, calendar: Calendar, until: Instant, moveTo: (at: Instant) => void) {
  for (;;) {
    const morning = timeOn(addWorkingDays(calendar, dayOf(office.time.now()), 1), gatheredAt)
    const rung = await earliestRung(office.pool)
    const at = Math.min(rung?.at ?? morning, morning)
    if (at > until) return
    moveTo(at)
    if (rung?.at === at) {
      const { caseId, epoch } = rung
      await activities(office, 'demo').ring({ caseId, epoch, through: 0, at })
    } else for (const parties of await waitingForSupervision(office)) await gather(office, parties)
  }
}

/**
 * Tells every story of the demo by the acts of its people, each at its instant before `now`, so that journals, clocks
 * and registers are what they would be had the demo been at work for weeks. Their runs begin with the worker.
 */
export async function tellStories(
  tx: Tx,
  personal: Personal,
  keepPaper: KeepPaper,
  now: Instant,
): Promise<void> {
  let at = now
  const time = { now: () => at, fromWorkflow: (of: Instant) => of, toWorkflow: (of: Instant) => of }
  const office: Office = { pool: poolWithin(tx), time, personal, pack: nationalPhase2, calendars: new Map() }
  const moveTo = (instant: Instant) => void (at = instant)
  const calendar = await nationalFor(office.pool, office)
  const teller = tellerOf(office, keepPaper, calendar, workingDayFrom(calendar, dayOf(now)))
  const steps = stories.flatMap((story) => story(teller)).sort((a, b) => a.at - b.at)
  moveTo(steps[0]?.at ?? now)
  for (const step of steps) {
    await pass(office, calendar, step.at, moveTo)
    moveTo(step.at)
    await step.does()
  }
  await pass(office, calendar, now, moveTo)
  await leaveUntold(tx)
}
