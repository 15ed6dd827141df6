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

-- Routes compiled before they said by which line an institution is led.
UPDATE cases SET route = route || '{"line": "authority"}' WHERE process = 'institution-update';

-- Corrections were about a child before there was a row for it: an open one's slot names it, or what a completed one wrote.
INSERT INTO case_children (case_id, child_id)
  SELECT case_id, split_part(key, ':', 2)::uuid FROM exclusions WHERE split_part(key, ':', 1) = 'child'
  UNION SELECT case_id, child_id FROM child_identities WHERE case_id IS NOT NULL;

GRANT SELECT, INSERT ON case_children TO xueqian_app;
