-- Units and people
-- One tree, effective-dated (spec: division changes keep past snapshots). The code is not the tree.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE units (
  id   uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('ministry', 'province', 'prefecture', 'county', 'institution'))
);

CREATE TABLE unit_versions (
  unit_id     uuid NOT NULL REFERENCES units,
  valid       daterange NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  superior_id uuid REFERENCES units,
  EXCLUDE USING gist (unit_id WITH =, valid WITH &&)
);
CREATE INDEX unit_versions_superior ON unit_versions (superior_id);
CREATE INDEX unit_versions_code ON unit_versions (code);

CREATE TABLE institutions (
  unit_id      uuid PRIMARY KEY REFERENCES units,
  uscc         text NOT NULL UNIQUE,
  type         text NOT NULL CHECK (type IN ('kindergarten', 'attached-kindergarten', 'preschool-class')),
  -- 主管部门 reviews base information; 属地县 is the superior in the tree. They differ for city-run kindergartens.
  authority_id uuid NOT NULL REFERENCES units
);

CREATE TABLE persons (
  id    uuid PRIMARY KEY,
  name  text NOT NULL,
  email bytea
);

CREATE TABLE accounts (
  login         text PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES persons,
  password_hash text NOT NULL,
  demo          boolean NOT NULL,
  failures      integer NOT NULL,
  locked_until  timestamptz,
  closed_at     timestamptz
);

-- The history of grants answers "was this person entitled at that moment" (invariant I3): rows end, they never change.
CREATE TABLE grants (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES persons,
  unit_id    uuid NOT NULL REFERENCES units,
  role       text NOT NULL,
  during     tstzrange NOT NULL
);
CREATE INDEX grants_person ON grants (person_id);
CREATE INDEX grants_unit_role ON grants (unit_id, role);

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  login      text NOT NULL REFERENCES accounts,
  person_id  uuid NOT NULL REFERENCES persons,
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL
);
CREATE INDEX sessions_person ON sessions (person_id);

-- Policy
-- Layered catalogue of change reports: rows of a province, prefecture or county over the built-in pack.
CREATE TABLE catalogue_entries (
  unit_id uuid NOT NULL REFERENCES units,
  code    text NOT NULL,
  entry   jsonb NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (unit_id, code)
);

-- Cases
-- Serials only ever go up, also after a restore; gaps are allowed.
CREATE TABLE counters (
  name  text PRIMARY KEY,
  value bigint NOT NULL
);

