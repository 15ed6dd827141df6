-- Who looked at whose number in full says what for; the audit keeps the word, one of `domain/purposes.ts`.
ALTER TABLE audit ADD COLUMN purpose text;
CREATE INDEX audit_disclosed ON audit (object_id, at) WHERE purpose IS NOT NULL;
