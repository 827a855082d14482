-- A countdown of the room may be longer for one person, or none: how many times its length; 0: none.
ALTER TABLE person ADD COLUMN pace INTEGER NOT NULL DEFAULT 1 CHECK (pace IN (0, 1, 10));
-- When a countdown began, so that ten times its length can be told.
ALTER TABLE run_item ADD COLUMN time_from INTEGER CHECK (time_from IS NULL OR time_until IS NULL OR time_from <= time_until);
