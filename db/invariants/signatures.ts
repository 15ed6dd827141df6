import { openedFor } from './opening.ts'
import { most, type Check, type Finding } from './inputs.ts'

/**
 * I3: a word that the case's own route wants countersigned has the signatures of its whole chain, each by another
 * person, in a row of its own, given in the role whose turn it was (or by somebody assigned).
 */
export const countersigned: Check = (sql) => sql<Finding[]>`
  WITH said AS (
    SELECT e.case_id, e.no, e.person_id, e.data, t.unit_id, s.rule,
      ARRAY[${openedFor(sql)}] || ARRAY(SELECT jsonb_array_elements_text(s.rule->'countersign'->'chain')) AS turns,
      coalesce(e.data->'signatures', '[]') AS signatures
    FROM case_events e JOIN cases c ON c.id = e.case_id
      CROSS JOIN LATERAL jsonb_array_elements(c.route->'stages') AS s(rule)
      JOIN tasks t ON t.case_id = e.case_id AND t.stage = e.data->>'stage' AND t.slot = e.data->>'slot'
        AND t.round = (e.data->>'round')::integer
    WHERE e.type = 'verdict' AND s.rule->>'stage' = e.data->>'stage'),
  given AS (
    SELECT said.*, g.ord, (g.signature->>'no')::integer AS at_no, (g.signature->>'personId')::uuid AS signer
    FROM said CROSS JOIN LATERAL jsonb_array_elements(signatures) WITH ORDINALITY AS g(signature, ord)),
  found AS (
    SELECT case_id, no, 'lacks a signature' AS what FROM said
    WHERE jsonb_array_length(signatures) <> CASE
      WHEN rule->'countersign'->'verdicts' ? (data->>'verdict') THEN cardinality(turns) - 1 ELSE 0 END
    UNION ALL
    SELECT case_id, no, 'was signed twice by one person' FROM given GROUP BY case_id, no, person_id
    HAVING count(DISTINCT signer) < count(*) OR bool_or(signer = person_id)
    UNION ALL
    SELECT v.case_id, v.no, 'has a signature by somebody whose turn it was not' FROM given v
    WHERE NOT EXISTS (
      SELECT FROM case_events x JOIN held_grants g ON g.person_id = x.person_id AND g.unit_id = v.unit_id
        AND g.on_behalf_of IS NOT DISTINCT FROM x.on_behalf_of AND g.role = x.role AND g.during @> x.at
      WHERE x.case_id = v.case_id AND x.no = v.at_no AND x.person_id = v.signer AND x.unit_id = v.unit_id
        AND x.type = CASE v.ord WHEN 1 THEN 'proposed' ELSE 'signed' END
        AND x.data->'stage' = v.data->'stage' AND x.data->'slot' = v.data->'slot' AND x.data->'round' = v.data->'round'
        AND (x.role = v.turns[v.ord] OR EXISTS (SELECT FROM case_events a
          WHERE a.case_id = x.case_id AND a.no < x.no AND a.type = 'assigned'
            AND a.data->>'personId' = coalesce(x.on_behalf_of, x.person_id)::text
            AND a.data->'stage' = x.data->'stage' AND a.data->'slot' = x.data->'slot'
            AND a.data->'round' = x.data->'round'
            AND NOT EXISTS (SELECT FROM case_events z WHERE z.case_id = x.case_id AND z.no > a.no AND z.no < x.no
              AND z.type IN ('proposed', 'signed', 'proposal-declined') AND z.data->'stage' = x.data->'stage'
              AND z.data->'slot' = x.data->'slot' AND z.data->'round' = x.data->'round')))))
  SELECT format('verdict no. %s %s', f.no, f.what) AS text, ARRAY[c.number] AS ids
  FROM found f JOIN cases c ON c.id = f.case_id ORDER BY c.number LIMIT ${most}`

/** I3: nobody acts on a desk of a case after he has recused himself from it. */
export const recusedActing: Check = (sql) => sql<Finding[]>`
  SELECT format('%s no. %s is by somebody who had recused himself', e.type, e.no) AS text, ARRAY[c.number] AS ids
  FROM case_events e JOIN cases c ON c.id = e.case_id
    JOIN case_events r ON r.case_id = e.case_id AND r.type = 'recused' AND r.person_id = e.person_id AND r.no < e.no
  WHERE e.type IN ('verdict', 'claimed', 'proposed', 'signed', 'proposal-declined', 'referred', 'consulted',
    'opinion-given', 'handed-over')
  ORDER BY c.number LIMIT ${most}`

/** I5: whose turn it is on a desk, who has signed what is proposed there, and who was assigned to it. */
export const foldedSignatures: Check = (sql) => sql<Finding[]>`
  WITH events AS (
    SELECT case_id, no, type, person_id, data, data->>'stage' AS stage, data->>'slot' AS slot,
      (data->>'round')::integer AS round
    FROM case_events WHERE type IN ('proposed', 'signed', 'proposal-declined', 'assigned')),
  begun AS (
    SELECT case_id, stage, slot, round, max(no) AS no FROM events WHERE type = 'proposal-declined'
    GROUP BY case_id, stage, slot, round),
  turned AS (
    SELECT case_id, stage, slot, round, max(no) AS no FROM events WHERE type <> 'assigned' GROUP BY case_id, stage, slot, round),
  told AS (
    SELECT e.case_id, e.stage, e.slot, e.round,
      (array_agg(e.data->>'next' ORDER BY e.no DESC) FILTER (WHERE e.type <> 'assigned'))[1] AS role,
      coalesce(array_agg(e.person_id ORDER BY e.no)
        FILTER (WHERE e.type IN ('proposed', 'signed') AND e.no > coalesce(b.no, 0)), '{}') AS signers,
      coalesce(array_agg((e.data->>'personId')::uuid ORDER BY e.no)
        FILTER (WHERE e.type = 'assigned' AND e.no > coalesce(u.no, 0)), '{}') AS assigned
    FROM events e LEFT JOIN begun b USING (case_id, stage, slot, round)
      LEFT JOIN turned u USING (case_id, stage, slot, round) GROUP BY 1, 2, 3, 4)
  SELECT format('task %s round %s: role, signers, proposal or assigned differ from the journal', t.stage, t.round) AS text,
    ARRAY[c.number] AS ids
  FROM tasks t JOIN cases c ON c.id = t.case_id LEFT JOIN told j USING (case_id, stage, slot, round)
  WHERE (t.role, t.signers, t.assigned) IS DISTINCT FROM (
      coalesce(j.role, ${openedFor(sql)}),
      coalesce(j.signers, '{}'), coalesce(j.assigned, '{}'))
    OR (t.state = 'open' AND jsonb_array_length(coalesce(t.proposal->'signatures', '[]')) <> cardinality(t.signers))
  ORDER BY c.number LIMIT ${most}`
