import type { Day, Instant } from '../domain/time/day.ts'
import type { Sql } from './sql.ts'

/** Running clocks that a calendar moves alike: it is a matter of days, and of who is closed when. */
export interface AlikeClocks {
  budget: string
  endsAt: '24:00' | '18:00'
  startedAt: Instant
  dueAt: Instant
  dueDay: Day
  suspensions: { from: Instant; to: Instant }[]
  moves: { kind: 'extension' | 'floor'; at: Instant; days: number | null; day: Day | null }[]
  /** Those of the given units that are the holder itself or stand above it. */
  chain: string[]
  clocks: number
}

/** The pool's 4 s are meant for the acts of people; this looks at every open clock. */
export const withoutTimeout = (tx: Sql) => tx`SET LOCAL statement_timeout = 0`

/**
 * All running clocks that have a due date (none of which is suspended), gathered by what decides it, so that a dry run
 * over 600,000 of them calculates some thousand times.
 */
export const openClocks = (
  sql: Sql,
  closingUnits: readonly string[],
  day: Day,
): Promise<AlikeClocks[]> => sql<AlikeClocks[]>`
  WITH RECURSIVE closed AS (
    SELECT id AS closing, id AS unit_id FROM unnest(${closingUnits as string[]}::uuid[]) AS id
    UNION
    SELECT c.closing, v.unit_id FROM closed c JOIN unit_versions v ON v.superior_id = c.unit_id
      AND v.valid @> ${day}::date),
  chains AS (SELECT unit_id, array_agg(closing ORDER BY closing) AS chain FROM closed GROUP BY unit_id),
  ledgers AS (
    SELECT case_id, name, slot, round, bool_or(kind = 'suspension' AND to_at IS NULL) AS suspended,
      coalesce(jsonb_agg(jsonb_build_object('from', (extract(epoch FROM from_at) * 1000)::bigint,
        'to', (extract(epoch FROM to_at) * 1000)::bigint) ORDER BY no) FILTER (WHERE kind = 'suspension'), '[]')
        AS suspensions,
      coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'days', days, 'day', day,
        'at', (extract(epoch FROM from_at) * 1000)::bigint) ORDER BY no) FILTER (WHERE kind <> 'suspension'), '[]')
        AS moves
    FROM clock_ledger GROUP BY case_id, name, slot, round)
  SELECT k.budget, k.ends_at AS "endsAt", min(k.started_at) AS "startedAt", k.due_at AS "dueAt", k.due_day AS "dueDay",
    coalesce(l.suspensions, '[]') AS suspensions, coalesce(l.moves, '[]') AS moves,
    coalesce(chains.chain, '{}') AS chain, count(*) AS clocks
  FROM clocks k LEFT JOIN ledgers l USING (case_id, name, slot, round) LEFT JOIN chains ON chains.unit_id = k.unit_id
  WHERE k.stopped_at IS NULL AND NOT coalesce(l.suspended, false)
  GROUP BY k.budget, k.ends_at, (k.started_at AT TIME ZONE 'Asia/Shanghai')::date, k.due_at, k.due_day, 6, 7, 8`
