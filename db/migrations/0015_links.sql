-- Cases that depend on each other: shared slots, letters, holds.

-- A slot refuses cases of different kinds: a case alone has its own id as kind, the transfers of a child share theirs.
ALTER TABLE exclusions ADD COLUMN kind text;
UPDATE exclusions SET kind = case_id::text;
ALTER TABLE exclusions
  ALTER COLUMN kind SET NOT NULL,
  DROP CONSTRAINT exclusions_pkey,
  ADD PRIMARY KEY (key, case_id),
  ADD EXCLUDE USING gist (key WITH =, kind WITH <>);

-- What one case has to tell another: written in the transaction that causes it, taken in one of the addressee's own.
CREATE TABLE deliveries (
  id        uuid PRIMARY KEY,
  to_case   uuid NOT NULL REFERENCES cases,
  kind      text NOT NULL CHECK (kind IN ('linked-closed', 'superseded-by', 'overtaken', 'joins')),
  from_case uuid NOT NULL REFERENCES cases,
  -- Of `joins`: the children that come along.
  children  uuid[] NOT NULL DEFAULT '{}',
  at        timestamptz NOT NULL,
  taken_at  timestamptz
);
CREATE INDEX deliveries_untaken ON deliveries (to_case, id) WHERE taken_at IS NULL;

-- The later case for which this one was put on hold, until it is revived.
ALTER TABLE cases ADD COLUMN held_by uuid REFERENCES cases;
-- A suspension because the case is on hold, not because its applicant supplements.
ALTER TABLE clock_ledger ADD COLUMN held boolean NOT NULL DEFAULT false,
  ADD CHECK (kind = 'suspension' OR NOT held);

GRANT SELECT, INSERT ON deliveries TO xueqian_app;
GRANT UPDATE (taken_at) ON deliveries TO xueqian_app;
