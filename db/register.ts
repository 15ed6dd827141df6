import type { Sql } from './sql.ts'

/** Enters a change into 异动台账, once per case; a supplement that corrected the dates corrects the entry. */
export const insertChange = (
  tx: Sql,
  c: { caseId: string; institutionId: string; category: string; from: string; to: string | null; at: number },
) => tx`
  INSERT INTO reported_changes (case_id, institution_id, category, effective, recorded_at)
  VALUES (${c.caseId}, ${c.institutionId}, ${c.category}, daterange(${c.from}::date, ${c.to}::date, '[]'), ${c.at})
  ON CONFLICT (case_id) DO UPDATE SET effective = excluded.effective`

/** A register row ends or is voided with a reason, it is never deleted. */
export const voidChange = (tx: Sql, caseId: string, reason: string, at: number) => tx`
  UPDATE reported_changes SET voided_at = ${at}, void_reason = ${reason}
  WHERE case_id = ${caseId} AND voided_at IS NULL`

/** Opens a suspension 停办; the exclusion constraint refuses an overlapping one. */
export const insertSuspension = (
  tx: Sql,
  s: { caseId: string; institutionId: string; from: string; to: string | null },
) => tx`
  INSERT INTO institution_suspensions (case_id, institution_id, during)
  VALUES (${s.caseId}, ${s.institutionId}, daterange(${s.from}::date, ${s.to}::date, '[]'))`

/** Ends the suspension that runs on that day 复办; answers false where there is none, or another 复办 has ended it. */
export const endSuspension = async (
  tx: Sql,
  s: { caseId: string; institutionId: string; from: string },
): Promise<boolean> =>
  (
    await tx`
      UPDATE institution_suspensions SET during = daterange(lower(during), ${s.from}::date), ended_by = ${s.caseId}
      WHERE institution_id = ${s.institutionId} AND during @> ${s.from}::date AND lower(during) < ${s.from}::date
        AND ended_by IS NULL`
  ).count > 0

export interface ChangeRow {
  caseId: string
  number: string
  category: string
  from: string
  to: string | null
  voided: string | null
}

/** The entries of one institution, newest first. */
export const changesOf = (sql: Sql, institutionId: string, limit: number): Promise<ChangeRow[]> => sql<
  ChangeRow[]
>`
  SELECT r.case_id AS "caseId", c.number, r.category, lower(r.effective) AS "from",
    CASE WHEN upper_inf(r.effective) THEN NULL ELSE upper(r.effective) - 1 END AS "to", r.void_reason AS voided
  FROM reported_changes r JOIN cases c ON c.id = r.case_id
  WHERE r.institution_id = ${institutionId} ORDER BY r.case_id DESC LIMIT ${limit}`
