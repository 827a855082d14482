-- Meetings that were made together, each of them a meeting of its own.
ALTER TABLE meeting ADD COLUMN series TEXT CHECK (length(series) = 32);   -- the same for all of one series; NULL: alone
ALTER TABLE meeting ADD COLUMN repeats TEXT CHECK (repeats IS NULL OR json_type(repeats) = 'object'); -- how often
CREATE INDEX meeting_of_series ON meeting (series) WHERE series IS NOT NULL;
