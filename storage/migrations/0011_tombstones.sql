-- Each person, membership, survey and poll bears a random mark. When one of them is deleted or closed, its mark goes to a
-- list beside the database (storage/tombstones.py), so that who restores an older backup deletes and closes it again.
-- Row ids would not do: they are given again.
ALTER TABLE person ADD COLUMN mark BLOB CHECK (length(mark) = 16);
ALTER TABLE membership ADD COLUMN mark BLOB CHECK (length(mark) = 16);
ALTER TABLE survey ADD COLUMN mark BLOB CHECK (length(mark) = 16);
ALTER TABLE poll ADD COLUMN mark BLOB CHECK (length(mark) = 16);

UPDATE person SET mark = randomblob(16);
UPDATE membership SET mark = randomblob(16);
UPDATE survey SET mark = randomblob(16);
UPDATE poll SET mark = randomblob(16);

CREATE UNIQUE INDEX person_mark ON person (mark);
CREATE UNIQUE INDEX membership_mark ON membership (mark);
CREATE UNIQUE INDEX survey_mark ON survey (mark);
CREATE UNIQUE INDEX poll_mark ON poll (mark);

-- Marks that go to the list with the transaction that is under way; empty at all other times.
CREATE TABLE tombstone (
    mark BLOB PRIMARY KEY CHECK (length(mark) = 16)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER person_marked AFTER INSERT ON person WHEN new.mark IS NULL BEGIN
    UPDATE person SET mark = randomblob(16) WHERE id = new.id;
END;
CREATE TRIGGER membership_marked AFTER INSERT ON membership WHEN new.mark IS NULL BEGIN
    UPDATE membership SET mark = randomblob(16)
    WHERE municipality_id = new.municipality_id AND person_id = new.person_id;
END;
CREATE TRIGGER survey_marked AFTER INSERT ON survey WHEN new.mark IS NULL BEGIN
    UPDATE survey SET mark = randomblob(16) WHERE id = new.id;
END;
CREATE TRIGGER poll_marked AFTER INSERT ON poll WHEN new.mark IS NULL BEGIN
    UPDATE poll SET mark = randomblob(16) WHERE id = new.id;
END;

CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (old.mark);
END;
CREATE TRIGGER membership_ended AFTER DELETE ON membership BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (old.mark);
END;
CREATE TRIGGER survey_closed AFTER UPDATE OF state ON survey WHEN new.state = 'closed' AND old.state <> 'closed' BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (new.mark);
END;
CREATE TRIGGER poll_closed AFTER UPDATE OF state ON poll WHEN new.state = 'closed' AND old.state <> 'closed' BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (new.mark);
END;