CREATE TABLE cases (
  id            uuid PRIMARY KEY,
  number        text NOT NULL UNIQUE,
  process       text NOT NULL,
  status        text NOT NULL CHECK (status IN
                  ('open', 'supplement', 'completed', 'rejected', 'withdrawn', 'superseded')),
  outcome       text CHECK (outcome IN ('completed', 'acknowledged', 'rejected', 'withdrawn', 'superseded')),
  applicant_id  uuid NOT NULL REFERENCES units,
  county_id     uuid NOT NULL REFERENCES units,
  prefecture_id uuid REFERENCES units,
  province_id   uuid NOT NULL REFERENCES units,
  filer_id      uuid NOT NULL REFERENCES persons,
  route         jsonb NOT NULL,
  form_no       integer NOT NULL,
  epoch         integer NOT NULL,
  last_no       integer NOT NULL,
  flow_no       integer NOT NULL,
  taken_through integer NOT NULL,
  touched_at    timestamptz NOT NULL,
  next_rung_at  timestamptz,
  build_id      text,
  filed_at      timestamptz NOT NULL,
  closed_at     timestamptz,
  CHECK ((status IN ('open', 'supplement')) = (outcome IS NULL)),
  CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
CREATE INDEX cases_applicant ON cases (applicant_id, id);
CREATE INDEX cases_county ON cases (county_id, id);
CREATE INDEX cases_prefecture ON cases (prefecture_id, id);
CREATE INDEX cases_province ON cases (province_id, id);
CREATE INDEX cases_filer ON cases (filer_id, id);
-- The one query that is relay, repair and stuck-case alarm reads these two.
CREATE INDEX cases_behind ON cases (touched_at) WHERE status IN ('open', 'supplement') AND taken_through < last_no;
CREATE INDEX cases_build ON cases (build_id) WHERE status IN ('open', 'supplement');
CREATE INDEX cases_rung ON cases (next_rung_at) WHERE status IN ('open', 'supplement');

-- A draft is nobody's business but the unit's: no journal, deletable; it becomes a case under the same id at submit.
CREATE TABLE drafts (
  id        uuid PRIMARY KEY,
  process   text NOT NULL,
  unit_id   uuid NOT NULL REFERENCES units,
  person_id uuid NOT NULL REFERENCES persons,
  body      bytea NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX drafts_unit ON drafts (unit_id, id);

CREATE TABLE case_events (
  case_id        uuid NOT NULL REFERENCES cases,
  no             integer NOT NULL CHECK (no > 0),
  act_id         uuid NOT NULL UNIQUE,
  type           text NOT NULL,
  schema_version integer NOT NULL,
  at             timestamptz NOT NULL,
  person_id      uuid REFERENCES persons,
  unit_id        uuid REFERENCES units,
  role           text,
  on_behalf_of   uuid REFERENCES persons,
  data           jsonb NOT NULL,
  PRIMARY KEY (case_id, no)
);

CREATE TABLE form_versions (
  case_id      uuid NOT NULL REFERENCES cases,
  no           integer NOT NULL,
  form_version integer NOT NULL,
  body         bytea NOT NULL,
  person_id    uuid NOT NULL REFERENCES persons,
  at           timestamptz NOT NULL,
  PRIMARY KEY (case_id, no)
);

-- Free words of people (comments, reasons) may name a child, so they are sealed and kept out of the journal's data.
CREATE TABLE case_texts (
  id      uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  body    bytea NOT NULL,
  at      timestamptz NOT NULL
);

CREATE TABLE tasks (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES cases,
  stage         text NOT NULL,
  slot          text NOT NULL,
  round         integer NOT NULL,
  unit_id       uuid NOT NULL REFERENCES units,
  role          text NOT NULL,
  verdicts      text[] NOT NULL,
  clock         text NOT NULL,
  state         text NOT NULL CHECK (state IN ('open', 'decided', 'cancelled')),
  version       integer NOT NULL,
  opened_at     timestamptz NOT NULL,
  due_at        timestamptz NOT NULL,
  holder_id     uuid REFERENCES persons,
  claimed_at    timestamptz,
  verdict       text,
  decided_by    uuid REFERENCES persons,
  decided_at    timestamptz,
  verdict_no    integer,
  county_id     uuid REFERENCES units,
  prefecture_id uuid REFERENCES units,
  province_id   uuid REFERENCES units,
  UNIQUE (case_id, stage, slot, round),
  CHECK ((state = 'decided') = (verdict IS NOT NULL))
);
-- One open task per (case, stage, slot): the database itself refuses a second.
CREATE UNIQUE INDEX tasks_one_open ON tasks (case_id, stage, slot) WHERE state = 'open';
CREATE INDEX tasks_todo ON tasks (unit_id, role, due_at, id) WHERE state = 'open';
CREATE INDEX tasks_done ON tasks (decided_by, decided_at, id) WHERE state = 'decided';
CREATE INDEX tasks_due_county ON tasks (county_id, due_at, id) WHERE state = 'open';
CREATE INDEX tasks_due_prefecture ON tasks (prefecture_id, due_at, id) WHERE state = 'open';
CREATE INDEX tasks_due_province ON tasks (province_id, due_at, id) WHERE state = 'open';

-- A deadline is a budget and a ledger; due_at is derived and kept only so that lists can be sorted (checked by I13).
CREATE TABLE clocks (
  case_id           uuid NOT NULL REFERENCES cases,
  name              text NOT NULL,
  slot              text NOT NULL,
  round             integer NOT NULL,
  unit_id           uuid NOT NULL REFERENCES units,
  budget            text NOT NULL,
  ends_at           text NOT NULL CHECK (ends_at IN ('24:00', '18:00')),
  started_at        timestamptz NOT NULL,
  stopped_at        timestamptz,
  due_at            timestamptz NOT NULL,
  due_day           date NOT NULL,
  provisional       boolean NOT NULL,
  calendar_revision text NOT NULL,
  PRIMARY KEY (case_id, name, slot, round)
);
CREATE UNIQUE INDEX clocks_one_running ON clocks (case_id, name, slot) WHERE stopped_at IS NULL;

CREATE TABLE clock_ledger (
  case_id    uuid NOT NULL,
  name       text NOT NULL,
  slot       text NOT NULL,
  round      integer NOT NULL,
  no         integer NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('suspension', 'extension')),
  from_at    timestamptz NOT NULL,
  to_at      timestamptz,
  days       integer,
  event_no   integer NOT NULL,
  PRIMARY KEY (case_id, name, slot, round, no),
  FOREIGN KEY (case_id, name, slot, round) REFERENCES clocks
);

-- A rung fires once per (case, clock, slot, round, rung, due date), through crash, restart and re-projection.
CREATE TABLE rungs (
  case_id  uuid NOT NULL,
  clock    text NOT NULL,
  slot     text NOT NULL,
  round    integer NOT NULL,
  rung     text NOT NULL,
  due_day  date NOT NULL,
  fired_at timestamptz NOT NULL,
  event_no integer NOT NULL,
  PRIMARY KEY (case_id, clock, slot, round, rung, due_day),
  FOREIGN KEY (case_id, clock, slot, round) REFERENCES clocks
);

-- Mutual exclusion: linked cases share a slot, so the key is unique, not the case.
CREATE TABLE exclusions (
  key     text PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  at      timestamptz NOT NULL
);
CREATE INDEX exclusions_case ON exclusions (case_id);

-- Every effect exactly once per verdict it is bound to (I7).
CREATE TABLE effects (
  case_id  uuid NOT NULL REFERENCES cases,
  stage    text NOT NULL,
  slot     text NOT NULL,
  round    integer NOT NULL,
  verdict  text NOT NULL,
  effect   text NOT NULL,
  result   text NOT NULL CHECK (result IN ('done', 'refused')),
  code     text,
  event_no integer NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, stage, slot, round, verdict),
  CHECK ((result = 'refused') = (code IS NOT NULL))
);

