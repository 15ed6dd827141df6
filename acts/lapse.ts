import { resumeAll } from './clocks.ts'
import type { Office } from './office.ts'
import { setStatus, type CaseRow } from '../db/cases.ts'
import { stopClock, type ClockRow } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import { isSupplement } from '../domain/verdicts.ts'

/**
 * The applicant let the time for a supplement pass: the case goes back to the step that asked for it, whose clock
 * runs again. The reviewer decides what becomes of it; nothing is decided here.
 */
export async function lapse(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  clock: ClockRow,
  at: number,
): Promise<void> {
  const asking = (await tasksOf(tx, kase.id)).findLast(
    ({ verdict }) => verdict !== null && isSupplement(verdict),
  )
  if (kase.status !== 'supplement' || !asking) return
  const { stage, slot, round } = asking
  await append(tx, kase.id, 'supplement-lapsed', { stage, slot, round, dueDay: clock.dueDay }, null, at)
  await setStatus(tx, kase.id, 'open')
  await stopClock(tx, clock, at)
  await resumeAll(tx, office, kase.id, at)
}
