-- A workshop works on few points: what is proposed beyond them stands behind the agenda until somebody puts it on.
ALTER TABLE agenda_entry ADD COLUMN further INTEGER NOT NULL DEFAULT 0 CHECK (further IN (0, 1));
