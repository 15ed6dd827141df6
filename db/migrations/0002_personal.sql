-- One data key per subject. A destroyed key stays as a tombstone, so that a forgotten subject
-- cannot quietly get a new key and be filled again.
CREATE TABLE data_keys (
  subject_kind text NOT NULL CHECK (subject_kind IN ('child', 'person', 'case')),
  subject_id   uuid NOT NULL,
  wrapped      bytea,
  kek_id       text,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  PRIMARY KEY (subject_kind, subject_id),
  CHECK ((destroyed_at IS NULL) = (wrapped IS NOT NULL)),
  CHECK ((destroyed_at IS NULL) = (kek_id IS NOT NULL))
);
-- Re-wrapping asks for "keys still under an older master key" batch by batch.
CREATE INDEX data_keys_kek ON data_keys (kek_id) WHERE wrapped IS NOT NULL;

-- Keyed hashes only. The foreign key keeps a hash from outliving the subject that it leads to.
CREATE TABLE blind_indexes (
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  kind         text NOT NULL,
  hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (subject_kind, subject_id, kind, hash),
  FOREIGN KEY (subject_kind, subject_id) REFERENCES data_keys (subject_kind, subject_id)
);
-- The subject is in the index so that a common name costs one ordered range of 50 entries, no sort.
CREATE INDEX blind_indexes_hash ON blind_indexes (kind, hash, subject_id, subject_kind);
