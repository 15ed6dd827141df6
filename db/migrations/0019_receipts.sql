-- A receipt code 回执码: who filed, a guardian too, sees with it where the case is, and whoever holds a printed form checks
-- it with it. 12 of 32 letters, 60 bits from the generator behind gen_random_uuid (bytes 6 and 8 are not random); I, O, 0 and
-- 1 are left out, since people read it from paper.
CREATE FUNCTION new_receipt() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(bytes, n) & 31), 1), '' ORDER BY n)
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) drawn,
    unnest(ARRAY[0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]) AS n
$$;

ALTER TABLE cases ADD COLUMN receipt text NOT NULL DEFAULT new_receipt() UNIQUE CHECK (receipt ~ '^[2-9A-HJ-NP-Z]{12}$');
