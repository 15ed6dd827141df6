import { most, type Check, type Finding } from './inputs.ts'

/**
 * I7: archives are closed, places and numbers voided and pairs marked by the outcome of a dispute, at the instant of its
 * effect and on children of it; and every such effect closed an archive or marked a pair.
 */
export const settledDisputes: Check = (sql) => sql<Finding[]>`
  WITH done AS (SELECT case_id, at FROM effects WHERE effect = 'settleDispute' AND result = 'done'),
  written AS (
    SELECT closed_case AS case_id, closed_at AS at, id AS child_id, 'closed' AS what FROM children
      WHERE closed_case IS NOT NULL
    UNION ALL SELECT voided_case, voided_at, child_id, 'struck from a place' FROM enrolments
      WHERE voided_case IS NOT NULL
    UNION ALL SELECT voided_case, voided_at, child_id, 'deprived of a number' FROM status_numbers
      WHERE voided_case IS NOT NULL
    UNION ALL SELECT p.case_id, p.at, c, 'marked as another' FROM child_pairs p CROSS JOIN LATERAL unnest(ARRAY[a, b]) c)
  SELECT format('child %s was %s without the outcome of a dispute about it', w.child_id, w.what) AS text,
    array_remove(ARRAY[c.number], NULL) AS ids
  FROM written w LEFT JOIN done d USING (case_id, at) LEFT JOIN cases c ON c.id = w.case_id
    LEFT JOIN case_children k ON k.case_id = w.case_id AND k.child_id = w.child_id
  WHERE d.case_id IS NULL OR k.case_id IS NULL
  UNION ALL
  SELECT 'a dispute took effect and the register does not show it', ARRAY[c.number]
  FROM done d JOIN cases c ON c.id = d.case_id
  WHERE NOT EXISTS (SELECT FROM case_children a JOIN case_children b ON b.case_id = a.case_id AND b.child_id > a.child_id
      JOIN child_pairs p ON (p.a, p.b) = (a.child_id, b.child_id) WHERE a.case_id = d.case_id)
    AND NOT EXISTS (SELECT FROM children k WHERE k.closed_case = d.case_id)
  LIMIT ${most}`
