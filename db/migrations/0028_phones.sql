-- 对外公布的办公电话: whom to ring about a case that lies there. Public like the unit's name, so it is not sealed.
ALTER TABLE unit_versions ADD COLUMN phone text;
