import { changeOf, insertDecision, proposalById } from '../../db/policy.ts'
import { refuse, type Result } from '../../domain/refusals.ts'
import { act, Refused, type Actor } from '../act.ts'
import type { Office } from '../office.ts'
import { entitledToChange, withinBounds } from './proposal.ts'

/**
 * The second person's word on a proposal. Confirmed, it holds from its day on for what is filed then; open cases keep
 * the policy of their filing.
 */
export function settle(
  office: Office,
  asked: Actor,
  id: string,
  { confirmed, comment }: { confirmed: boolean; comment?: string | undefined },
): Promise<Result<{ id: string; confirmed: boolean }>> {
  const action = confirmed ? 'policy.confirm' : 'policy.reject'
  return act(office, asked, action, { id, confirmed, comment }, async (tx, at, actor) => {
    const proposal = await proposalById(tx, id)
    if (!proposal) throw new Refused(refuse('not-found'))
    const { unitId, effectiveFrom, proposedBy } = proposal
    const proposed = { unitId, effectiveFrom, change: changeOf(proposal) }
    await entitledToChange(tx, actor.person, proposed, at)
    if (proposal.confirmed !== null) throw new Refused(refuse('proposal-settled'))
    if (proposedBy === actor.person.id) throw new Refused(refuse('own-proposal'))
    if (confirmed) await withinBounds(tx, office, proposed, at)
    const word = { confirmed, comment: comment ?? null, personId: actor.person.id, at }
    if (!(await insertDecision(tx, proposal, word))) throw new Refused(refuse('proposal-settled'))
    return { value: { id, confirmed }, objectId: id }
  })
}
