-- Whoever wrote on a draft filled the case too, and may not decide it (I4), even where a colleague pressed 提交.
ALTER TABLE drafts ADD COLUMN authors uuid[] NOT NULL DEFAULT '{}';
UPDATE drafts SET authors = ARRAY[person_id];
ALTER TABLE form_versions ADD COLUMN drafters uuid[] NOT NULL DEFAULT '{}';
