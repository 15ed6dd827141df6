-- What the outcome of a dispute 问题学籍仲裁 writes into the register of children.

-- An archive is closed, never deleted: merged into the one that stays, or cancelled because it was false.
ALTER TABLE children
  ADD closed_at   timestamptz,
  ADD closed_how  text CHECK (closed_how IN ('merged', 'cancelled')),
  ADD closed_case uuid REFERENCES cases,
  ADD merged_into uuid REFERENCES children CHECK (merged_into <> id),
  ADD CHECK ((closed_at IS NULL) = (closed_how IS NULL)),
  ADD CHECK ((closed_at IS NULL) = (closed_case IS NULL)),
  ADD CHECK ((merged_into IS NOT NULL) = (closed_how IS NOT DISTINCT FROM 'merged'));
CREATE INDEX children_merged ON children (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX children_closed_case ON children (closed_case) WHERE closed_case IS NOT NULL;

-- `same-child` says which place is kept; the others never were. A voided place is no place.
ALTER TABLE enrolments
  ADD voided_at   timestamptz,
  ADD void_reason text CHECK (void_reason IN ('merged', 'cancelled')),
  ADD voided_case uuid REFERENCES cases,
  ADD CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  ADD CHECK ((voided_at IS NULL) = (voided_case IS NULL)),
  DROP CONSTRAINT enrolments_child_id_during_excl,
  ADD CONSTRAINT enrolments_child_id_during_excl EXCLUDE USING gist (child_id WITH =, during WITH &&)
    WHERE (voided_at IS NULL);
CREATE INDEX enrolments_voided_case ON enrolments (voided_case) WHERE voided_case IS NOT NULL;

-- A number issued on a wrong ID is voided; it may come to its rightful owner, and only by the outcome of a dispute. So
-- a number has several rows, one of them at most in force.
ALTER TABLE status_numbers
  ADD voided_case uuid REFERENCES cases,
  ADD CHECK ((voided_at IS NULL) = (voided_case IS NULL)),
  DROP CONSTRAINT status_numbers_pkey,
  ADD PRIMARY KEY (hash, child_id, issued_at);
CREATE UNIQUE INDEX status_numbers_one_child ON status_numbers (hash) WHERE voided_at IS NULL;
CREATE INDEX status_numbers_case ON status_numbers (case_id) WHERE case_id IS NOT NULL;

-- Children that look alike and are not the same: the check does not open the same dispute again.
CREATE TABLE child_pairs (
  a       uuid NOT NULL REFERENCES children,
  b       uuid NOT NULL REFERENCES children,
  case_id uuid NOT NULL REFERENCES cases,
  at      timestamptz NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
);
CREATE INDEX child_pairs_case ON child_pairs (case_id);

GRANT SELECT, INSERT ON child_pairs TO xueqian_app;
GRANT UPDATE (closed_at, closed_how, closed_case, merged_into) ON children TO xueqian_app;
GRANT UPDATE (voided_at, void_reason, voided_case) ON enrolments TO xueqian_app;
GRANT UPDATE (voided_case) ON status_numbers TO xueqian_app;
