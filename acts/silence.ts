import type { CaseRow } from '../db/cases.ts'
import { stopClock, type ClockRow } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { cancelTask, tasksOf } from '../db/tasks.ts'

/**
 * A party has let its time pass: its desk is closed, its silence journalled, and the others go on. Nothing is decided by
 * it, and what it would have said may still be read from what the others hand in.
 */
export async function recordSilence(tx: Tx, kase: CaseRow, clock: ClockRow, at: number): Promise<void> {
  const desk = (await tasksOf(tx, kase.id)).find(
    (task) => task.state === 'open' && task.clock === clock.name && task.slot === clock.slot,
  )
  if (!desk) return
  const { stage, slot, round } = desk
  await append(tx, kase.id, 'silent', { stage, slot, round, dueDay: clock.dueDay }, null, at)
  await cancelTask(tx, desk.id)
  await stopClock(tx, clock, at)
}
