-- A town bears a random mark as persons do, so that one that left does not come back with an older backup.
ALTER TABLE municipality ADD COLUMN mark BLOB CHECK (length(mark) = 16);
UPDATE municipality SET mark = randomblob(16);
CREATE UNIQUE INDEX municipality_mark ON municipality (mark);
CREATE TRIGGER municipality_marked AFTER INSERT ON municipality WHEN new.mark IS NULL BEGIN
    UPDATE municipality SET mark = randomblob(16) WHERE id = new.id;
END;
CREATE TRIGGER municipality_left AFTER DELETE ON municipality BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (old.mark);
END;
