import { countsOf } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import { eligibleFor } from '../db/unassigned.ts'
import { holderAt } from '../domain/hold.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { workingDaysBetween } from '../domain/time/working-days.ts'
import { act, Refused, type Actor } from './act.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import type { Office } from './office.ts'
import { keepWords } from './texts.ts'
import { lockForApplicant, wrongState, type Moved } from './withdraw.ts'

/** Whoever has the case in hand: the holder of each open desk, or everybody who could take it. */
async function deskPeople(tx: Tx, caseId: string, at: number): Promise<string[]> {
  const people = new Set<string>()
  for (const task of (await tasksOf(tx, caseId)).filter(({ state }) => state === 'open')) {
    const holder = holderAt(task, at)
    const there = holder === null ? (await eligibleFor(tx, task.id, at)).map(({ id }) => id) : [holder]
    for (const id of there) people.add(id)
  }
  return [...people]
}

/** 催办: the applicant asks for his case; it is counted, and it moves no deadline. */
export function urge(
  office: Office,
  asked: Actor,
  caseId: string,
  comment: string | undefined,
): Promise<Result<Moved>> {
  return act(office, asked, 'case.urge', { caseId, comment }, async (tx, now, actor) => {
    const { kase, by, at } = await lockForApplicant(tx, actor, caseId, 'case.urge', now)
    if (kase.status !== 'open') throw wrongState(kase)
    const { urgedAt } = await countsOf(tx, caseId)
    const every = kase.route.desk?.urge ?? 1
    const calendar = await calendarFor(tx, office, kase.applicantId)
    if (urgedAt !== null && workingDaysBetween(calendar, dayOf(urgedAt), dayOf(at)) < every)
      throw new Refused(refuse('urged-already'))
    const told = await deskPeople(tx, caseId, at)
    const words = await keepWords(tx, office, caseId, comment, at)
    const no = await append(tx, caseId, 'urged', { told, ...words }, by, at)
    await tell(tx, { caseId, eventNo: no, kind: 'urged', dueDay: null, at }, told)
    return { value: { caseId, no }, caseId }
  })
}
