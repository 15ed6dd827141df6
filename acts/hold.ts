import { setHeldBy, type CaseRow } from '../db/cases.ts'
import { clocksOf, suspendClock } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import { armNextRung, isSuspended, resumeAll } from './clocks.ts'
import { fireMissed } from './fire.ts'
import type { Office } from './office.ts'
import { tellApplicant } from './tellApplicant.ts'

/**
 * Stops every clock of a case on hold that still counts down for somebody; the ledger keeps the event that did it. One
 * whose desks have all decided is left to the record that follows them.
 */
export async function suspendAll(
  tx: Tx,
  { id, status }: Pick<CaseRow, 'id' | 'status'>,
  at: number,
  eventNo: number,
): Promise<void> {
  const tasks = await tasksOf(tx, id)
  for (const clock of await clocksOf(tx, id)) {
    const own = tasks.filter((task) => task.clock === clock.name && task.slot === clock.slot)
    const counts = own.length === 0 || own.some(({ state }) => state === 'open') || status === 'supplement'
    if (clock.stoppedAt === null && counts && !isSuspended(clock))
      await suspendClock(tx, clock, at, eventNo, true)
  }
}

/** 暂缓办理: a later application for the same child runs; until it has ended this one stands still. */
export async function hold(tx: Tx, office: Office, first: CaseRow, by: string, at: number): Promise<void> {
  const kase = await fireMissed(tx, office, first, at)
  const no = await append(tx, kase.id, 'held', { by }, null, at)
  await setHeldBy(tx, kase.id, by)
  await suspendAll(tx, kase, at, no)
  await tellApplicant(tx, kase, { kind: 'held', no, at })
  await armNextRung(tx, office, kase)
}

/** 恢复办理: the later one came to nothing. The days on hold do not count. */
export async function revive(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  after: string,
  at: number,
): Promise<void> {
  const no = await append(tx, kase.id, 'revived', { after }, null, at)
  await tellApplicant(tx, kase, { kind: 'revived', no, at })
  await setHeldBy(tx, kase.id, null)
  await resumeAll(tx, office, kase.id, at, true)
  await armNextRung(tx, office, kase)
}
