-- The ladder of a clock: rungs with cards, supervision items 督办件, extensions, outages, cases taken over.

-- Clocks that began before the case was filed skip the rungs below the highest one passed.
ALTER TABLE rungs ADD COLUMN skipped boolean NOT NULL DEFAULT false;

-- A card charges the unit that held the clock at its due instant. It is cancelled by an event, never deleted.
CREATE TABLE cards (
  case_id      uuid NOT NULL REFERENCES cases,
  clock        text NOT NULL,
  slot         text NOT NULL,
  round        integer NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('yellow', 'red')),
  due_day      date NOT NULL,
  unit_id      uuid NOT NULL REFERENCES units,
  given_no     integer NOT NULL,
  cancelled_no integer,
  PRIMARY KEY (case_id, clock, slot, round, kind, due_day),
  FOREIGN KEY (case_id, clock, slot, round) REFERENCES clocks,
  CHECK (cancelled_no > given_no)
);
CREATE INDEX cards_standing ON cards (unit_id) WHERE cancelled_no IS NULL;

-- 系统故障顺延: declared by a province for one day, in force when a second person has confirmed it.
CREATE TABLE outages (
  id           uuid PRIMARY KEY,
  province_id  uuid NOT NULL REFERENCES units,
  day          date NOT NULL,
  days         integer NOT NULL CHECK (days > 0),
  reason       bytea NOT NULL,
  declared_by  uuid NOT NULL REFERENCES persons,
  declared_at  timestamptz NOT NULL,
  confirmed_by uuid REFERENCES persons,
  confirmed_at timestamptz,
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK (confirmed_by <> declared_by)
);
CREATE INDEX outages_province ON outages (province_id, id);

-- One entry per outage and clock, whoever applies it and however often.
ALTER TABLE clock_ledger ADD COLUMN outage_id uuid REFERENCES outages;
CREATE UNIQUE INDEX clock_ledger_outage ON clock_ledger (outage_id, case_id, name, slot, round)
  WHERE outage_id IS NOT NULL;
CREATE INDEX clocks_due_day ON clocks (due_day) WHERE stopped_at IS NULL;

-- A 督办件 is a case of its own; these columns are its declaration facts that queries need.
CREATE TABLE supervisions (
  case_id      uuid PRIMARY KEY REFERENCES cases,
  issuer_id    uuid NOT NULL REFERENCES units,
  addressee_id uuid NOT NULL REFERENCES units,
  day          date NOT NULL,
  automatic    boolean NOT NULL
);
-- Automatic ones are gathered: one per issuer, addressee and day, also where two workers gather at once.
CREATE UNIQUE INDEX supervisions_gathered ON supervisions (issuer_id, addressee_id, day) WHERE automatic;

-- The cases of 督办件. A rung's entry waits here until it is gathered; one made by hand has no clock.
CREATE TABLE supervision_entries (
  id             uuid PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES cases,
  clock          text,
  slot           text,
  round          integer,
  due_day        date,
  issuer_id      uuid NOT NULL REFERENCES units,
  addressee_id   uuid NOT NULL REFERENCES units,
  entered_at     timestamptz NOT NULL,
  event_no       integer,
  supervision_id uuid REFERENCES supervisions,
  UNIQUE (case_id, clock, slot, round, due_day),
  CHECK ((clock IS NULL) = (event_no IS NULL)),
  CHECK (clock IS NOT NULL OR supervision_id IS NOT NULL)
);
CREATE UNIQUE INDEX supervision_entries_by_hand ON supervision_entries (supervision_id, case_id) WHERE clock IS NULL;
CREATE INDEX supervision_entries_case ON supervision_entries (case_id);
CREATE INDEX supervision_entries_supervision ON supervision_entries (supervision_id);
CREATE INDEX supervision_entries_waiting ON supervision_entries (entered_at) WHERE supervision_id IS NULL;

-- Cases and forms that the system itself files have no filer.
ALTER TABLE cases ALTER COLUMN filer_id DROP NOT NULL;
ALTER TABLE form_versions ALTER COLUMN person_id DROP NOT NULL;

ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
ALTER TABLE notices ADD CONSTRAINT notices_kind_check CHECK (kind IN
  ('filed', 'returned', 'decided', 'overdue', 'due-soon', 'lapsed', 'extended', 'taken-over'));

-- Routes compiled before rungs had days and addressees.
UPDATE cases SET route = route || jsonb_build_object('filedBy', 'clerk', 'sendsBack', '{}'::jsonb, 'clocks', (
  SELECT jsonb_object_agg(key, value || jsonb_build_object('rungs', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('name', rung->>'name', 'day', rung->'after', 'at', 'end', 'to', (
      SELECT jsonb_agg(jsonb_build_object('at', 'holder', 'role', role)) FROM jsonb_array_elements_text(rung->'to') role))),
      '[]') FROM jsonb_array_elements(value->'rungs') rung)))
  FROM jsonb_each(route->'clocks')))
WHERE NOT route ? 'filedBy';

GRANT SELECT, INSERT ON cards, outages, supervisions, supervision_entries TO xueqian_app;
GRANT UPDATE (cancelled_no) ON cards TO xueqian_app;
GRANT UPDATE (confirmed_by, confirmed_at) ON outages TO xueqian_app;
GRANT UPDATE (supervision_id) ON supervision_entries TO xueqian_app;
