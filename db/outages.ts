import type { Sql } from './sql.ts'

export interface OutageRow {
  id: string
  provinceId: string
  day: string
  days: number
  reason: Buffer
  declaredBy: string
  declaredAt: number
  confirmedBy: string | null
  confirmedAt: number | null
}

const columns = (sql: Sql) => sql`
  id, province_id AS "provinceId", day, days, reason, declared_by AS "declaredBy", declared_at AS "declaredAt",
  confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt"`

export const insertOutage = (tx: Sql, o: Omit<OutageRow, 'confirmedBy' | 'confirmedAt'>) => tx`
  INSERT INTO outages (id, province_id, day, days, reason, declared_by, declared_at)
  VALUES (${o.id}, ${o.provinceId}, ${o.day}, ${o.days}, ${o.reason}, ${o.declaredBy}, ${o.declaredAt})`

export async function lockOutage(tx: Sql, id: string): Promise<OutageRow | undefined> {
  const [row] = await tx<OutageRow[]>`SELECT ${columns(tx)} FROM outages WHERE id = ${id} FOR UPDATE`
  return row
}

export const confirmOutage = (tx: Sql, id: string, personId: string, at: number) =>
  tx`UPDATE outages SET confirmed_by = ${personId}, confirmed_at = ${at} WHERE id = ${id}`

/** Outages of the given provinces, newest first. */
export const outagesOf = (sql: Sql, provinceIds: readonly string[], limit: number): Promise<OutageRow[]> =>
  sql<OutageRow[]>`
    SELECT ${columns(sql)} FROM outages WHERE province_id = ANY(${provinceIds as string[]}::uuid[])
    ORDER BY id DESC LIMIT ${limit}`

/** One clock that a confirmed outage moves and has not moved yet. */
export interface Affected {
  outageId: string
  days: number
  caseId: string
  name: string
  slot: string
  round: number
}

/**
 * Running clocks due on the day, and stopped ones whose lateness of that day is still on record: whoever acted before
 * the outage was confirmed is excused like everybody else.
 */
const affected = (sql: Sql) => sql`
  FROM outages o JOIN LATERAL (
      SELECT r.case_id, r.name, r.slot, r.round FROM clocks r WHERE r.due_day = o.day AND r.stopped_at IS NULL
      UNION
      SELECT d.case_id, d.clock, d.slot, d.round FROM cards d WHERE d.due_day = o.day AND d.cancelled_no IS NULL
    ) k ON true
    JOIN cases c ON c.id = k.case_id AND c.province_id = o.province_id
  WHERE o.confirmed_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM clock_ledger l WHERE (l.case_id, l.name, l.slot, l.round)
      = (k.case_id, k.name, k.slot, k.round)
      AND (l.outage_id = o.id OR (l.kind = 'suspension' AND l.to_at IS NULL)))`

/** Cases of the province with a clock that was due on the day of an outage. */
export const affectedCases = async (sql: Sql, limit: number): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`SELECT DISTINCT c.id ${affected(sql)} ORDER BY c.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** What outages have still to do to the clocks of one case, under its lock. */
export const affectedClocks = (tx: Sql, caseId: string): Promise<Affected[]> => tx<Affected[]>`
  SELECT o.id AS "outageId", o.days, k.case_id AS "caseId", k.name, k.slot, k.round ${affected(tx)}
    AND c.id = ${caseId}
  ORDER BY o.id, k.name, k.slot`
