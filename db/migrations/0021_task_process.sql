-- Inboxes are filtered by business; a task never changes its own.
ALTER TABLE tasks ADD COLUMN process text;
UPDATE tasks t SET process = c.process FROM cases c WHERE c.id = t.case_id;
ALTER TABLE tasks ALTER COLUMN process SET NOT NULL;

CREATE INDEX tasks_todo_process ON tasks (unit_id, role, process, due_at, id) WHERE state = 'open';
-- 新到: what came last to a desk.
CREATE INDEX tasks_new ON tasks (unit_id, role, opened_at, id) WHERE state = 'open';
