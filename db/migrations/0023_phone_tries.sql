-- A telephone may send another picture than the one it began with, but not without end: how many its code has been used for.
ALTER TABLE uploads ADD tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0);
GRANT UPDATE (tries) ON uploads TO xueqian_app;
