import { most, type Check, type Finding } from './inputs.ts'

/**
 * I7: an approved update is in the register, written in the moment of its effect, by those who answer for it; and no
 * version came there by a case that was not approved.
 */
export const updatesInRegister: Check = (sql) => sql<Finding[]>`
  WITH done AS (SELECT case_id, at FROM effects WHERE effect = 'applySection' AND result = 'done')
  SELECT 'the approved update is not in the register' AS text, ARRAY[c.number] AS ids
  FROM done d JOIN cases c ON c.id = d.case_id
  WHERE NOT EXISTS (SELECT FROM institution_sections s WHERE s.case_id = d.case_id AND s.institution_id = c.applicant_id
    AND s.recorded_at = d.at)
  UNION ALL
  SELECT format('the update happened %s times', count(*)), ARRAY[c.number]
  FROM done d JOIN cases c ON c.id = d.case_id GROUP BY c.number HAVING count(*) > 1
  UNION ALL
  SELECT DISTINCT 'the register has a version by a case that was not approved', ARRAY[c.number]
  FROM institution_sections s JOIN cases c ON c.id = s.case_id
  WHERE NOT EXISTS (SELECT FROM done d WHERE d.case_id = s.case_id)
  UNION ALL
  SELECT DISTINCT 'a version names somebody who neither filled nor reviewed its case', ARRAY[c.number]
  FROM institution_sections s JOIN cases c ON c.id = s.case_id
  WHERE NOT EXISTS (SELECT FROM form_versions f WHERE f.case_id = c.id AND f.person_id = s.filled_by)
    OR NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id AND e.type = 'verdict' AND e.person_id = s.reviewed_by)
  LIMIT ${most}`

/** I5: what the register holds of a section runs without gaps from its first day on. */
export const sectionsWithoutGaps: Check = (sql) => sql<Finding[]>`
  WITH held AS (
    SELECT institution_id, section, valid,
      lead(lower(valid)) OVER (PARTITION BY institution_id, section ORDER BY valid) AS next
    FROM institution_sections WHERE superseded_at IS NULL)
  SELECT DISTINCT format('section %s has a gap', section) AS text, ARRAY[institution_id::text] AS ids
  FROM held WHERE upper(valid) IS DISTINCT FROM next LIMIT ${most}`

/** I5: cases filed as one are linked, and no others: the journals of both name each other. */
export const jointFilings: Check = (sql) => sql<Finding[]>`
  WITH told AS (
    SELECT e.case_id, j::uuid AS other_id FROM case_events e, jsonb_array_elements_text(e.data->'joint') j
    WHERE e.type = 'filed'),
  linked AS (
    SELECT case_id, other_id FROM case_links WHERE kind = 'joint'
    UNION SELECT other_id, case_id FROM case_links WHERE kind = 'joint')
  SELECT 'the journal and the links differ about a joint filing' AS text, ARRAY[c.number] AS ids
  FROM told t FULL JOIN linked l USING (case_id, other_id) JOIN cases c ON c.id = case_id
  WHERE t IS NULL OR l IS NULL LIMIT ${most}`
