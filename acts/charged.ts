import type { CaseRow } from '../db/cases.ts'
import type { ClockRow } from '../db/clocks.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'

/**
 * Who is charged by a clock: whoever held it at its due instant, before that whoever holds it now. A step taken over
 * in time is the superior's from then on; taken over late, it stays with the unit below. The clock over the whole case
 * charges whichever desk the case lay on.
 */
export async function chargedUnit(
  tx: Tx,
  { route }: Pick<CaseRow, 'route'>,
  clock: ClockRow,
  at: number,
): Promise<string> {
  const before = Math.min(at, clock.dueAt)
  const overall = clock.name === route.overall?.clock
  const held = (await tasksOf(tx, clock.caseId)).findLast(
    (task) =>
      (overall || (task.clock === clock.name && task.slot === clock.slot)) &&
      task.openedAt >= clock.startedAt &&
      task.openedAt < before,
  )
  return held?.unitId ?? clock.unitId
}
