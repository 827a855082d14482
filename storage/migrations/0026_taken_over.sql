-- Whether an answer, or the comment on it, came from somebody who was asked for help and was taken over since: only where
-- the person stands at the question is it changed then, and not by a tap on an older screen.
ALTER TABLE answer ADD COLUMN taken_over INTEGER NOT NULL DEFAULT 0 CHECK (taken_over IN (0, 1));
