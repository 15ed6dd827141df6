-- How far a demo's clock has been wound ahead of the machine's 快进. The owner lays the row down together with the demo;
-- where there is none, time is the machine's, and the application cannot make one.
CREATE TABLE demo_clock (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  offset_ms bigint NOT NULL CHECK (offset_ms >= 0)
);

CREATE FUNCTION demo_clock_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.offset_ms < OLD.offset_ms THEN RAISE check_violation USING MESSAGE = 'the demo clock never runs backwards'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demo_clock_forward BEFORE UPDATE ON demo_clock FOR EACH ROW EXECUTE FUNCTION demo_clock_forward();

GRANT SELECT, UPDATE (offset_ms) ON demo_clock TO xueqian_app;
