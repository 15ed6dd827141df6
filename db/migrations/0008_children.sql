-- A child is an id; everything that names it is sealed under its own data key, so that destroying the key forgets it.
CREATE TABLE children (
  id         uuid PRIMARY KEY,
  -- Adopted: former names and numbers are for the auditor and the arbiter only.
  sealed     boolean NOT NULL,
  created_at timestamptz NOT NULL
);

-- Bitemporal: `valid` = when it was true, `recorded` = when the register said so. Rows end, their body never changes.
CREATE TABLE child_identities (
  child_id uuid NOT NULL REFERENCES children,
  no       integer NOT NULL CHECK (no > 0),
  valid    daterange NOT NULL CHECK (NOT isempty(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
  body     bytea NOT NULL,
  -- The completed case that made it; null for what was loaded with the child.
  case_id  uuid REFERENCES cases,
  PRIMARY KEY (child_id, no),
  EXCLUDE USING gist (child_id WITH =, valid WITH &&, recorded WITH &&)
);
CREATE INDEX child_identities_case ON child_identities (case_id) WHERE case_id IS NOT NULL;

-- One number, one child, in each province: the keyed hash of the present ID number. Deferrable, since a dispute's
-- outcome may give several children each other's numbers in one transaction.
CREATE TABLE child_id_numbers (
  child_id    uuid PRIMARY KEY REFERENCES children,
  province_id uuid NOT NULL REFERENCES units,
  hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
  UNIQUE (province_id, hash) DEFERRABLE INITIALLY IMMEDIATE
);

-- The ledger of status numbers 学籍号: a number once issued is never issued again, whatever became of it.
CREATE TABLE status_numbers (
  hash        bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  kind        text NOT NULL CHECK (kind IN ('G', 'J', 'L')),
  child_id    uuid NOT NULL REFERENCES children,
  number      bytea NOT NULL,
  issued_at   timestamptz NOT NULL,
  case_id     uuid REFERENCES cases,
  -- From then on an alias: it still leads to the child.
  replaced_at timestamptz,
  voided_at   timestamptz,
  void_reason text,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX status_numbers_child ON status_numbers (child_id);
CREATE UNIQUE INDEX status_numbers_one_current ON status_numbers (child_id)
  WHERE replaced_at IS NULL AND voided_at IS NULL;

-- At most one place at a time, refused by the database itself.
CREATE TABLE enrolments (
  id             uuid PRIMARY KEY,
  child_id       uuid NOT NULL REFERENCES children,
  institution_id uuid NOT NULL REFERENCES units,
  during         daterange NOT NULL CHECK (NOT isempty(during)),
  recorded_at    timestamptz NOT NULL,
  EXCLUDE USING gist (child_id WITH =, during WITH &&)
);
CREATE INDEX enrolments_institution ON enrolments (institution_id, child_id);

GRANT SELECT, INSERT ON children, child_identities, status_numbers, enrolments TO xueqian_app;
GRANT UPDATE (sealed) ON children TO xueqian_app;
GRANT UPDATE (recorded) ON child_identities TO xueqian_app;
GRANT UPDATE (replaced_at, voided_at, void_reason) ON status_numbers TO xueqian_app;
GRANT UPDATE (during) ON enrolments TO xueqian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON child_id_numbers TO xueqian_app;
