import { verdicts } from '../../domain/verdicts.ts'
import { most, type Check, type Finding } from './inputs.ts'

/**
 * I3: whoever gave a verdict held the desk's role at the desk's unit then, or was assigned to it and held another there,
 * and said a word the desk allows.
 */
export const strangers: Check = (sql) => sql<Finding[]>`
  SELECT format('verdict no. %s (%s) was given by somebody not entitled to it', e.no, e.data->>'verdict') AS text,
    ARRAY[c.number] AS ids
  FROM case_events e JOIN cases c ON c.id = e.case_id
    JOIN tasks t ON t.case_id = e.case_id AND t.stage = e.data->>'stage' AND t.slot = e.data->>'slot'
      AND t.round = (e.data->>'round')::integer
  WHERE e.type = 'verdict' AND NOT (
    e.unit_id IS NOT DISTINCT FROM t.unit_id AND (e.role = t.role OR coalesce(e.on_behalf_of, e.person_id) = ANY(t.assigned))
    AND e.data->>'verdict' = ANY(t.verdicts)
    AND EXISTS (SELECT FROM held_grants g WHERE g.person_id = e.person_id AND g.unit_id = t.unit_id AND g.role = e.role
      AND g.on_behalf_of IS NOT DISTINCT FROM e.on_behalf_of AND g.during @> e.at))
  ORDER BY c.number, e.no LIMIT ${most}`

const forward = Object.entries(verdicts).flatMap(([word, { kind }]) => (kind === 'forward' ? [word] : []))

/** I3: no outcome without a verdict; only withdrawal and supersession end a case without one. */
export const unfoundedOutcomes: Check = (sql) => sql<Finding[]>`
  SELECT format('the case is %s without any verdict', c.outcome) AS text, ARRAY[c.number] AS ids FROM cases c
  WHERE c.outcome IN ('completed', 'acknowledged', 'rejected') AND NOT EXISTS (
    SELECT FROM case_events e WHERE e.case_id = c.id AND e.type = 'verdict' AND e.data->>'verdict' = ANY(${forward}))
  ORDER BY c.number LIMIT ${most}`

/**
 * I4: whoever decided, proposed, signed or gave an opinion, and whomever he did it for, filled no version that stood
 * then. The journal's numbers tell which stood: instants may be equal.
 */
export const fillersDeciding: Check = (sql) => sql<Finding[]>`
  SELECT DISTINCT format('%s no. %s was given by a filler of form version %s', e.type, e.no, f.no) AS text,
    ARRAY[c.number] AS ids
  FROM case_events e JOIN cases c ON c.id = e.case_id
    JOIN form_versions f ON f.case_id = e.case_id AND (f.person_id IN (e.person_id, e.on_behalf_of) OR f.drafters && array_remove(ARRAY[e.person_id, e.on_behalf_of], NULL))
    JOIN case_events filled ON filled.case_id = f.case_id AND filled.type IN ('filed', 'resubmitted')
      AND (filled.data->>'formNo')::integer = f.no AND filled.no < e.no
  WHERE e.type IN ('verdict', 'proposed', 'signed', 'opinion-given') LIMIT ${most}`
