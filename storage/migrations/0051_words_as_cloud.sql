-- How the wall shows words: as a ranked list, or on demand as large as they are frequent.
ALTER TABLE poll ADD COLUMN as_cloud INTEGER NOT NULL DEFAULT 0 CHECK (as_cloud IN (0, 1));
