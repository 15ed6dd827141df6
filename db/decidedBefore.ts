import type { Fragment, Sql } from './sql.ts'

/**
 * True of a person who decided or signed a stage that lies before that of task `t` and at another unit of the route, as
 * `decided-before` bars him in `barredFrom`. OFFSET keeps it a look-up for each row: as a join it would read every task.
 */
export const decidedBefore = (sql: Sql, person: Fragment): Fragment => sql`EXISTS (
  SELECT FROM tasks e JOIN cases k ON k.id = e.case_id,
    jsonb_array_elements(k.route->'stages') WITH ORDINALITY AS a(stage, n),
    jsonb_array_elements(k.route->'stages') WITH ORDINALITY AS b(stage, n)
  WHERE e.case_id = t.case_id AND (e.decided_by = ${person} OR (e.state = 'decided' AND ${person} = ANY(e.signers)))
    AND a.stage->>'stage' = e.stage AND b.stage->>'stage' = t.stage AND a.n < b.n
    AND a.stage->>'unitId' <> b.stage->>'unitId' OFFSET 0)`
