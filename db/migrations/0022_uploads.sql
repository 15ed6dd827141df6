-- A paper that arrives in parts: a broken line or a reload costs one part and not the whole paper. The name is sealed like
-- that of a paper; it is empty where a telephone is still to say what it sends.
CREATE TABLE uploads (
  id            uuid PRIMARY KEY,
  unit_id       uuid NOT NULL REFERENCES units (id),
  person_id     uuid NOT NULL REFERENCES persons (id),
  name          bytea,
  size          integer CHECK (size > 0),
  received      integer NOT NULL DEFAULT 0 CHECK (received >= 0 AND received <= coalesce(size, 0)),
  attachment_id uuid REFERENCES attachments (id),
  at            timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL CHECK (expires_at > at),
  CHECK ((name IS NULL) = (size IS NULL)),
  CHECK (attachment_id IS NULL OR received = size)
);
CREATE INDEX uploads_expires ON uploads (expires_at);

GRANT SELECT, INSERT, DELETE, UPDATE (name, size, received, attachment_id) ON uploads TO xueqian_app;
