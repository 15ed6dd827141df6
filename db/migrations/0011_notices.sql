-- Which kinds there are, and how each reaches a person, stands in domain/notices/kinds.ts alone.
ALTER TABLE notices DROP CONSTRAINT IF EXISTS notices_kind_check;
CREATE INDEX notices_unread ON notices (person_id, id) WHERE read_at IS NULL;

-- What has no mail of its own any more is counted in the next digest.
DELETE FROM mails m USING notices n
WHERE n.id = m.notice_id AND m.state = 'waiting' AND n.kind NOT IN ('returned', 'overdue');

-- The morning's digest: one per person and day, whatever crashes and however many workers compute it.
CREATE TABLE digests (
  id        uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES persons,
  day       date NOT NULL,
  due_today integer NOT NULL,
  overdue   integer NOT NULL,
  received  integer NOT NULL,
  closed    integer NOT NULL,
  at        timestamptz NOT NULL,
  UNIQUE (person_id, day),
  CHECK (due_today + overdue + received + closed > 0)
);
-- How far the day's round over all persons has come, so that the next worker goes on from there.
CREATE TABLE digest_rounds (
  day      date PRIMARY KEY,
  at       timestamptz NOT NULL,
  through  uuid,
  ended_at timestamptz
);
-- Which digest counted the notice: each one is counted once, also where an outage swallowed a morning.
ALTER TABLE notices ADD COLUMN digest_id uuid REFERENCES digests;
CREATE INDEX notices_undigested ON notices (person_id, kind) WHERE digest_id IS NULL;
CREATE INDEX cases_supplement ON cases (applicant_id) WHERE status = 'supplement';

-- A mail carries a notice or a digest, and has the id of what it carries. `declined`: its reader does not want it.
ALTER TABLE mails
  DROP CONSTRAINT mails_pkey,
  DROP CONSTRAINT mails_state_check,
  ALTER COLUMN notice_id DROP NOT NULL,
  ADD COLUMN digest_id uuid UNIQUE REFERENCES digests,
  ADD UNIQUE (notice_id),
  ADD CHECK (num_nonnulls(notice_id, digest_id) = 1),
  ADD CHECK (state IN ('waiting', 'sent', 'dead', 'declined'));
ALTER TABLE mails ADD COLUMN id uuid PRIMARY KEY GENERATED ALWAYS AS (coalesce(notice_id, digest_id)) STORED;

-- What somebody wants on a channel; no row means yes. Mail is the only channel yet, robots will be others.
CREATE TABLE notice_preferences (
  person_id uuid NOT NULL REFERENCES persons,
  channel   text NOT NULL,
  kind      text NOT NULL,
  wanted    boolean NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (person_id, channel, kind)
);

-- An old key protects nobody any more; the purge looks for them by age.
CREATE INDEX idempotency_keys_at ON idempotency_keys (at);

GRANT SELECT, INSERT ON digests TO xueqian_app;
GRANT SELECT, INSERT, UPDATE ON digest_rounds, notice_preferences TO xueqian_app;
GRANT UPDATE (digest_id) ON notices TO xueqian_app;

-- A calendar takes a new due date only under a higher SEQUENCE, so each move is counted, whoever moves it.
ALTER TABLE clocks ADD COLUMN moves integer NOT NULL DEFAULT 0;
CREATE FUNCTION count_move() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.moves := OLD.moves + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER clocks_moved BEFORE UPDATE OF due_at ON clocks
  FOR EACH ROW WHEN (NEW.due_at IS DISTINCT FROM OLD.due_at) EXECUTE FUNCTION count_move();
