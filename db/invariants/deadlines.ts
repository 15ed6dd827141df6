import { applicantClock } from '../../domain/policy/ladder.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { dueOf, parseBudget } from '../../domain/time/clock.ts'
import { dayOf, startOf } from '../../domain/time/day.ts'
import { verdicts } from '../../domain/verdicts.ts'
import { calendarsByChain } from './calendars.ts'
import { most, type Check, type Finding } from './inputs.ts'

/** Clocks that must come to the same due instant: it depends on days alone. */
interface Alike {
  budget: string
  endsAt: '24:00' | '18:00'
  startedOn: string
  dueAt: number
  dueDay: string
  provisional: boolean
  revision: number
  /** Units whose offices were closed some day, among the holder and those above it. */
  chain: string[]
  suspensions: { from: string; to: string }[]
  moves: { kind: 'extension' | 'floor'; at: number; days: number | null; day: string | null }[]
  clocks: number
  ids: string[]
}

function wrongIn(alike: Alike, calendar: Calendar | undefined): string | undefined {
  const { budget, endsAt, startedOn, suspensions, moves, revision } = alike
  if (!calendar) return `cannot be recalculated: there is no calendar ${String(revision)}`
  const startedAt = startOf(startedOn)
  const { due, dueDay, provisional } = dueOf(
    {
      startedAt,
      budget: parseBudget(budget),
      endsAt,
      suspensions: suspensions.map(({ from, to }) => ({ from: startOf(from), to: startOf(to) })),
      extensions: moves.flatMap(({ kind, at, days }) =>
        kind === 'extension' ? [{ at, days: days ?? 0, reason: '' }] : [],
      ),
      floors: moves.flatMap(({ at, day }) => (day === null ? [] : [{ at, day }])),
    },
    calendar,
  )
  if (due === alike.dueAt && dueDay === alike.dueDay && provisional === alike.provisional) return undefined
  return `due ${alike.dueDay} should be due ${dueDay} ${endsAt}${provisional ? ', provisionally' : ''}`
}

/**
 * I13: due = f(start, budget, ledger, calendar revision). A suspension that still lasts has moved nothing yet.
 * Clocks alike in all of these are calculated once, so 600 000 cases cost some thousand calculations.
 */
export const dueDates: Check = async (sql, { now }) => {
  const groups = await sql<Alike[]>`
    WITH RECURSIVE closed AS (
      SELECT DISTINCT unit_id AS closing, unit_id FROM calendar_closures
      UNION
      SELECT c.closing, v.unit_id FROM closed c JOIN unit_versions v ON v.superior_id = c.unit_id
        AND v.valid @> ${dayOf(now)}::date),
    chains AS (SELECT unit_id, array_agg(closing ORDER BY closing) AS chain FROM closed GROUP BY unit_id),
    ledgers AS (
      SELECT case_id, name, slot, round,
        coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'days', days, 'day', day,
          'at', (extract(epoch FROM from_at) * 1000)::bigint) ORDER BY no)
          FILTER (WHERE kind <> 'suspension'), '[]') AS moves,
        coalesce(jsonb_agg(jsonb_build_object('from', (from_at AT TIME ZONE 'Asia/Shanghai')::date,
          'to', (to_at AT TIME ZONE 'Asia/Shanghai')::date) ORDER BY no)
          FILTER (WHERE kind = 'suspension' AND to_at IS NOT NULL), '[]') AS suspensions
      FROM clock_ledger GROUP BY case_id, name, slot, round),
    alike AS (
      SELECT k.budget, k.ends_at, (k.started_at AT TIME ZONE 'Asia/Shanghai')::date AS started_on, k.due_at, k.due_day,
        k.provisional, k.calendar_revision, coalesce(l.suspensions, '[]') AS suspensions, coalesce(l.moves, '[]') AS moves,
        coalesce(chains.chain, '{}') AS chain, c.number
      FROM clocks k JOIN cases c ON c.id = k.case_id LEFT JOIN ledgers l USING (case_id, name, slot, round)
        LEFT JOIN chains ON chains.unit_id = k.unit_id)
    SELECT budget, ends_at AS "endsAt", started_on AS "startedOn", due_at AS "dueAt", due_day AS "dueDay", provisional,
      calendar_revision AS revision, suspensions, moves, chain, count(*) AS clocks,
      (array_agg(DISTINCT number))[1:${most}::integer] AS ids
    FROM alike
    GROUP BY budget, ends_at, started_on, due_at, due_day, provisional, calendar_revision, suspensions, moves, chain`
  const calendarAt = await calendarsByChain(
    sql,
    groups.map(({ revision }) => revision),
  )
  return groups.flatMap((alike) => {
    const wrong = wrongIn(alike, calendarAt(alike.revision, alike.chain))
    const { budget, startedOn, clocks, ids } = alike
    return wrong === undefined
      ? []
      : [{ text: `${clocks} clock(s) of ${budget} from ${startedOn}, ${wrong}`, ids }]
  })
}

