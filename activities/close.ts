import { tellOfEnd } from '../acts/beside.ts'
import { stopAll } from '../acts/clocks.ts'
import { copy } from '../acts/copies.ts'
import { tellApplicant } from '../acts/tellApplicant.ts'
import { tellHolders } from '../acts/tellHolders.ts'
import { closeCase, type CaseRow } from '../db/cases.ts'
import { deleteDraft } from '../db/drafts.ts'
import { freeSlots } from '../db/exclusions.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { cancelOpenTasks, tasksOf } from '../db/tasks.ts'
import { outcomes, type Outcome } from '../domain/outcome.ts'

/** The one end of a case: no desk, no clock and no slot is left, and the applicant hears of it, and so does every party. */
export async function close(tx: Tx, kase: CaseRow, outcome: Outcome, at: number): Promise<void> {
  await cancelOpenTasks(tx, kase.id)
  const tasks = await tasksOf(tx, kase.id)
  const lastVerdict = Math.max(0, ...tasks.map(({ decidedAt }) => decidedAt ?? 0))
  // No outcome without a verdict (I3), whoever asked for it.
  if (lastVerdict === 0 && outcome !== 'withdrawn' && outcome !== 'superseded')
    throw new Error('a case cannot end without a verdict')
  await stopAll(tx, kase.id, lastVerdict === 0 ? at : lastVerdict)
  await freeSlots(tx, kase.id)
  // A supplement that nobody has handed in.
  await deleteDraft(tx, kase.id)
  const no = await append(tx, kase.id, 'closed', { outcome }, null, at)
  await closeCase(tx, kase.id, outcomes[outcome].status, outcome, at)
  await tellOfEnd(tx, kase, outcome, at)
  await copy(tx, kase, no, at)
  // Whoever withdrew knows; that a case is superseded was told when it came about.
  if (outcome === 'withdrawn' || outcome === 'superseded') return
  await tellApplicant(tx, kase, { kind: 'decided', no, at })
  const notice = { caseId: kase.id, eventNo: no, kind: 'decided', dueDay: null, at } as const
  const desks = tasks.filter(({ slot }) => slot !== '')
  for (const { unitId, role } of new Map(desks.map((desk) => [`${desk.unitId} ${desk.role}`, desk])).values())
    await tellHolders(tx, notice, unitId, role)
}
