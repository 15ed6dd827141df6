import type { Change, Edit } from '../domain/policy/change.ts'
import type { Certainty } from '../domain/policy/sourced.ts'
import type { Day, Instant } from '../domain/time/day.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Sql } from './sql.ts'

type EditRow = Omit<Edit, 'change'> & Change

const editOf = ({ kind, key, value, ...rest }: EditRow): Edit => ({
  ...rest,
  change: { kind, key, value } as Change,
})

/**
 * The confirmed edits of the given units, in the order of the ids (superiors first): of each the one that was in force
 * at that instant and confirmed by then.
 */
export async function editsOf(sql: Sql, unitIds: readonly string[], asOf: Instant): Promise<Edit[]> {
  const rows = await sql<EditRow[]>`
    SELECT DISTINCT ON (p.unit_id, p.kind, p.key) p.id, p.unit_id AS "unitId", p.kind, p.key, p.value, p.locked,
      p.effective_from AS "effectiveFrom", p.source, p.certainty
    FROM policy_proposals p JOIN policy_decisions d ON d.proposal_id = p.id AND d.confirmed
    WHERE p.unit_id = ANY(${unitIds as string[]}::uuid[]) AND p.effective_from <= ${dayOf(asOf)}::date
      AND d.decided_at <= ${asOf}::timestamptz
    ORDER BY p.unit_id, p.kind, p.key, p.effective_from DESC, d.decided_at DESC`
  return unitIds.flatMap((unit) => rows.filter(({ unitId }) => unitId === unit).map(editOf))
}

export interface ProposalRow {
  id: string
  unitId: string
  kind: Change['kind']
  key: string
  value: Change['value']
  locked: boolean
  effectiveFrom: Day
  reason: string
  source: string
  certainty: Certainty
  proposedBy: string
  proposedAt: Instant
  confirmed: boolean | null
  comment: string | null
  decidedBy: string | null
  decidedAt: Instant | null
}

export const changeOf = ({ kind, key, value }: ProposalRow): Change => ({ kind, key, value }) as Change

type NewProposal = Pick<
  ProposalRow,
  'id' | 'unitId' | 'locked' | 'effectiveFrom' | 'reason' | 'source' | 'certainty'
> & { change: Change; personId: string; at: Instant }

/** Keeps a proposal; one that is there already stays as it is. */
export const insertProposal = (tx: Sql, p: NewProposal) => tx`
  INSERT INTO policy_proposals (id, unit_id, kind, key, value, locked, effective_from, reason, source, certainty,
    proposed_by, proposed_at)
  VALUES (${p.id}, ${p.unitId}, ${p.change.kind}, ${p.change.key},
    ${p.change.value === null ? null : tx.json(p.change.value as never)}, ${p.locked}, ${p.effectiveFrom}, ${p.reason},
    ${p.source}, ${p.certainty}, ${p.personId}, ${p.at})
  ON CONFLICT (id) DO NOTHING`

const proposals = (sql: Sql) => sql`
  SELECT p.id, p.unit_id AS "unitId", p.kind, p.key, p.value, p.locked, p.effective_from AS "effectiveFrom", p.reason,
    p.source, p.certainty, p.proposed_by AS "proposedBy", p.proposed_at AS "proposedAt", d.confirmed, d.comment,
    d.decided_by AS "decidedBy", d.decided_at AS "decidedAt"
  FROM policy_proposals p LEFT JOIN policy_decisions d ON d.proposal_id = p.id`

export async function proposalById(sql: Sql, id: string): Promise<ProposalRow | undefined> {
  const [row] = await sql<ProposalRow[]>`${proposals(sql)} WHERE p.id = ${id}`
  return row
}

/** What the units have proposed, newest first; keyset by id. */
export const proposalsOf = (
  sql: Sql,
  unitIds: readonly string[],
  before: string | null,
  limit: number,
): Promise<ProposalRow[]> => sql<ProposalRow[]>`
  ${proposals(sql)} WHERE p.unit_id = ANY(${unitIds as string[]}::uuid[])
    ${before === null ? sql`` : sql`AND p.id < ${before}`} ORDER BY p.id DESC LIMIT ${limit}`

interface NewDecision {
  confirmed: boolean
  comment: string | null
  personId: string
  at: Instant
}

/** The second person's word; false where another word was first. */
export async function insertDecision(
  tx: Sql,
  { id, proposedBy }: Pick<ProposalRow, 'id' | 'proposedBy'>,
  d: NewDecision,
): Promise<boolean> {
  const kept = await tx`
    INSERT INTO policy_decisions (proposal_id, proposed_by, confirmed, comment, decided_by, decided_at)
    VALUES (${id}, ${proposedBy}, ${d.confirmed}, ${d.comment}, ${d.personId}, ${d.at})
    ON CONFLICT (proposal_id) DO NOTHING RETURNING proposal_id`
  return kept.length === 1
}
