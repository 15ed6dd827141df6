import type { LocalClosure } from '../domain/time/calendar.ts'
import type { Notice } from '../domain/time/official.ts'
import type { Sql } from './sql.ts'

/** Number of the newest confirmed revision; 0 while there is nothing but the years in the code. */
export async function newestRevision(sql: Sql): Promise<number> {
  const [row] = await sql<
    { number: number }[]
  >`SELECT coalesce(max(number), 0) AS number FROM calendar_revisions`
  return row?.number ?? 0
}

/** What all revisions up to this one have added: notices in the order of confirmation, closures that still hold. */
export async function calendarUpTo(
  sql: Sql,
  revision: number,
): Promise<{ notices: Notice[]; closures: LocalClosure[] }> {
  if (revision === 0) return { notices: [], closures: [] }
  const notices = await sql<{ notice: Notice }[]>`
    SELECT notice FROM calendar_notices WHERE revision <= ${revision} ORDER BY revision`
  const closures = await sql<LocalClosure[]>`
    SELECT unit_id AS "unitId", day, reason FROM (
      SELECT DISTINCT ON (unit_id, day) unit_id, day, reason, closed FROM calendar_closures
      WHERE revision <= ${revision} ORDER BY unit_id, day, revision DESC) latest
    WHERE closed ORDER BY unit_id, day`
  return { notices: notices.map(({ notice }) => notice), closures: [...closures] }
}

/** Open cases with a running clock that was calculated under an earlier revision than this one. */
export const casesBehindCalendar = (sql: Sql, revision: number, limit: number): Promise<{ id: string }[]> =>
  sql<{ id: string }[]>`
    SELECT DISTINCT case_id AS id FROM clocks
    WHERE stopped_at IS NULL AND calendar_revision < ${revision} ORDER BY case_id LIMIT ${limit}`
