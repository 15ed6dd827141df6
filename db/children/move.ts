import { uuidv7 } from '../ids.ts'
import type { Tx } from '../sql.ts'
import { enrol } from './enrolments.ts'

export interface Move {
  childId: string
  fromInstitutionId: string
  toInstitutionId: string
  classId: string | null
  /** The day from which the child counts there. */
  on: string
  arrivedOn: string | null
  caseId: string
  at: number
}

/**
 * Ends one place and begins the next on the same day; false where the child has no open place at the releasing side. A
 * child that came on that very day, or later, is moved the day after it came: no place is empty. The caller holds
 * the child's row.
 */
export async function moveEnrolment(tx: Tx, m: Move): Promise<boolean> {
  const [ended] = await tx<{ on: string }[]>`
    UPDATE enrolments SET during = daterange(lower(during), greatest(${m.on}::date, lower(during) + 1)),
      end_kind = 'transfer', ended_at = ${m.at}, ended_by = ${m.caseId}
    WHERE child_id = ${m.childId} AND institution_id = ${m.fromInstitutionId} AND upper_inf(during)
      AND voided_at IS NULL
    RETURNING upper(during) AS on`
  if (!ended) return false
  const { childId, toInstitutionId: institutionId, classId, arrivedOn, caseId, at } = m
  await enrol(tx, { id: uuidv7(at), childId, institutionId, from: ended.on, classId, arrivedOn, caseId, at })
  return true
}
