-- Whoever has not answered since, and may have heard nothing, finds on their first page that the time is another one.
ALTER TABLE meeting ADD COLUMN moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)); -- to another time, after people were invited
