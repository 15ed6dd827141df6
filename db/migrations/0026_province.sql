-- Figures of a province are counted from indexes alone: its cases and tasks are many and, with their routes, wide.
DROP INDEX cases_filed_at;
CREATE INDEX cases_filed_at ON cases (filed_at) INCLUDE (county_id, prefecture_id, province_id);
DROP INDEX cases_closed_at;
CREATE INDEX cases_closed_at ON cases (closed_at) INCLUDE (county_id, prefecture_id, province_id)
  WHERE closed_at IS NOT NULL;
DROP INDEX tasks_due_decided;
CREATE INDEX tasks_due_decided ON tasks (due_at) INCLUDE (decided_at, verdict, case_id, county_id, prefecture_id, province_id)
  WHERE state = 'decided';
DROP INDEX tasks_decided_at;
CREATE INDEX tasks_decided_at ON tasks (decided_at)
  INCLUDE (opened_at, verdict, process, stage, case_id, county_id, prefecture_id, province_id)
  WHERE state = 'decided';
DROP INDEX tasks_due_province;
CREATE INDEX tasks_due_province ON tasks (province_id, due_at, id) INCLUDE (case_id, county_id, prefecture_id)
  WHERE state = 'open';
-- The few that are held, looked up beside them.
CREATE INDEX cases_held ON cases (id) WHERE held_by IS NOT NULL;
-- Which cases a unit has ever had a desk of: lists of cases ask it of every unit of the reader's.
CREATE INDEX tasks_party ON tasks (unit_id, case_id);
