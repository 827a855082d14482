-- Whoever has not voted sees nothing of the votes: somebody else's vote changes nothing in their message, only the end does.
ALTER TABLE view ADD COLUMN still INTEGER NOT NULL DEFAULT 0 CHECK (still IN (0, 1));
DROP TRIGGER poll_version;
CREATE TRIGGER poll_version AFTER UPDATE OF version ON poll WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version
    WHERE kind = 'poll' AND subject_id = new.id AND (still = 0 OR new.state <> 'open');
END;
