-- A part of a case number finds it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX cases_number ON cases USING gin (number gin_trgm_ops);

-- Figures of a month or a week read what was due, decided, filed or closed in it, and no more.
CREATE INDEX tasks_due_decided ON tasks (due_at) WHERE state = 'decided';
CREATE INDEX tasks_decided_at ON tasks (decided_at) WHERE state = 'decided';
CREATE INDEX cases_filed_at ON cases (filed_at);
CREATE INDEX cases_closed_at ON cases (closed_at) WHERE closed_at IS NOT NULL;
