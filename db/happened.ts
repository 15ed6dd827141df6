import type { TaskKey } from '../domain/journal.ts'
import type { Answers } from '../domain/process.ts'
import type { Referral } from '../domain/referral.ts'
import { returns, type Verdict } from '../domain/verdicts.ts'
import type { Fragment, Sql } from './sql.ts'

/** Every 移送 of the case, in the journal's order. */
export const referralsOf = (sql: Sql, caseId: string): Promise<(Referral & TaskKey)[]> => sql<
  (Referral & TaskKey)[]
>`
  SELECT data->>'stage' AS stage, data->>'slot' AS slot, (data->>'round')::integer AS round,
    data->>'fromUnitId' AS "fromUnitId", data->>'toUnitId' AS "toUnitId"
  FROM case_events WHERE case_id = ${caseId} AND type = 'referred' ORDER BY no`

/** The superior who has taken that step over; the last of several. */
export async function takenOverTo(
  sql: Sql,
  caseId: string,
  { stage, slot }: Pick<TaskKey, 'stage' | 'slot'>,
): Promise<string | undefined> {
  const [row] = await sql<{ unitId: string }[]>`
    SELECT data->>'unitId' AS "unitId" FROM case_events WHERE case_id = ${caseId} AND type = 'taken-over'
      AND data->>'stage' = ${stage} AND data->>'slot' = ${slot} ORDER BY no DESC LIMIT 1`
  return row?.unitId
}

/** A desk on which somebody acted in the place of a colleague who was away. */
export interface StandIn extends TaskKey {
  personId: string
  absentId: string
}

/** Where words were given, proposed and signed in the place of others. */
export const standInsOf = (sql: Sql, caseId: string): Promise<StandIn[]> => sql<StandIn[]>`
  SELECT data->>'stage' AS stage, data->>'slot' AS slot, (data->>'round')::integer AS round,
    person_id AS "personId", on_behalf_of AS "absentId"
  FROM case_events WHERE case_id = ${caseId} AND on_behalf_of IS NOT NULL
    AND type IN ('verdict', 'proposed', 'signed') ORDER BY no`

/** How often the case was returned and urged, and when it was urged last. */
export async function countsOf(
  sql: Sql,
  caseId: string,
): Promise<{ returned: number; urged: number; urgedAt: number | null }> {
  const [row] = await sql<{ returned: number; urged: number; urgedAt: number | null }[]>`
    SELECT count(*) FILTER (WHERE type = 'verdict' AND data->>'verdict' = ANY(${[...returns]})) AS returned,
      count(*) FILTER (WHERE type = 'urged') AS urged, max(at) FILTER (WHERE type = 'urged') AS "urgedAt"
    FROM case_events WHERE case_id = ${caseId}`
  return row ?? { returned: 0, urged: 0, urgedAt: null }
}

/** What the verdicts of a case were given with, where it stands open. */
export const answersOf = (
  sql: Sql,
  caseId: string,
): Promise<{ stage: string; verdict: Verdict; form: Answers }[]> => sql<
  { stage: string; verdict: Verdict; form: Answers }[]
>`
  SELECT data->>'stage' AS stage, data->>'verdict' AS verdict, data->'form' AS form FROM case_events
  WHERE case_id = ${caseId} AND type = 'verdict' AND data ? 'form' ORDER BY no`

/** The last verdict that was a ruling. */
export async function lastRuling(
  sql: Sql,
  caseId: string,
): Promise<{ stage: string; verdict: Verdict; textId: string } | undefined> {
  const [row] = await sql<{ stage: string; verdict: Verdict; textId: string }[]>`
    SELECT data->>'stage' AS stage, data->>'verdict' AS verdict, data->'ruling'->>'textId' AS "textId" FROM case_events
    WHERE case_id = ${caseId} AND type = 'verdict' AND data ? 'ruling' ORDER BY no DESC LIMIT 1`
  return row
}
/** Something from outside has ended that case: it was withdrawn, or another one has settled its matter. */
export const ending = (sql: Sql, caseId: Fragment): Fragment => sql`EXISTS (
  SELECT FROM case_events early WHERE early.case_id = ${caseId} AND early.type IN ('withdrawn', 'superseded'))`

/** The same of one case, which its story has still to close. */
export async function isEnding(sql: Sql, caseId: string): Promise<boolean> {
  const [row] = await sql<{ ending: boolean }[]>`SELECT ${ending(sql, sql`${caseId}::uuid`)} AS ending`
  return row?.ending === true
}
