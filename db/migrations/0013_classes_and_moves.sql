-- Classes 班级 exist before children; a removed one stays as a row, since enrolments of former days name it.
CREATE TABLE classes (
  id             uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES units,
  -- The year in which it begins: 2026 is September 2026 to August 2027.
  school_year    integer NOT NULL CHECK (school_year BETWEEN 2000 AND 2199),
  grade          text NOT NULL CHECK (grade IN ('small', 'middle', 'large', 'mixed', 'nursery')),
  name           text NOT NULL,
  capacity       integer NOT NULL CHECK (capacity > 0),
  created_at     timestamptz NOT NULL,
  removed_at     timestamptz
);
CREATE UNIQUE INDEX classes_one_name ON classes (institution_id, school_year, name) WHERE removed_at IS NULL;

ALTER TABLE enrolments
  ADD class_id   uuid REFERENCES classes,
  -- 实际到园日期, apart from the day of the transfer.
  ADD arrived_on date,
  -- The cases that began it and that ended it; null for what was loaded, or ended without a case.
  ADD case_id    uuid REFERENCES cases,
  ADD ended_by   uuid REFERENCES cases,
  ADD end_kind   text CHECK (end_kind IN ('graduation', 'transfer', 'accident', 'other')),
  -- When the register learnt of the end: what was known before it counts the child here still.
  ADD ended_at   timestamptz,
  ADD CHECK ((end_kind IS NULL) = upper_inf(during)),
  ADD CHECK ((ended_at IS NULL) = (end_kind IS NULL)),
  ADD CHECK (ended_by IS NULL OR end_kind IS NOT NULL);
CREATE INDEX enrolments_class ON enrolments (class_id) WHERE class_id IS NOT NULL;
CREATE INDEX enrolments_case ON enrolments (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX enrolments_ended_by ON enrolments (ended_by) WHERE ended_by IS NOT NULL;

-- 监护权争议: raised by a person, or by the effect of a case; while one stands, transfers and changes of name wait.
CREATE TABLE custody_flags (
  id         uuid PRIMARY KEY,
  child_id   uuid NOT NULL REFERENCES children,
  raised_at  timestamptz NOT NULL,
  raised_by  uuid REFERENCES persons,
  case_id    uuid REFERENCES cases,
  -- Sealed under the child's data key.
  reason     bytea,
  lifted_at  timestamptz,
  lifted_by  uuid REFERENCES persons,
  -- One paper lifts one flag.
  paper_id   uuid UNIQUE REFERENCES attachments,
  paper_kind text CHECK (paper_kind IN ('court', 'civil-affairs')),
  CHECK (raised_by IS NOT NULL OR case_id IS NOT NULL),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK ((lifted_at IS NULL) = (paper_id IS NULL)),
  CHECK ((lifted_at IS NULL) = (paper_kind IS NULL))
);
CREATE UNIQUE INDEX custody_flags_one_standing ON custody_flags (child_id) WHERE lifted_at IS NULL;
CREATE INDEX custody_flags_child ON custody_flags (child_id);

GRANT SELECT, INSERT ON classes, custody_flags TO xueqian_app;
GRANT UPDATE (removed_at) ON classes TO xueqian_app;
GRANT UPDATE (lifted_at, lifted_by, paper_id, paper_kind) ON custody_flags TO xueqian_app;
GRANT UPDATE (end_kind, ended_at, ended_by) ON enrolments TO xueqian_app;
