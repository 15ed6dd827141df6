import type { SealedRuling, Signature, TaskKey } from '../domain/journal.ts'
import type { Answers } from '../domain/process.ts'
import type { Role } from '../domain/roles.ts'
import type { Verdict } from '../domain/verdicts.ts'
import type { Sql } from './sql.ts'

/** A decision that waits for signatures: what its verdict event will say once the last has signed. */
export interface Proposal {
  verdict: Verdict
  form?: Answers
  ruling?: SealedRuling
  evidence?: string[]
  textId?: string
  newCircumstances?: true
  /** The rows of whoever has proposed and signed so far. */
  signatures: Signature[]
}

export interface TaskRow extends TaskKey {
  id: string
  caseId: string
  unitId: string
  role: Role
  verdicts: Verdict[]
  clock: string
  state: 'open' | 'decided' | 'cancelled'
  version: number
  openedAt: number
  dueAt: number
  /** Who claimed it last; ask `holderAt` (domain/hold.ts) who holds it now. */
  holderId: string | null
  claimedAt: number | null
  claimedUntil: number | null
  proposal: Proposal | null
  signers: string[]
  assigned: string[]
  verdict: Verdict | null
  decidedBy: string | null
  decidedAt: number | null
  verdictNo: number | null
}

const columns = (sql: Sql) => sql`
  t.id, t.case_id AS "caseId", t.stage, t.slot, t.round, t.unit_id AS "unitId", t.role, t.verdicts, t.clock, t.state,
  t.version, t.opened_at AS "openedAt", t.due_at AS "dueAt", t.holder_id AS "holderId", t.claimed_at AS "claimedAt",
  t.claimed_until AS "claimedUntil", t.proposal, t.signers, t.assigned,
  t.verdict, t.decided_by AS "decidedBy", t.decided_at AS "decidedAt", t.verdict_no AS "verdictNo"`

/** Who holds task `t` at that instant, as `holderAt` says it for a row in hand. */
export const holderNow = (sql: Sql, at: number) =>
  sql`CASE WHEN t.claimed_until IS NULL OR t.claimed_until > ${at} THEN t.holder_id END`

/**
 * Task `t` lies still: its case is on hold, and nobody is late with it. OFFSET keeps it a look-up for each row: as a join
 * it would read every case.
 */
export const onHold = (sql: Sql) =>
  sql`EXISTS (SELECT FROM cases h WHERE h.id = t.case_id AND h.held_by IS NOT NULL OFFSET 0)`

/** Reads a task; only after `lockCase` is the answer good for a decision. */
export async function taskById(sql: Sql, id: string): Promise<TaskRow | undefined> {
  const [row] = await sql<TaskRow[]>`SELECT ${columns(sql)} FROM tasks t WHERE t.id = ${id}`
  return row
}

export const tasksOf = (sql: Sql, caseId: string): Promise<TaskRow[]> =>
  sql<
    TaskRow[]
  >`SELECT ${columns(sql)} FROM tasks t WHERE t.case_id = ${caseId} ORDER BY t.opened_at, t.round, t.id`

type NewTask = Pick<
  TaskRow,
  'id' | 'caseId' | 'stage' | 'slot' | 'round' | 'unitId' | 'role' | 'verdicts' | 'clock'
> & {
  at: number
  dueAt: number
  /** The levels above the desk where they are not the case's own, as after a referral. */
  scope?: { countyId: string | null; prefectureId: string | null; provinceId: string | null }
}

const given = (sql: Sql, { countyId, prefectureId, provinceId }: NonNullable<NewTask['scope']>) =>
  sql`${countyId}::uuid, ${prefectureId}::uuid, ${provinceId}::uuid`

const ofCase = (sql: Sql) => sql`
  CASE WHEN u.kind IN ('institution', 'county') THEN c.county_id END,
  CASE WHEN u.kind IN ('institution', 'county', 'prefecture') THEN c.prefecture_id END, c.province_id`

/**
 * Opens a desk. The scope columns per level, a rebuildable projection, are the case's from the desk's own level up: what
 * a prefecture holds as 主管部门 is not the county's to be late with. After a referral they are those of the new desk.
 */
export const insertTask = (tx: Sql, t: NewTask) => tx`
  INSERT INTO tasks (id, case_id, stage, slot, round, unit_id, role, verdicts, clock, state, version, opened_at, due_at,
    process, county_id, prefecture_id, province_id)
  SELECT ${t.id}, c.id, ${t.stage}, ${t.slot}, ${t.round}, ${t.unitId}, ${t.role}, ${t.verdicts}, ${t.clock}, 'open', 1,
    ${t.at}, ${t.dueAt}, c.process, ${t.scope ? given(tx, t.scope) : ofCase(tx)}
  FROM cases c JOIN units u ON u.id = ${t.unitId} WHERE c.id = ${t.caseId}`

/** Sets the holder until then (null gives the task back to the pool) and answers the new version. */
export async function setHolder(
  tx: Sql,
  id: string,
  hold: { personId: string; until: number | null } | null,
  at: number,
): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    UPDATE tasks SET holder_id = ${hold?.personId ?? null}, claimed_until = ${hold?.until ?? null},
      claimed_at = ${hold === null ? null : at}, version = version + 1
    WHERE id = ${id} RETURNING version`
  if (!row) throw new Error('a task vanished')
  return row.version
}

/** An action of the holder lengthens his claim; nobody has to look at the task anew for it. */
export const keepHold = (tx: Sql, id: string, until: number | null) =>
  tx`UPDATE tasks SET claimed_until = ${until} WHERE id = ${id} AND holder_id IS NOT NULL`

export const decideTask = (
  tx: Sql,
  id: string,
  { verdict, personId, at, eventNo }: { verdict: Verdict; personId: string; at: number; eventNo: number },
) => tx`
  UPDATE tasks SET state = 'decided', verdict = ${verdict}, decided_by = ${personId}, decided_at = ${at},
    verdict_no = ${eventNo}, proposal = NULL, version = version + 1
  WHERE id = ${id} AND state = 'open'`

/** Closes every open desk of a case, as a withdrawal does; answers which ones. */
export const cancelOpenTasks = (tx: Sql, caseId: string): Promise<TaskKey[]> => tx<TaskKey[]>`
  UPDATE tasks SET state = 'cancelled', version = version + 1 WHERE case_id = ${caseId} AND state = 'open'
  RETURNING stage, slot, round`

export const setTasksDue = (tx: Sql, caseId: string, clock: string, slot: string, dueAt: number) => tx`
  UPDATE tasks SET due_at = ${dueAt} WHERE case_id = ${caseId} AND clock = ${clock} AND slot = ${slot} AND state = 'open'`

/** Closes one open desk, as a referral and a superior's order do. */
export const cancelTask = (tx: Sql, id: string) =>
  tx`UPDATE tasks SET state = 'cancelled', version = version + 1 WHERE id = ${id} AND state = 'open'`
