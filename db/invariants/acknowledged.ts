import { most, type Check, type Finding } from './inputs.ts'

/** I1: what somebody was told is done is in the journal, in the same words and by the same person. */
export const acknowledgedActs: Check = async (sql, { acknowledged = [] }) => {
  if (acknowledged.length === 0) return []
  return sql<Finding[]>`
    SELECT format('acknowledged %s%s%s is not in the journal', a.kind, ' ' || a.verdict, ' no. ' || a.no) AS text,
      ARRAY[coalesce(c.number, a."caseId"::text)] AS ids
    FROM jsonb_to_recordset(${sql.json(acknowledged as never)})
        AS a("caseId" uuid, kind text, no integer, verdict text, "personId" uuid)
      LEFT JOIN cases c ON c.id = a."caseId"
    WHERE NOT EXISTS (
      SELECT FROM case_events e WHERE e.case_id = a."caseId" AND e.type = a.kind
        AND e.no = coalesce(a.no, e.no)
        AND (a.verdict IS NULL OR e.data->>'verdict' = a.verdict)
        AND (a."personId" IS NULL OR e.person_id = a."personId"))
    LIMIT ${most}`
}
