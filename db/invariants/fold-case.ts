import { eventTypes } from '../../domain/journal.ts'
import { outcomes } from '../../domain/outcome.ts'
import { sharedSlots } from '../../domain/slot.ts'
import { most, type Check, type Finding } from './inputs.ts'

const flow = Object.entries(eventTypes).flatMap(([type, facts]) => (facts.flow ? [type] : []))
const ends = Object.entries(outcomes)

/** I5: every column of the case row that the journal can tell; and nothing is left to be taken once at rest. */
export const foldedCases: Check = (sql, { atRest = true }) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id,
      (array_agg(no ORDER BY no DESC) FILTER (WHERE type = ANY(${flow})))[1] AS flow_no,
      max(at) AS touched_at,
      (array_agg(type ORDER BY no DESC) FILTER (WHERE type IN
        ('filed', 'supplement-asked', 'resubmitted', 'supplement-lapsed', 'withdrawn', 'superseded')))[1] AS moved,
      (array_agg(data->>'formNo' ORDER BY no DESC) FILTER (WHERE data ? 'formNo'))[1] AS form_no,
      (array_agg(data->>'outcome' ORDER BY no DESC) FILTER (WHERE type = 'closed'))[1] AS outcome,
      (array_agg(data->>'by' ORDER BY no DESC) FILTER (WHERE type IN ('held', 'revived')))[1] AS held_by,
      (array_agg(data->'late' ORDER BY no DESC) FILTER (WHERE data ? 'late'))[1] AS late,
      max(at) FILTER (WHERE type = 'closed') AS closed_at,
      min(at) FILTER (WHERE type = 'filed') AS filed_at,
      (array_agg(person_id) FILTER (WHERE type = 'filed'))[1] AS filer_id,
      1 + count(*) FILTER (WHERE type = 'reattached') AS epoch
    FROM case_events GROUP BY case_id)
  SELECT format('%s is %s, the journal tells %s', f.field, coalesce(f.kept, 'empty'), coalesce(f.told, 'empty')) AS text,
    ARRAY[c.number] AS ids
  FROM cases c JOIN told t ON t.case_id = c.id
    LEFT JOIN unnest(${ends.map(([outcome]) => outcome)}::text[], ${ends.map(([, { status }]) => status)}::text[])
      AS ending(outcome, status) ON ending.outcome = t.outcome
    CROSS JOIN LATERAL (VALUES
      ('status', c.status,
        coalesce(ending.status, CASE t.moved WHEN 'supplement-asked' THEN 'supplement' ELSE 'open' END)),
      ('outcome', c.outcome, t.outcome),
      ('filer', c.filer_id::text, t.filer_id::text),
      ('filed_at', c.filed_at::text, t.filed_at::text),
      ('closed_at', c.closed_at::text, t.closed_at::text),
      ('touched_at', c.touched_at::text, t.touched_at::text),
      ('form_no', c.form_no::text, t.form_no),
      ('held_by', c.held_by::text, t.held_by),
      ('late_filing', c.late_filing::text, (coalesce(t.late, 'null') <> 'null')::text),
      ('flow_no', c.flow_no::text, t.flow_no::text),
      ('epoch', c.epoch::text, t.epoch::text),
      ('taken_through', c.taken_through::text,
        CASE WHEN ${atRest} AND c.outcome IS NULL THEN c.last_no ELSE least(c.taken_through, c.last_no) END::text)
    ) AS f(field, kept, told)
  WHERE f.kept IS DISTINCT FROM f.told ORDER BY c.number LIMIT ${most}`

/** I5: every version of a form is told of by the journal, and the other way round. */
export const formVersions: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT case_id, (data->>'formNo')::integer AS no, person_id, at FROM case_events
    WHERE type IN ('filed', 'resubmitted'))
  SELECT format('form version %s and the journal differ', no) AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN form_versions f USING (case_id, no) JOIN cases c ON c.id = case_id
  WHERE (t.person_id, t.at) IS DISTINCT FROM (f.person_id, f.at) ORDER BY c.number LIMIT ${most}`

/**
 * I5: only open cases hold a slot, each a slot of its own process and institution or one that all share. What the system
 * has opened by itself blocks nobody.
 */
export const exclusionSlots: Check = (sql) => sql<Finding[]>`
  SELECT CASE WHEN c.outcome IS NOT NULL THEN 'the case has ended and still holds a slot'
      WHEN c.filer_id IS NULL THEN 'the case blocks others, though the system opened it'
      ELSE 'the case holds a slot that is not its own' END AS text, ARRAY[c.number] AS ids
  FROM exclusions x JOIN cases c ON c.id = x.case_id
  WHERE c.outcome IS NOT NULL OR c.filer_id IS NULL OR NOT (starts_with(x.key, format('%s:%s:', c.process, c.applicant_id))
    OR split_part(x.key, ':', 1) = ANY(${[...sharedSlots]}))
  ORDER BY c.number LIMIT ${most}`
