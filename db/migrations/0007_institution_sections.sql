-- Base information of institutions (R13a), in sections, with two times: when it was true and when it was known.
-- A version is never changed: one that no longer holds is superseded, and what follows from it is written beside it.
CREATE TABLE institution_sections (
  id             uuid PRIMARY KEY,
  institution_id uuid NOT NULL REFERENCES institutions,
  section        text NOT NULL CHECK (section IN ('basic', 'building', 'conditions')),
  valid          daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded_at    timestamptz NOT NULL,
  superseded_at  timestamptz,
  body           jsonb NOT NULL,
  -- The principal's name and the telephones, sealed for the institution.
  personal       bytea,
  -- The case that brought the content and who answers for it (R12); without a case it was laid down at go-live.
  case_id        uuid REFERENCES cases,
  filled_by      uuid REFERENCES persons,
  reviewed_by    uuid REFERENCES persons,
  CHECK (superseded_at >= recorded_at),
  CHECK ((case_id IS NULL) = (filled_by IS NULL) AND (case_id IS NULL) = (reviewed_by IS NULL)),
  -- At no instant does the register say two things of one day.
  EXCLUDE USING gist (institution_id WITH =, section WITH =, valid WITH &&,
    tstzrange(recorded_at, superseded_at) WITH &&)
);
CREATE INDEX institution_sections_case ON institution_sections (case_id);

-- The applicant was late (R13a: within a month of the change). Kept from the filing, so that lists need no calendar.
ALTER TABLE cases ADD COLUMN late_filing boolean NOT NULL DEFAULT false;

-- Cases that belong together; `joint` were filed as one (一事一报), the report first.
CREATE TABLE case_links (
  case_id  uuid NOT NULL REFERENCES cases,
  other_id uuid NOT NULL REFERENCES cases,
  kind     text NOT NULL CHECK (kind IN ('joint')),
  at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, other_id, kind),
  CHECK (case_id <> other_id)
);
CREATE INDEX case_links_other ON case_links (other_id);

ALTER TABLE data_keys DROP CONSTRAINT data_keys_subject_kind_check;
ALTER TABLE data_keys ADD CONSTRAINT data_keys_subject_kind_check
  CHECK (subject_kind IN ('child', 'person', 'case', 'institution'));

GRANT SELECT, INSERT ON institution_sections, case_links TO xueqian_app;
GRANT UPDATE (superseded_at) ON institution_sections TO xueqian_app;
-- An approved update renames the unit from its day on, and sets what kind of institution it is today.
GRANT UPDATE (valid, name) ON unit_versions TO xueqian_app;
GRANT UPDATE (type) ON institutions TO xueqian_app;
