import { uuidv7 } from '../../db/ids.ts'
import { insertProposal } from '../../db/policy.ts'
import type { Certainty } from '../../domain/policy/sourced.ts'
import type { Result } from '../../domain/refusals.ts'
import { act, type Actor } from '../act.ts'
import type { Office } from '../office.ts'
import { entitledToChange, withinBounds, type Proposed } from './proposal.ts'

export interface Proposing extends Proposed {
  /** The units below must keep it. */
  locked: boolean
  reason: string
  /** The document that the number stands in. */
  source: string
  certainty: Certainty
}

/** A security administrator proposes that something be different for his unit and everything below it (R29). */
export function propose(office: Office, asked: Actor, proposing: Proposing): Promise<Result<{ id: string }>> {
  return act(office, asked, 'policy.propose', { ...proposing }, async (tx, at, actor) => {
    await entitledToChange(tx, actor.person, proposing, at)
    await withinBounds(tx, office, proposing, at)
    const id = uuidv7(at)
    await insertProposal(tx, { id, personId: actor.person.id, at, ...proposing })
    return { value: { id }, objectId: id }
  })
}
