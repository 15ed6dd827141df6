import { belongsTo } from './caselists.ts'
import type { LedgerEntry } from './clocks.ts'
import type { Sql } from './sql.ts'
import type { UnitKind } from './units.ts'

/** A clock that runs, with its case; a case between two desks has none, and its clock is null. */
export interface OpenClock {
  caseId: string
  number: string
  process: string
  countyId: string
  /** The stages of the case's route. */
  stages: string[]
  clock: {
    name: string
    unitId: string
    budget: string
    endsAt: '24:00' | '18:00'
    startedAt: number
    ledger: LedgerEntry[]
  } | null
}

/** The running clocks of the open cases of some processes below a unit, by case; keyset by `after`. */
export const openClocksBelow = (
  sql: Sql,
  unit: { id: string; kind: UnitKind },
  processes: readonly string[],
  after: string | null,
  cases: number,
): Promise<OpenClock[]> => sql<OpenClock[]>`
  WITH page AS (
    SELECT c.id, c.number, c.process, c.county_id, c.route FROM cases c
    WHERE ${belongsTo(sql, 'c', unit.id, unit.kind)} AND c.status IN ('open', 'supplement')
      AND c.process = ANY(${processes as string[]}) ${after === null ? sql`` : sql`AND c.id > ${after}`}
    ORDER BY c.id LIMIT ${cases})
  SELECT page.id AS "caseId", page.number, page.process, page.county_id AS "countyId",
    ARRAY(SELECT s->>'stage' FROM jsonb_array_elements(page.route->'stages') s WHERE NOT s ? 'former') AS stages,
    CASE WHEN k.name IS NOT NULL THEN jsonb_build_object('name', k.name, 'unitId', k.unit_id, 'budget', k.budget, 'endsAt', k.ends_at,
      'startedAt', (extract(epoch FROM k.started_at) * 1000)::bigint,
      'ledger', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', l.kind, 'days', l.days, 'day', l.day,
          'fromAt', (extract(epoch FROM l.from_at) * 1000)::bigint,
          'toAt', (extract(epoch FROM l.to_at) * 1000)::bigint) ORDER BY l.no)
        FROM clock_ledger l
        WHERE (l.case_id, l.name, l.slot, l.round) = (k.case_id, k.name, k.slot, k.round)), '[]')) END AS clock
  FROM page LEFT JOIN clocks k ON k.case_id = page.id AND k.stopped_at IS NULL
  ORDER BY page.id, k.name, k.slot`
