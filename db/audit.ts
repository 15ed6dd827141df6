import { uuidv7 } from './ids.ts'
import type { Sql } from './sql.ts'

export interface AuditRow {
  at: number
  personId: string | null
  action: string
  caseId?: string | null
  objectId?: string | null
  /** `done`, or the code of the refusal. */
  result: string
  requestId?: string | null
  /** What numbers were looked at in full for. */
  purpose?: string | null
}

/** Written in the business transaction: no audit row, no write. A refusal is written on its own. */
export const audit = (sql: Sql, row: AuditRow) => sql`
  INSERT INTO audit (id, at, person_id, action, case_id, object_id, result, request_id, purpose)
  VALUES (${uuidv7(row.at)}, ${row.at}, ${row.personId}, ${row.action}, ${row.caseId ?? null},
    ${row.objectId ?? null}, ${row.result}, ${row.requestId ?? null}, ${row.purpose ?? null})`
