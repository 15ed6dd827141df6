-- What happens on a desk between its opening and its verdict (decision 0012).

-- A claim holds until `claimed_until`; whoever reads later finds the task in the pool again, so no timer is needed.
-- Claims older than this rule keep their holder: they were made under no such term.
ALTER TABLE tasks
  ADD COLUMN claimed_until timestamptz,
  -- The decision that waits for signatures: its word, the officer's words, the number of its event.
  ADD COLUMN proposal jsonb,
  -- Whoever proposed or signed it, in their order; each of them has had his turn.
  ADD COLUMN signers uuid[] NOT NULL DEFAULT '{}',
  -- Persons named by the unit's system administrator where nobody of the role was eligible.
  ADD COLUMN assigned uuid[] NOT NULL DEFAULT '{}',
  ADD CHECK (claimed_until IS NULL OR holder_id IS NOT NULL),
  ADD CHECK (proposal IS NULL OR state = 'open' OR state = 'cancelled');
CREATE INDEX tasks_assigned ON tasks USING gin (assigned) WHERE state = 'open';
CREATE INDEX tasks_unit_open ON tasks (unit_id, opened_at, id) WHERE state = 'open';

-- Who declared a conflict of interest never acts on the case again, so rows are only ever added.
CREATE TABLE recusals (
  case_id   uuid NOT NULL REFERENCES cases,
  person_id uuid NOT NULL REFERENCES persons,
  event_no  integer NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (case_id, person_id)
);

-- Question and opinion are sealed words of the case; here stands who was asked, by whom, and whether he has answered.
CREATE TABLE consultations (
  id         uuid PRIMARY KEY,
  task_id    uuid NOT NULL REFERENCES tasks,
  case_id    uuid NOT NULL REFERENCES cases,
  asker_id   uuid NOT NULL REFERENCES persons,
  asked_id   uuid NOT NULL REFERENCES persons,
  unit_id    uuid NOT NULL REFERENCES units,
  asked_no   integer NOT NULL,
  asked_at   timestamptz NOT NULL,
  answer_no  integer,
  answered_at timestamptz,
  CHECK ((answer_no IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX consultations_once ON consultations (task_id, asked_id) WHERE answer_no IS NULL;
CREATE INDEX consultations_asked ON consultations (asked_id, asked_at, id) WHERE answer_no IS NULL;
CREATE INDEX consultations_case ON consultations (case_id);

-- 代审单位: reviews in the place of a one-person institution; at most one at any time, refused by the database itself.
CREATE TABLE deputy_units (
  id             uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES units,
  deputy_id      uuid NOT NULL REFERENCES units,
  during         daterange NOT NULL,
  appointed_by   uuid NOT NULL REFERENCES persons,
  at             timestamptz NOT NULL,
  CHECK (institution_id <> deputy_id),
  EXCLUDE USING gist (institution_id WITH =, during WITH &&)
);
CREATE INDEX deputy_units_deputy ON deputy_units (deputy_id);

ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
ALTER TABLE notices ADD CONSTRAINT notices_kind_check CHECK (kind IN ('filed', 'returned', 'decided', 'overdue',
  'due-soon', 'lapsed', 'extended', 'taken-over',
  'handed-over', 'consulted', 'opinion-given', 'proposed', 'declined', 'assigned', 'urged'));

GRANT SELECT, INSERT ON recusals, deputy_units TO xueqian_app;
GRANT SELECT, INSERT ON consultations TO xueqian_app;
GRANT UPDATE (answer_no, answered_at) ON consultations TO xueqian_app;
-- An appointment is only ever ended.
GRANT UPDATE (during) ON deputy_units TO xueqian_app;
