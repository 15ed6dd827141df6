import type { Role } from '../domain/roles.ts'
import type { Sql } from './sql.ts'
import type { Proposal } from './tasks.ts'

/** Lays a proposal, or the next signature under it, on the task's own row: the desk is now the next signer's. */
export const setProposal = (tx: Sql, id: string, next: Role, proposal: Proposal) => tx`
  UPDATE tasks SET role = ${next}, proposal = ${tx.json(proposal as never)},
    signers = ${proposal.signatures.map(({ personId }) => personId)}::uuid[],
    holder_id = NULL, claimed_at = NULL, claimed_until = NULL, version = version + 1
  WHERE id = ${id}`

/** Gives the task back to whoever proposed: nothing is proposed any more, and everybody may sign anew. */
export const dropProposal = (
  tx: Sql,
  id: string,
  { role, holderId, at, until }: { role: Role; holderId: string; at: number; until: number | null },
) => tx`
  UPDATE tasks SET role = ${role}, proposal = NULL, signers = '{}', holder_id = ${holderId}, claimed_at = ${at},
    claimed_until = ${until}, version = version + 1
  WHERE id = ${id}`
