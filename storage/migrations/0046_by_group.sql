-- Whether it was announced, when the poll was opened, that its result is shown by group as well after its end.
ALTER TABLE poll ADD COLUMN by_group INTEGER NOT NULL DEFAULT 0 CHECK (by_group IN (0, 1));
