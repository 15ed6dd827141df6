import { most, type Check, type Finding } from './inputs.ts'

/** I7: 异动台账 has an entry for every case that recorded one, voided where the case voided it, and no other. */
export const changesInRegister: Check = (sql) => sql<Finding[]>`
  WITH done AS (
    SELECT case_id, bool_or(effect = 'recordChange') AS recorded, bool_or(effect = 'voidChange') AS voided
    FROM effects WHERE result = 'done' AND effect IN ('recordChange', 'voidChange') GROUP BY case_id)
  SELECT wrong.text, ARRAY[c.number] AS ids
  FROM done d FULL JOIN reported_changes r USING (case_id) JOIN cases c ON c.id = case_id
    CROSS JOIN LATERAL (VALUES
      (coalesce(d.recorded, false) AND r.category IS NULL, 'the recorded change is not in the register'),
      (NOT coalesce(d.recorded, false) AND r.category IS NOT NULL, 'the register has an entry that no effect made'),
      (r.category IS NOT NULL AND coalesce(d.voided, false) <> (r.voided_at IS NOT NULL),
        'entry and effects differ on whether it is voided'),
      (r.institution_id <> c.applicant_id, 'the entry stands at another institution')
    ) AS wrong(found, text)
  WHERE wrong.found ORDER BY c.number LIMIT ${most}`

/** I7: 停办 has opened and 复办 has ended a suspension, and no suspension came about otherwise. */
export const suspensionsInRegister: Check = (sql, { pack }) => {
  const codesOf = (register: 'suspension' | 'resumption') =>
    Object.values(pack.catalogue).flatMap((category) =>
      category.register === register ? [category.code] : [],
    )
  return sql<Finding[]>`
    WITH done AS (
      SELECT DISTINCT e.case_id, r.category FROM effects e JOIN reported_changes r ON r.case_id = e.case_id
      WHERE e.result = 'done' AND e.effect = 'recordChange')
    SELECT 'the approved suspension is not in the register' AS text, ARRAY[c.number] AS ids
    FROM done d JOIN cases c ON c.id = d.case_id
    WHERE d.category = ANY(${codesOf('suspension')})
      AND NOT EXISTS (SELECT FROM institution_suspensions s
        WHERE s.case_id = d.case_id AND s.institution_id = c.applicant_id)
    UNION ALL
    SELECT 'the approved resumption ended no suspension', ARRAY[c.number]
    FROM done d JOIN cases c ON c.id = d.case_id
    WHERE d.category = ANY(${codesOf('resumption')})
      AND NOT EXISTS (SELECT FROM institution_suspensions s
        WHERE s.ended_by = d.case_id AND s.institution_id = c.applicant_id)
    UNION ALL
    SELECT 'a suspension was opened or ended without an effect', ARRAY[c.number]
    FROM institution_suspensions s JOIN cases c ON c.id IN (s.case_id, s.ended_by)
    WHERE NOT EXISTS (SELECT FROM done d WHERE d.case_id = c.id)
    LIMIT ${most}`
}
