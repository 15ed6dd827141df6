import type { Pool } from '../../../db/sql.ts'
import type { Role } from '../../../domain/roles.ts'

/** An open desk at which somebody may speak. */
export interface OpenDesk {
  id: string
  caseId: string
  stage: string
  slot: string
  round: number
  unitId: string
  role: Role
  version: number
  /** It waits for a signature. */
  proposed: boolean
  filerId: string | null
}

/** What there is to do everywhere, at one look. */
export interface Board {
  desks: readonly OpenDesk[]
  supplements: readonly string[]
  closed: ReadonlySet<string>
  /** Cases that the system opened or joined, by the case that ran into them. */
  settling: readonly { caseId: string; by: string }[]
}

/** The people of the load see at once what their inboxes would show them one by one. */
export async function look(sql: Pool): Promise<Board> {
  const [desks, cases, settling] = await Promise.all([
    sql<OpenDesk[]>`
      SELECT t.id, t.case_id AS "caseId", t.stage, t.slot, t.round, t.unit_id AS "unitId", t.role, t.version,
        t.proposal IS NOT NULL AS proposed, c.filer_id AS "filerId"
      FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.state = 'open' AND c.held_by IS NULL`,
    sql<{ id: string; status: string; closed: boolean }[]>`
      SELECT id, status, outcome IS NOT NULL AS closed FROM cases`,
    sql<{ caseId: string; by: string }[]>`
      SELECT other_id AS "caseId", case_id AS by FROM case_links WHERE kind IN ('blocked', 'objection')`,
  ])
  return {
    desks,
    supplements: cases.filter(({ status }) => status === 'supplement').map(({ id }) => id),
    closed: new Set(cases.filter(({ closed }) => closed).map(({ id }) => id)),
    settling,
  }
}
