import { most, type Check, type Finding } from './inputs.ts'

/** I8: every child has one status number in use, a closed archive none. */
export const oneStatusNumber: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s has %s status numbers in use', c.id, count(n.child_id)) AS text, ARRAY[]::text[] AS ids
  FROM children c LEFT JOIN status_numbers n ON n.child_id = c.id AND n.replaced_at IS NULL AND n.voided_at IS NULL
  GROUP BY c.id HAVING count(n.child_id) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END
  UNION ALL
  SELECT format('child %s is closed and has an ID number', i.child_id), ARRAY[]::text[]
  FROM child_id_numbers i JOIN children c ON c.id = i.child_id WHERE c.closed_at IS NOT NULL LIMIT ${most}`

/**
 * I8: a number issued later took the place of the one before at that very instant, by a case that ended well.
 */
export const issuedNumbers: Check = (sql) => sql<Finding[]>`
  SELECT format('a status number of child %s was issued by no completed case', n.child_id) AS text,
    array_remove(ARRAY[c.number], NULL) AS ids
  FROM status_numbers n JOIN children k ON k.id = n.child_id LEFT JOIN cases c ON c.id = n.case_id
  WHERE n.issued_at > k.created_at AND (c.outcome IS DISTINCT FROM 'completed' OR NOT EXISTS (
    SELECT FROM status_numbers f
    WHERE f.child_id = n.child_id AND n.issued_at IN (f.replaced_at, f.voided_at))) LIMIT ${most}`

/**
 * I8: a number has one child. It has come to another one only by the outcome of a dispute, which also freed it; what a
 * closed archive had may be issued again to whom it is proved to belong.
 */
export const reissuedNumbers: Check = (sql) => sql<Finding[]>`
  SELECT format('a status number is in force for children %s and %s', a.child_id, b.child_id) AS text,
    ARRAY[]::text[] AS ids
  FROM status_numbers a JOIN status_numbers b ON b.hash = a.hash AND b.child_id > a.child_id
  WHERE a.voided_at IS NULL AND b.voided_at IS NULL
  UNION ALL
  SELECT format('a status number of child %s came to child %s without a dispute', a.child_id, b.child_id),
    array_remove(ARRAY[c.number], NULL)
  FROM status_numbers a JOIN status_numbers b ON b.hash = a.hash AND b.child_id <> a.child_id AND b.issued_at > a.issued_at
    JOIN children k ON k.id = a.child_id LEFT JOIN cases c ON c.id = b.case_id
  WHERE NOT coalesce(a.voided_at <= b.issued_at, false) OR NOT (coalesce(k.closed_at <= b.issued_at, false) OR EXISTS (
    SELECT FROM effects e WHERE e.case_id = b.case_id AND e.effect = 'settleDispute' AND e.result = 'done'))
  LIMIT ${most}`

/**
 * I9: what the register says of a child came with the child or by the effect of a completed case, a correction or a
 * dispute, at the instant of that effect; and every correction left a version behind, or found what it asked for written
 * already by the dispute it had run into (two children with each other's number).
 */
export const correctedIdentities: Check = (sql) => sql<Finding[]>`
  WITH done AS (
    SELECT case_id, at, effect FROM effects WHERE effect IN ('correctIdentity', 'settleDispute') AND result = 'done')
  SELECT format('version %s of the key fields of child %s came about without a completed case', v.no, v.child_id) AS text,
    array_remove(ARRAY[c.number], NULL) AS ids
  FROM child_identities v JOIN children k ON k.id = v.child_id LEFT JOIN cases c ON c.id = v.case_id
    LEFT JOIN done d ON d.case_id = v.case_id AND d.at = lower(v.recorded)
  WHERE CASE WHEN v.case_id IS NULL THEN lower(v.recorded) <> k.created_at
    ELSE d.case_id IS NULL OR c.outcome IS DISTINCT FROM 'completed' END
  UNION ALL
  SELECT 'a correction took effect and no version of the key fields tells of it', ARRAY[c.number]
  FROM done d JOIN cases c ON c.id = d.case_id
  WHERE d.effect = 'correctIdentity' AND NOT EXISTS (
    SELECT FROM case_children k JOIN child_identities v USING (child_id)
    WHERE k.case_id = d.case_id AND (v.case_id = d.case_id OR EXISTS (
      SELECT FROM case_links l WHERE l.case_id = d.case_id AND l.other_id = v.case_id AND l.kind = 'blocked')))
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

/**
 * I10: no child is lost: it has, or had, a place, or its archive is closed, and then it has none that goes on. That none
 * is in two places at once is the exclusion constraint's.
 */
export const enrolledChildren: Check = (sql) => sql<Finding[]>`
  SELECT format('child %s was never enrolled anywhere', c.id) AS text, ARRAY[]::text[] AS ids
  FROM children c WHERE c.closed_at IS NULL
    AND NOT EXISTS (SELECT FROM enrolments e WHERE e.child_id = c.id AND e.voided_at IS NULL)
  UNION ALL
  SELECT format('child %s is closed and still enrolled', c.id), ARRAY[]::text[]
  FROM children c JOIN enrolments e ON e.child_id = c.id AND e.voided_at IS NULL AND upper_inf(e.during)
  WHERE c.closed_at IS NOT NULL
  UNION ALL
  SELECT format('child %s is enrolled in two places at once', a.child_id), ARRAY[]::text[]
  FROM enrolments a JOIN enrolments b ON b.child_id = a.child_id AND b.id > a.id AND b.during && a.during
  WHERE a.voided_at IS NULL AND b.voided_at IS NULL
  LIMIT ${most}`
