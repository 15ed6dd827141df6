import { openUnitsOf, standingCard, supervisionOf } from '../caselists.ts'
import { runs } from '../clocks.ts'
import type { Mark } from '../inbox.ts'
import type { Role } from '../../domain/roles.ts'
import type { Fragment, Sql } from '../sql.ts'
import { superiorIn } from '../units.ts'

/** Which of a source's items are meant. */
export interface Which {
  below?: string
  mark?: string
  today?: boolean
  process?: string
  stage?: string
}

export interface BoardRow {
  id: string
  kind: 'task' | 'supplement' | 'case'
  caseId: string
  number: string
  process: string
  applicant: string | null
  stageTitle: string | null
  unitId: string
  unit: string | null
  /** Every unit on whose desks the case lies. */
  openUnits: string[]
  role: Role | null
  holder: string | null
  /** The next distinct superior of the desk. */
  superiorId: string | null
  at: number
  dueAt: number | null
  doneAt: number | null
  onHold: boolean
  provisional: boolean
  /** The policy under which it was filed. */
  pack: string
  version: string
  rungs: { rung: string; firedAt: number }[]
  card: 'yellow' | 'red' | null
  supervision: string | null
}

const meant = (sql: Sql, { below, mark, today, process, stage }: Which): Fragment => sql`
  true ${below === undefined ? sql`` : sql`AND below = ${below}`}
  ${mark === undefined ? sql`` : sql`AND mark = ${mark}`} ${today === true ? sql`AND today` : sql``}
  ${process === undefined ? sql`` : sql`AND process = ${process}`}
  ${stage === undefined ? sql`` : sql`AND stage = ${stage}`}`

/** The items behind a number, in the order of its instant; keyset by (instant, id). */
export const rowsOf = (
  sql: Sql,
  source: Fragment,
  which: Which,
  { after, limit, day }: { after: Mark | null; limit: number; day: string },
): Promise<BoardRow[]> => sql<BoardRow[]>`
  SELECT item.id, item.kind, c.id AS "caseId", c.number, c.process, a.name AS applicant,
    (SELECT s->>'title' FROM jsonb_array_elements(c.route->'stages') s WHERE s->>'stage' = item.stage) AS "stageTitle",
    item.unit_id AS "unitId", v.name AS unit, ${openUnitsOf(sql, day)} AS "openUnits", item.role, p.name AS holder,
    ${superiorIn(sql, sql`item.unit_id`, sql`${day}::date`, sql`c.route`)} AS "superiorId",
    item.at, item.due_at AS "dueAt", item.done_at AS "doneAt", c.held_by IS NOT NULL AS "onHold",
    coalesce((SELECT bool_or(k.provisional) FROM clocks k WHERE k.case_id = c.id AND k.due_at = item.due_at AND ${runs(sql)}),
      false) AS provisional,
    c.route->'policy'->>'pack' AS pack, c.route->'policy'->>'version' AS version,
    coalesce((SELECT json_agg(json_build_object('rung', r.rung,
        'firedAt', (extract(epoch FROM r.fired_at) * 1000)::bigint) ORDER BY r.fired_at)
      FROM rungs r WHERE r.case_id = c.id AND NOT r.skipped), '[]') AS rungs,
    ${standingCard(sql)} AS card, ${supervisionOf(sql)} AS supervision
  FROM (SELECT * FROM (${source}) every WHERE ${meant(sql, which)}
      ${after === null ? sql`` : sql`AND (at, id) > (${after.at}, ${after.id})`}
      ORDER BY at, id LIMIT ${limit}) item
    JOIN cases c ON c.id = item.case_id
    LEFT JOIN unit_versions a ON a.unit_id = c.applicant_id AND a.valid @> ${day}::date
    LEFT JOIN unit_versions v ON v.unit_id = item.unit_id AND v.valid @> ${day}::date
    LEFT JOIN persons p ON p.id = item.holder_id
  ORDER BY item.at, item.id`
