import { caseById } from '../db/cases.ts'
import { personById } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { holderAt } from '../domain/hold.ts'
import { refuse } from '../domain/refusals.ts'
import { beijingTime, dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'

/**
 * Names the case that holds the slot: its number, the desk it is on and until when. The slot belongs to the
 * applicant's own institution, so nothing is shown to a stranger.
 */
export async function blockedBy(tx: Tx, caseId: string, at: number): Promise<Refused> {
  const kase = await caseById(tx, caseId)
  if (!kase) throw new Error('an exclusion points to no case')
  const desk = (await tasksOf(tx, caseId)).find(({ state }) => state === 'open')
  const [unit] = await pathOf(tx, desk?.unitId ?? kase.applicantId, dayOf(at))
  const holderId = desk ? holderAt(desk, at) : null
  const holder = holderId === null ? undefined : await personById(tx, holderId)
  const until = desk ? `，应于 ${dayOf(desk.dueAt - 1)} 前办结` : ''
  return new Refused(
    refuse('business-in-progress', {
      detail: `${kase.number} 正在${unit?.name ?? ''}${holder ? `（${holder.name}）` : ''}办理${until}`,
      facts: { number: kase.number, unit: unit?.name ?? null, dueAt: desk ? beijingTime(desk.dueAt) : null },
    }),
  )
}
