import { newestRevision } from '../../db/calendar.ts'
import {
  insertRejection,
  insertRevision,
  lockCalendar,
  proposalById,
  type Proposal,
} from '../../db/proposals.ts'
import type { Sql } from '../../db/sql.ts'
import { pathOf } from '../../db/units.ts'
import { may, type Action, type Person } from '../../domain/may.ts'
import { refuse, type Result } from '../../domain/refusals.ts'
import { dayOf } from '../../domain/time/day.ts'
import { act, Refused, type Actor } from '../act.ts'
import type { Office } from '../office.ts'

/** The proposal, where the person may do this with it; the refusal thrown otherwise. */
export async function proposalFor(
  sql: Sql,
  person: Person,
  action: Action,
  id: string,
  at: number,
): Promise<Proposal> {
  const proposal = await proposalById(sql, id)
  if (!proposal) throw new Refused(refuse('not-found'))
  const path = await pathOf(sql, proposal.unitId, dayOf(at))
  const answer = may(person, action, { path: path.map((unit) => unit.id), fillers: [proposal.authorId] })
  if (answer.ok) return proposal
  // Who proposed counts as who filled it in; only the word is another one.
  throw new Refused(refuse(answer.code === 'own-filing' ? 'own-proposal' : answer.code))
}

const openOnly = ({ revision, rejected }: Proposal): void => {
  if (revision !== null || rejected) throw new Refused(refuse('proposal-settled', { facts: { revision } }))
}

/** 复核确认: the second person makes the proposal the next revision. Open clocks follow in the worker's rounds. */
export function confirm(
  office: Office,
  asked: Actor,
  id: string,
): Promise<Result<{ id: string; revision: number }>> {
  return act(office, asked, 'calendar.confirm', { id }, async (tx, at, actor) => {
    await lockCalendar(tx)
    const proposal = await proposalFor(tx, actor.person, 'calendar.confirm', id, at)
    openOnly(proposal)
    const number = (await newestRevision(tx)) + 1
    await insertRevision(tx, proposal, { number, confirmerId: actor.person.id, at })
    return { value: { id, revision: number }, objectId: id }
  })
}

/** 否决: by the second person, or by the proposer, who takes his proposal back. */
export function reject(
  office: Office,
  asked: Actor,
  id: string,
  reason: string,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'calendar.reject', { id, reason }, async (tx, at, actor) => {
    await lockCalendar(tx)
    const proposal = await proposalFor(tx, actor.person, 'calendar.examine', id, at)
    openOnly(proposal)
    await insertRejection(tx, { proposalId: id, personId: actor.person.id, reason, at })
    return { value: { id }, objectId: id }
  })
}
