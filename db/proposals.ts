import type { Notice } from '../domain/time/official.ts'
import type { Day } from '../domain/time/day.ts'
import type { Sql } from './sql.ts'

/** What a proposal would add to the calendar. */
export type Change =
  | { kind: 'notice'; content: { notice: Notice } }
  | { kind: 'closure'; content: { days: readonly Day[] } }
  | { kind: 'withdrawn-closure'; content: { days: readonly Day[] } }

export type Proposal = Change & {
  id: string
  unitId: string
  reason: string
  authorId: string
  proposedAt: number
  /** Number of the revision it became; null while it is open, and for ever where it was rejected. */
  revision: number | null
  rejected: boolean
}

/** Proposals are decided one after the other: revisions are numbered without gaps and confirmed once. */
export const lockCalendar = (tx: Sql) => tx`SELECT pg_advisory_xact_lock(hashtext('calendar'))`

export const insertProposal = (
  tx: Sql,
  p: Change & Pick<Proposal, 'id' | 'unitId' | 'reason' | 'authorId' | 'proposedAt'>,
) => tx`
  INSERT INTO calendar_proposals (id, kind, unit_id, reason, content, author_id, proposed_at)
  VALUES (${p.id}, ${p.kind}, ${p.unitId}, ${p.reason}, ${tx.json(p.content as never)}, ${p.authorId}, ${p.proposedAt})`

const columns = (sql: Sql) => sql`
  p.id, p.kind, p.unit_id AS "unitId", p.reason, p.content, p.author_id AS "authorId", p.proposed_at AS "proposedAt",
  v.number AS revision, r.proposal_id IS NOT NULL AS rejected`

const standing = (sql: Sql) => sql`
  calendar_proposals p LEFT JOIN calendar_revisions v ON v.proposal_id = p.id
    LEFT JOIN calendar_rejections r ON r.proposal_id = p.id`

export async function proposalById(sql: Sql, id: string): Promise<Proposal | undefined> {
  const [row] = await sql<Proposal[]>`SELECT ${columns(sql)} FROM ${standing(sql)} WHERE p.id = ${id}`
  return row
}

/** Proposals nobody has decided yet, the oldest first. */
export const openProposals = (sql: Sql, limit: number): Promise<Proposal[]> => sql<Proposal[]>`
  SELECT ${columns(sql)} FROM ${standing(sql)} WHERE v.number IS NULL AND r.proposal_id IS NULL
  ORDER BY p.id LIMIT ${limit}`

export const insertRejection = (
  tx: Sql,
  r: { proposalId: string; personId: string; reason: string; at: number },
) => tx`
  INSERT INTO calendar_rejections (proposal_id, person_id, reason, at)
  VALUES (${r.proposalId}, ${r.personId}, ${r.reason}, ${r.at})`

/** Adds the revision with what it brings; from the commit on it is the newest. */
export async function insertRevision(
  tx: Sql,
  proposal: Proposal,
  { number, confirmerId, at }: { number: number; confirmerId: string; at: number },
): Promise<void> {
  await tx`
    INSERT INTO calendar_revisions (number, proposal_id, author_id, confirmer_id, at)
    VALUES (${number}, ${proposal.id}, ${proposal.authorId}, ${confirmerId}, ${at})`
  if (proposal.kind === 'notice') {
    await tx`INSERT INTO calendar_notices (revision, notice) VALUES (${number}, ${tx.json(proposal.content.notice as never)})`
    return
  }
  await tx`
    INSERT INTO calendar_closures (revision, unit_id, day, closed, reason)
    SELECT ${number}, ${proposal.unitId}, day, ${proposal.kind === 'closure'}, ${proposal.reason}
    FROM unnest(${proposal.content.days as string[]}::date[]) AS day`
}

export interface RevisionRow {
  number: number
  kind: Change['kind']
  unit: string | null
  reason: string
  content: Change['content']
  author: string
  confirmer: string
  at: number
}

/** Revisions, the newest first, below a number where one is given. */
export const revisionsBefore = (
  sql: Sql,
  before: number | null,
  day: string,
  limit: number,
): Promise<RevisionRow[]> => sql<RevisionRow[]>`
  SELECT v.number, p.kind, u.name AS unit, p.reason, p.content, a.name AS author, c.name AS confirmer, v.at
  FROM calendar_revisions v JOIN calendar_proposals p ON p.id = v.proposal_id
    JOIN persons a ON a.id = v.author_id JOIN persons c ON c.id = v.confirmer_id
    LEFT JOIN unit_versions u ON u.unit_id = p.unit_id AND u.valid @> ${day}::date
  WHERE ${before}::integer IS NULL OR v.number < ${before} ORDER BY v.number DESC LIMIT ${limit}`
