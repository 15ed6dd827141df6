-- The children a case is about. They stand beside the sealed form, so that links, holds and lists can be asked for.
CREATE TABLE case_children (
  case_id  uuid NOT NULL REFERENCES cases,
  child_id uuid NOT NULL REFERENCES children,
  PRIMARY KEY (case_id, child_id)
);
CREATE INDEX case_children_child ON case_children (child_id);

ALTER TABLE case_links DROP CONSTRAINT case_links_kind_check;
ALTER TABLE case_links ADD CONSTRAINT case_links_kind_check
  CHECK (kind IN ('joint', 'blocked', 'objection', 'later', 'pre-empted'));

GRANT SELECT, INSERT ON case_children TO xueqian_app;
