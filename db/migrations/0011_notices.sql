-- Which kinds there are, and how each reaches a person, stands in domain/notices/kinds.ts alone.
ALTER TABLE notices DROP CONSTRAINT IF EXISTS notices_kind_check;
CREATE INDEX notices_unread ON notices (person_id, id) WHERE read_at IS NULL;

-- What has no mail of its own any more is counted in the next digest.
DELETE FROM mails m USING notices n
WHERE n.id = m.notice_id AND m.state = 'waiting' AND n.kind IN ('filed', 'decided');
