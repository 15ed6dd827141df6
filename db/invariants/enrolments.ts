import { most, type Check, type Finding } from './inputs.ts'

/** I10: a place that ended says how and since when that is known; one that goes on says neither. */
export const endedEnrolments: Check = (sql) => sql<Finding[]>`
  SELECT format('a place of child %s ended without a kind of end, or has one and goes on', child_id) AS text,
    ARRAY[]::text[] AS ids
  FROM enrolments
  WHERE (end_kind IS NULL) <> upper_inf(during) OR (ended_at IS NULL) <> (end_kind IS NULL) LIMIT ${most}`

/** I10: a child is in a class of its own institution, and in none that was removed. */
export const enrolledClasses: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s is in a class that was removed, or is another institution''s', e.child_id) AS text,
    ARRAY[]::text[] AS ids
  FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE e.voided_at IS NULL
    AND (c.institution_id <> e.institution_id OR (c.removed_at IS NOT NULL AND upper_inf(e.during))) LIMIT ${most}`

/**
 * I10: a move that took effect ended one place of a child of the case and began the next at the applicant on the same
 * day, without a gap; and no place ended as transferred in any other way.
 */
export const movedChildren: Check = (sql) => sql<Finding[]>`
  WITH done AS (SELECT case_id, at FROM effects WHERE effect = 'moveChild' AND result = 'done'),
  moved AS (
    SELECT a.ended_by AS case_id, a.ended_at AS at FROM enrolments a
      JOIN enrolments b ON b.case_id = a.ended_by AND b.child_id = a.child_id AND lower(b.during) = upper(a.during)
        AND b.recorded_at = a.ended_at
      JOIN case_children k ON k.case_id = a.ended_by AND k.child_id = a.child_id
      JOIN cases c ON c.id = a.ended_by AND c.applicant_id = b.institution_id
    WHERE a.end_kind = 'transfer')
  SELECT 'a transfer took effect and the places of its child do not show it' AS text, ARRAY[c.number] AS ids
  FROM done d JOIN cases c ON c.id = d.case_id
  WHERE (SELECT count(*) FROM moved m WHERE m.case_id = d.case_id AND m.at = d.at) <> 1
  UNION ALL
  SELECT format('child %s left as transferred without a transfer', e.child_id), array_remove(ARRAY[c.number], NULL)
  FROM enrolments e LEFT JOIN cases c ON c.id = e.ended_by LEFT JOIN done d ON d.case_id = e.ended_by AND d.at = e.ended_at
  WHERE e.end_kind = 'transfer' AND d.case_id IS NULL
  LIMIT ${most}`
