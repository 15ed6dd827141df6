import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'
import type { Proposal } from './tasks.ts'

/**
 * Lays a proposal, or the next signature under it, on the task's own row: the desk is now the next signer's, and an
 * assignment to the turn before it is over.
 */
export const setProposal = (tx: Sql, id: string, next: Role, proposal: Proposal) => tx`
  UPDATE tasks SET role = ${next}, proposal = ${tx.json(proposal as never)},
    signers = ${proposal.signatures.map(({ personId }) => personId)}::uuid[],
    assigned = '{}', holder_id = NULL, claimed_at = NULL, claimed_until = NULL, version = version + 1
  WHERE id = ${id}`

/** Gives the task back to whoever proposed, or to the pool: nothing is proposed any more, and everybody may sign anew. */
export const dropProposal = (
  tx: Sql,
  id: string,
  { role, hold, at }: { role: Role; hold: { personId: string; until: number | null } | null; at: number },
) => tx`
  UPDATE tasks SET role = ${role}, proposal = NULL, signers = '{}', assigned = '{}',
    holder_id = ${hold?.personId ?? null}, claimed_at = ${hold === null ? null : at},
    claimed_until = ${hold?.until ?? null}, version = version + 1
  WHERE id = ${id}`
