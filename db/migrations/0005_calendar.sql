-- The working-day calendar as data. Revision 0 is the years published when the product was built (domain/time/official.ts);
-- every change after it is a revision, proposed by one person and confirmed by another, and only ever added.
CREATE TABLE calendar_proposals (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('notice', 'closure', 'withdrawn-closure')),
  -- The province for a notice, else the unit whose offices are closed.
  unit_id     uuid NOT NULL REFERENCES units,
  reason      text NOT NULL,
  content     jsonb NOT NULL,
  author_id   uuid NOT NULL REFERENCES persons,
  proposed_at timestamptz NOT NULL,
  UNIQUE (id, author_id)
);

CREATE TABLE calendar_rejections (
  proposal_id uuid PRIMARY KEY REFERENCES calendar_proposals,
  person_id   uuid NOT NULL REFERENCES persons,
  reason      text NOT NULL,
  at          timestamptz NOT NULL
);

-- The database itself refuses that one person proposes and confirms.
CREATE TABLE calendar_revisions (
  number       integer PRIMARY KEY CHECK (number > 0),
  proposal_id  uuid NOT NULL UNIQUE,
  author_id    uuid NOT NULL,
  confirmer_id uuid NOT NULL REFERENCES persons,
  at           timestamptz NOT NULL,
  FOREIGN KEY (proposal_id, author_id) REFERENCES calendar_proposals (id, author_id),
  CHECK (confirmer_id <> author_id)
);

CREATE TABLE calendar_notices (
  revision integer PRIMARY KEY REFERENCES calendar_revisions,
  notice   jsonb NOT NULL
);

-- `closed` false takes an earlier closure back; of several rows for a unit's day the latest revision holds.
CREATE TABLE calendar_closures (
  revision integer NOT NULL REFERENCES calendar_revisions,
  unit_id  uuid NOT NULL REFERENCES units,
  day      date NOT NULL,
  closed   boolean NOT NULL,
  reason   text NOT NULL,
  PRIMARY KEY (unit_id, day, revision)
);
CREATE INDEX calendar_closures_revision ON calendar_closures (revision);

GRANT SELECT, INSERT ON
  calendar_proposals, calendar_rejections, calendar_revisions, calendar_notices, calendar_closures
  TO xueqian_app;

-- Clocks know by number under which calendar they were calculated; the running ones that are behind are looked for.
ALTER TABLE clocks ALTER COLUMN calendar_revision TYPE integer USING 0;
CREATE INDEX clocks_behind ON clocks (calendar_revision, case_id) WHERE stopped_at IS NULL;

-- A re-projection never ends a clock before a day that is still to come: the day is an entry of the ledger, so that
-- the due instant still follows from start, budget, ledger and calendar. Where the due date stays there is no event.
ALTER TABLE clock_ledger ADD COLUMN day date;
ALTER TABLE clock_ledger ALTER COLUMN event_no DROP NOT NULL;
ALTER TABLE clock_ledger DROP CONSTRAINT clock_ledger_kind_check;
ALTER TABLE clock_ledger ADD CONSTRAINT clock_ledger_kind_check CHECK (kind IN ('suspension', 'extension', 'floor'));
ALTER TABLE clock_ledger ADD CHECK ((kind = 'floor') = (day IS NOT NULL));
ALTER TABLE clock_ledger ADD CHECK (kind = 'floor' OR event_no IS NOT NULL);
