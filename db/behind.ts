import type { Sql } from './sql.ts'

/**
 * Open cases whose story has not taken the journal since `before`, or whose next rung passed before it and has not
 * fired: relay, repair and stuck-case alarm are this one question.
 */
export const behindCases = (
  sql: Sql,
  before: number,
  limit: number,
): Promise<{ id: string; number: string }[]> =>
  sql<{ id: string; number: string }[]>`
    (SELECT id, number FROM cases
      WHERE status IN ('open', 'supplement') AND taken_through < last_no AND touched_at < ${before}
      ORDER BY touched_at LIMIT ${limit})
    UNION
    (SELECT id, number FROM cases
      WHERE status IN ('open', 'supplement') AND next_rung_at < ${before} ORDER BY next_rung_at LIMIT ${limit})`

/** Open cases whose runs are pinned to another build than the current one, oldest first. */
export const pinnedElsewhere = (
  sql: Sql,
  buildId: string,
  limit: number,
): Promise<{ id: string; epoch: number }[]> => sql<{ id: string; epoch: number }[]>`
  SELECT id, epoch FROM cases
  WHERE status IN ('open', 'supplement') AND build_id IS NOT NULL AND build_id <> ${buildId} ORDER BY id LIMIT ${limit}`

/** Open cases in the order of their ids, for a walk over all of them. */
export const openCases = (
  sql: Sql,
  after: string | null,
  limit: number,
): Promise<{ id: string; number: string; epoch: number }[]> => sql<
  { id: string; number: string; epoch: number }[]
>`
  SELECT id, number, epoch FROM cases
  WHERE status IN ('open', 'supplement') AND (${after}::uuid IS NULL OR id > ${after}) ORDER BY id LIMIT ${limit}`

/** Those of the cases that are closed, with their last event. */
export const closedAmong = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; number: string; lastNo: number }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql<{ id: string; number: string; lastNo: number }[]>`
        SELECT id, number, last_no AS "lastNo" FROM cases
        WHERE id = ANY(${ids as string[]}::uuid[]) AND outcome IS NOT NULL`
