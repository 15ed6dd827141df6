import { lockCase, type CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Sql } from '../db/sql.ts'
import { waitedFor } from '../db/waits.ts'
import type { Action } from '../domain/may.ts'
import { statuses } from '../domain/outcome.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import { tellEarlier } from './beside.ts'
import { fireMissed } from './fire.ts'
import { lieDown } from './lieDown.ts'
import type { Office } from './office.ts'
import { entitled, placeOf } from './place.ts'
import { keepWords } from './texts.ts'

export interface Moved {
  caseId: string
  no: number
}

/** Locks a case for an act of its applicant; answers by which right he acts and the act's instant. Throws Refused. */
export async function lockForApplicant(tx: Sql, actor: Actor, caseId: string, action: Action, now: number) {
  const kase = await lockCase(tx, caseId)
  if (!kase) throw new Refused(refuse('not-found'))
  const at = Math.max(now, kase.touchedAt)
  const as = entitled(actor.person, action, await placeOf(tx, kase, at))
  return { kase, at, by: { personId: actor.person.id, ...as } }
}

/** The refusal that names the state the case is in. */
export const wrongState = ({ status }: Pick<CaseRow, 'status'>): Refused =>
  new Refused(refuse('wrong-state', { detail: `当前状态：${statuses[status].title}`, facts: { status } }))

/** Why there is nothing to withdraw from: the next desk is not there yet, or another case has to end first. */
async function nowhere(tx: Sql, { id }: CaseRow): Promise<Refused> {
  const waits = (await waitedFor(tx, id)).length > 0
  return waits
    ? new Refused(refuse('wrong-state', { detail: '本件正在等待关联业务办结，暂不能撤回' }))
    : new Refused(refuse('case-advancing'))
}

/**
 * 撤回: closes the open desks in its own transaction, so it competes with a verdict for the same rows. Where the
 * verdict was first and the next desk is not there yet, the case is advancing and cannot be withdrawn.
 */
export function withdraw(
  office: Office,
  asked: Actor,
  caseId: string,
  comment: string | undefined,
): Promise<Result<Moved>> {
  return act(office, asked, 'case.withdraw', { caseId, comment }, async (tx, now, actor) => {
    const { kase, by, at } = await lockForApplicant(tx, actor, caseId, 'case.withdraw', now)
    if (!statuses[kase.status].open) throw wrongState(kase)
    if (kase.route.withdraw === 'never') throw new Refused(refuse('withdraw-never'))
    await fireMissed(tx, office, kase, at)
    const tasks = await lieDown(tx, caseId, at)
    if (tasks.length === 0 && kase.status !== 'supplement') throw await nowhere(tx, kase)
    const words = await keepWords(tx, office, caseId, comment, at)
    const no = await append(tx, caseId, 'withdrawn', { tasks, ...words }, by, at)
    await tellEarlier(tx, kase, 'overtaken', at)
    return { value: { caseId, no }, caseId }
  })
}