-- The register of reported changes 异动台账
CREATE TABLE reported_changes (
  case_id        uuid PRIMARY KEY REFERENCES cases,
  institution_id uuid NOT NULL REFERENCES units,
  category       text NOT NULL,
  effective      daterange NOT NULL,
  recorded_at    timestamptz NOT NULL,
  voided_at      timestamptz,
  void_reason    text,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX reported_changes_institution ON reported_changes (institution_id, case_id);

-- 停办 and 复办: at most one suspension at any instant, refused by the database itself.
CREATE TABLE institution_suspensions (
  case_id        uuid PRIMARY KEY REFERENCES cases,
  institution_id uuid NOT NULL REFERENCES units,
  during         daterange NOT NULL,
  ended_by       uuid REFERENCES cases,
  EXCLUDE USING gist (institution_id WITH =, during WITH &&)
);

-- Evidence
CREATE TABLE attachments (
  id        uuid PRIMARY KEY,
  unit_id   uuid NOT NULL REFERENCES units,
  person_id uuid NOT NULL REFERENCES persons,
  case_id   uuid REFERENCES cases,
  name      bytea NOT NULL,
  type      text NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png', 'application/ofd')),
  size      integer NOT NULL CHECK (size BETWEEN 1 AND 20971520),
  sha256    bytea NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX attachments_case ON attachments (case_id);

-- Notices and mail
CREATE TABLE notices (
  id        uuid PRIMARY KEY,
  case_id   uuid NOT NULL REFERENCES cases,
  event_no  integer NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('filed', 'returned', 'decided', 'overdue')),
  person_id uuid NOT NULL REFERENCES persons,
  due_day   date,
  at        timestamptz NOT NULL,
  read_at   timestamptz,
  UNIQUE (case_id, event_no, kind, person_id)
);
CREATE INDEX notices_person ON notices (person_id, id);

CREATE TABLE mails (
  notice_id uuid PRIMARY KEY REFERENCES notices,
  state     text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
  attempts  integer NOT NULL,
  next_at   timestamptz NOT NULL,
  sent_at   timestamptz,
  error     text
);
CREATE INDEX mails_waiting ON mails (next_at) WHERE state = 'waiting';

-- Writes
CREATE TABLE idempotency_keys (
  person_id   uuid NOT NULL REFERENCES persons,
  key         text NOT NULL,
  fingerprint bytea NOT NULL,
  result      jsonb,
  at          timestamptz NOT NULL,
  PRIMARY KEY (person_id, key)
);

CREATE TABLE audit (
  id         uuid PRIMARY KEY,
  at         timestamptz NOT NULL,
  person_id  uuid REFERENCES persons,
  action     text NOT NULL,
  case_id    uuid,
  object_id  uuid,
  result     text NOT NULL,
  request_id text
);
CREATE INDEX audit_at ON audit (at);
