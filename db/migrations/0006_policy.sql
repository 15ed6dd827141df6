-- Policy data have an effective day and a recorded instant; a row is never changed, a later one takes its place. So
-- what held for a case on the day of its filing can be asked at any time (R29).
ALTER TABLE catalogue_entries ADD COLUMN effective_from date;
UPDATE catalogue_entries SET effective_from = (at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE catalogue_entries
  ALTER COLUMN effective_from SET NOT NULL,
  DROP CONSTRAINT catalogue_entries_pkey,
  ADD PRIMARY KEY (unit_id, code, effective_from, at);

-- What a unit's security administrator wants to be different for everything below it.
CREATE TABLE policy_proposals (
  id             uuid PRIMARY KEY,
  unit_id        uuid NOT NULL REFERENCES units,
  kind           text NOT NULL CHECK (kind IN ('clock', 'stage', 'setting', 'overlay')),
  key            text NOT NULL,
  -- Null takes back what the unit itself had laid down.
  value          jsonb,
  locked         boolean NOT NULL,
  effective_from date NOT NULL,
  reason         text NOT NULL,
  source         text NOT NULL,
  certainty      text NOT NULL CHECK (certainty IN ('text', 'digest', 'practice')),
  proposed_by    uuid NOT NULL REFERENCES persons,
  proposed_at    timestamptz NOT NULL,
  UNIQUE (id, proposed_by)
);
CREATE INDEX policy_proposals_unit ON policy_proposals (unit_id, id);

-- The second person's word. The database itself refuses a second word, and the proposer's own.
CREATE TABLE policy_decisions (
  proposal_id uuid PRIMARY KEY,
  proposed_by uuid NOT NULL,
  confirmed   boolean NOT NULL,
  comment     text,
  decided_by  uuid NOT NULL REFERENCES persons,
  decided_at  timestamptz NOT NULL,
  FOREIGN KEY (proposal_id, proposed_by) REFERENCES policy_proposals (id, proposed_by),
  CHECK (decided_by <> proposed_by)
);

GRANT SELECT, INSERT ON policy_proposals, policy_decisions TO xueqian_app;
