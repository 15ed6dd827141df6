import { most, type Check, type Finding } from './inputs.ts'

/** I8: every child has one status number in use. */
export const oneStatusNumber: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s has %s status numbers in use', c.id, count(n.child_id)) AS text, ARRAY[]::text[] AS ids
  FROM children c LEFT JOIN status_numbers n ON n.child_id = c.id AND n.replaced_at IS NULL AND n.voided_at IS NULL
  GROUP BY c.id HAVING count(n.child_id) <> 1 LIMIT ${most}`

/** I8: a number issued later replaced the one before at that very instant, by a case that ended well. */
export const issuedNumbers: Check = (sql) => sql<Finding[]>`
  SELECT format('a status number of child %s was issued by no completed case', n.child_id) AS text,
    array_remove(ARRAY[c.number], NULL) AS ids
  FROM status_numbers n JOIN children k ON k.id = n.child_id LEFT JOIN cases c ON c.id = n.case_id
  WHERE n.issued_at > k.created_at AND (c.outcome IS DISTINCT FROM 'completed' OR NOT EXISTS (
    SELECT FROM status_numbers f WHERE f.child_id = n.child_id AND f.replaced_at = n.issued_at)) LIMIT ${most}`

/**
 * I9: what the register says of a child came with the child or by the effect of a completed case, at the instant of
 * that effect; and every such effect left a version behind.
 */
export const correctedIdentities: Check = (sql) => sql<Finding[]>`
  WITH done AS (SELECT case_id, at FROM effects WHERE effect = 'correctIdentity' AND result = 'done')
  SELECT format('version %s of the key fields of child %s came about without a completed case', v.no, v.child_id) AS text,
    array_remove(ARRAY[c.number], NULL) AS ids
  FROM child_identities v JOIN children k ON k.id = v.child_id LEFT JOIN cases c ON c.id = v.case_id
    LEFT JOIN done d ON d.case_id = v.case_id AND d.at = lower(v.recorded)
  WHERE CASE WHEN v.case_id IS NULL THEN lower(v.recorded) <> k.created_at
    ELSE d.case_id IS NULL OR c.outcome IS DISTINCT FROM 'completed' END
  UNION ALL
  SELECT 'a correction took effect and no version of the key fields tells of it', ARRAY[c.number]
  FROM done d JOIN cases c ON c.id = d.case_id
  WHERE NOT EXISTS (SELECT FROM child_identities v WHERE v.case_id = d.case_id)
  LIMIT ${most}`

/** I9: of every child there is one present identity, and no version ended without one that took its place. */
export const presentIdentities: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s has %s present identities', c.id, count(v.child_id)) AS text, ARRAY[]::text[] AS ids
  FROM children c LEFT JOIN child_identities v ON v.child_id = c.id AND upper_inf(v.recorded) AND upper_inf(v.valid)
  GROUP BY c.id HAVING count(v.child_id) <> 1
  UNION ALL
  SELECT format('version %s of the key fields of child %s ended without another', o.no, o.child_id), ARRAY[]::text[]
  FROM child_identities o WHERE NOT upper_inf(o.recorded) AND NOT EXISTS (
    SELECT FROM child_identities n WHERE n.child_id = o.child_id AND lower(n.recorded) = upper(o.recorded))
  LIMIT ${most}`

/** I10: no child is lost; that none is in two places at once is the exclusion constraint's. */
export const enrolledChildren: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s was never enrolled anywhere', c.id) AS text, ARRAY[]::text[] AS ids
  FROM children c WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.child_id = c.id)
  UNION ALL
  SELECT format('child %s is enrolled in two places at once', a.child_id), ARRAY[]::text[]
  FROM enrolments a JOIN enrolments b ON b.child_id = a.child_id AND b.id > a.id AND b.during && a.during
  LIMIT ${most}`
