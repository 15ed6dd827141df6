import { startClock, suspend } from '../acts/clocks.ts'
import type { Office } from '../acts/office.ts'
import { suspendAll } from '../acts/hold.ts'
import { tellApplicant } from '../acts/tellApplicant.ts'
import { setStatus, type CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import type { TaskKey } from '../domain/journal.ts'
import { applicantClock } from '../domain/policy/ladder.ts'
import { verdicts } from '../domain/verdicts.ts'

/**
 * 待补正: the case lies with its applicant, who has a clock of his own. The authority's clock stands still from the
 * verdict on where the word says so (退回补正), and runs on where it does not (要求说明).
 */
export async function askSupplement(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey,
  at: number,
): Promise<void> {
  const task = (await tasksOf(tx, kase.id)).find(
    ({ stage, slot, round }) => stage === key.stage && slot === key.slot && round === key.round,
  )
  if (kase.status === 'supplement') return
  if (!task?.verdict || task.decidedAt === null || task.verdictNo === null)
    throw new Error('a supplement is asked for by a verdict')
  const { suspends } = verdicts[task.verdict]
  const stopped = [{ name: task.clock, slot: task.slot }]
  if (kase.route.overall) stopped.push({ name: kase.route.overall.clock, slot: '' })
  if (suspends) for (const named of stopped) await suspend(tx, kase.id, named, task.decidedAt, task.verdictNo)
  const clock = { name: applicantClock, slot: '', unitId: kase.applicantId, startedAt: task.decidedAt }
  const { dueDay } = await startClock(tx, office, kase, clock)
  await setStatus(tx, kase.id, 'supplement')
  const { stage, slot, round } = key
  const no = await append(
    tx,
    kase.id,
    'supplement-asked',
    { stage, slot, round, suspended: suspends },
    null,
    at,
  )
  // On hold, the time of neither side runs.
  if (kase.heldBy !== null) await suspendAll(tx, { ...kase, status: 'supplement' }, at, no)
  await tellApplicant(tx, kase, { kind: 'returned', no, dueDay, at })
}
