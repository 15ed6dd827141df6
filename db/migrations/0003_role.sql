-- The application's role cannot update or delete journal and audit rows, nor drop what it uses (invariant I19).
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xueqian_app') THEN CREATE ROLE xueqian_app NOLOGIN; END IF;
  EXECUTE format('GRANT xueqian_app TO %I', current_user);
END $$;

GRANT USAGE ON SCHEMA public TO xueqian_app;
GRANT SELECT, INSERT ON
  units, unit_versions, institutions, persons, grants, catalogue_entries,
  case_events, form_versions, case_texts, effects, rungs, audit, notices, attachments
  TO xueqian_app;
GRANT SELECT, INSERT, UPDATE ON
  accounts, counters, cases, tasks, clocks, clock_ledger, reported_changes, institution_suspensions, mails, data_keys
  TO xueqian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, drafts, exclusions, idempotency_keys, blind_indexes TO xueqian_app;
-- A notice is only ever marked read; evidence is only ever given to a case.
GRANT UPDATE (read_at) ON notices TO xueqian_app;
GRANT UPDATE (case_id) ON attachments TO xueqian_app;
GRANT UPDATE (during) ON grants TO xueqian_app;
