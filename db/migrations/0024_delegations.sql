-- 代办: who is away names a colleague of the same unit, who has his roles there from then until then. It ends by itself.
CREATE TABLE delegations (
  id        uuid PRIMARY KEY,
  unit_id   uuid NOT NULL REFERENCES units,
  absent_id uuid NOT NULL REFERENCES persons,
  deputy_id uuid NOT NULL REFERENCES persons,
  roles     text[] NOT NULL CHECK (cardinality(roles) > 0),
  -- Cut short where it is ended early, and empty where it is taken back before it began.
  during    tstzrange NOT NULL,
  at        timestamptz NOT NULL,
  ended_at  timestamptz,
  CHECK (absent_id <> deputy_id),
  EXCLUDE USING gist (absent_id WITH =, unit_id WITH =, during WITH &&)
);
CREATE INDEX delegations_deputy ON delegations (deputy_id);
CREATE INDEX delegations_unit ON delegations (unit_id);

-- What a person may do: by his own grants, and in the place of whoever is away as long as both still hold something there.
-- It does not chain: only grants of one's own are handed on.
CREATE VIEW held_grants AS
  SELECT person_id, unit_id, role, during, NULL::uuid AS on_behalf_of FROM grants
  UNION ALL
  SELECT d.deputy_id, g.unit_id, g.role, g.during * d.during * own.during, d.absent_id
  FROM delegations d
    JOIN grants g ON g.person_id = d.absent_id AND g.unit_id = d.unit_id AND g.role = ANY(d.roles)
    JOIN grants own ON own.person_id = d.deputy_id AND own.unit_id = d.unit_id
  WHERE NOT isempty(g.during * d.during * own.during);

-- Somebody is told of a case, or of a delegation he has a part in.
ALTER TABLE notices
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN event_no DROP NOT NULL,
  ADD COLUMN delegation_id uuid REFERENCES delegations,
  ADD CHECK (num_nonnulls(case_id, delegation_id) = 1 AND (case_id IS NULL) = (event_no IS NULL)),
  ADD UNIQUE (delegation_id, kind, person_id);

GRANT SELECT, INSERT ON delegations TO xueqian_app;
-- A delegation is only ever ended.
GRANT UPDATE (during, ended_at) ON delegations TO xueqian_app;
GRANT SELECT ON held_grants TO xueqian_app;