const wordsThat = (is: (facts: (typeof verdicts)[keyof typeof verdicts]) => boolean) =>
  Object.entries(verdicts).flatMap(([word, facts]) => (is(facts) ? [word] : []))
const supplementing = wordsThat(({ kind }) => kind === 'supplement')
const suspending = wordsThat(({ suspends }) => suspends)

/**
 * I13: a clock starts with the arrival on a desk, the applicant's with the return, the one of the whole case with the
 * filing; its budget is the route's.
 */
export const clockStarts: Check = (sql) => sql<Finding[]>`
  SELECT format('clock %s round %s %s', k.name, k.round, wrong.text) AS text, ARRAY[c.number] AS ids
  FROM clocks k JOIN cases c ON c.id = k.case_id
    CROSS JOIN LATERAL (VALUES
      ((k.budget, k.ends_at) IS DISTINCT FROM
        (c.route->'clocks'->k.name->>'budget', c.route->'clocks'->k.name->>'endsAt'), 'has another budget than the route'),
      (NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = k.case_id AND e.at = k.started_at AND CASE
          WHEN k.name = ${applicantClock} THEN e.type = 'verdict' AND e.data->>'verdict' = ANY(${supplementing})
          WHEN k.name = c.route->'overall'->>'clock' THEN e.type = 'filed' AND k.unit_id::text = c.route->'overall'->>'unitId'
          ELSE e.type = 'task-opened' AND e.data->>'clock' = k.name AND e.data->>'unitId' = k.unit_id::text END),
        'starts at an instant the journal does not know')
    ) AS wrong(found, text)
  WHERE wrong.found ORDER BY c.number LIMIT ${most}`

/** I13: the ledger has a suspension for every return that stops the clock, from the verdict to the resubmission or lapse. */
export const suspensions: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT v.case_id, v.no AS event_no, v.at AS from_at,
      (SELECT r.at FROM case_events r WHERE r.case_id = v.case_id AND r.type IN ('resubmitted', 'supplement-lapsed')
        AND r.no > v.no
        ORDER BY r.no LIMIT 1) AS to_at
    FROM case_events v WHERE v.type = 'verdict' AND v.data->>'verdict' = ANY(${suspending})
      AND EXISTS (SELECT FROM case_events a WHERE a.case_id = v.case_id AND a.type = 'supplement-asked'
        AND a.data->'stage' = v.data->'stage' AND a.data->'slot' = v.data->'slot' AND a.data->'round' = v.data->'round'))
  SELECT format('ledger and journal differ on the suspension of event no. %s', event_no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN (SELECT * FROM clock_ledger WHERE kind = 'suspension' AND NOT held) l USING (case_id, event_no)
    JOIN cases c ON c.id = case_id
  WHERE (t.from_at, t.to_at) IS DISTINCT FROM (l.from_at, l.to_at) ORDER BY c.number LIMIT ${most}`

/** I13: what lists sort by is what the clock says. */
export const taskDueDates: Check = (sql) => sql<Finding[]>`
  SELECT format('open task %s is due at another instant than its clock', t.stage) AS text, ARRAY[c.number] AS ids
  FROM tasks t JOIN cases c ON c.id = t.case_id
    JOIN clocks k ON k.case_id = t.case_id AND k.name = t.clock AND k.slot = t.slot AND k.stopped_at IS NULL
  WHERE t.state = 'open' AND t.due_at <> k.due_at ORDER BY c.number LIMIT ${most}`

/** I13: a revision of the calendar moves a clock once, whatever died in between. */
export const calendarMoves: Check = (sql) => sql<Finding[]>`
  SELECT format('clock %s was moved %s times by revision %s', e.data->>'clock', count(*), e.data->>'revision') AS text,
    ARRAY[c.number] AS ids
  FROM case_events e JOIN cases c ON c.id = e.case_id WHERE e.type = 'due-moved'
  GROUP BY c.number, e.data->>'clock', e.data->>'slot', e.data->>'round', e.data->>'revision'
  HAVING count(*) > 1 ORDER BY c.number LIMIT ${most}`
