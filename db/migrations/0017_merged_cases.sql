-- 并案: a case that has come to share children with an older one of its process is taken into that one.
ALTER TABLE case_links DROP CONSTRAINT case_links_kind_check;
ALTER TABLE case_links ADD CONSTRAINT case_links_kind_check
  CHECK (kind IN ('joint', 'blocked', 'objection', 'later', 'pre-empted', 'merged'));
