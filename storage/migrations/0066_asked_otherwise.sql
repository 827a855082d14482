-- A further round that was given other answers or other groups is a poll of its own: it is not compared with the one before,
-- and still belongs to what that one is on the run sheet.
ALTER TABLE poll ADD COLUMN follows_id INTEGER REFERENCES poll (id) ON DELETE SET NULL
    CHECK (follows_id IS NULL OR again_id IS NULL);
CREATE INDEX poll_that_follows ON poll (follows_id);

DROP TRIGGER poll_votes;
CREATE TRIGGER poll_votes AFTER UPDATE OF activity ON poll
WHEN new.activity <> old.activity AND new.again_id IS NULL AND new.follows_id IS NULL
BEGIN
    UPDATE run_sheet SET version = version + 1
    WHERE id IN (SELECT run_sheet_id FROM run_item WHERE poll_id = new.id);
END;
DROP TRIGGER poll_round_votes;
CREATE TRIGGER poll_round_votes AFTER UPDATE OF activity ON poll
WHEN new.activity <> old.activity AND (new.again_id IS NOT NULL OR new.follows_id IS NOT NULL)
BEGIN
    UPDATE run_sheet SET version = version + 1
    WHERE id IN (
        SELECT run_sheet_id FROM run_item WHERE poll_id IN (
            WITH RECURSIVE before (id) AS (
                VALUES (new.id)
                UNION SELECT ifnull(again_id, follows_id) FROM poll JOIN before ON before.id = poll.id
                WHERE again_id IS NOT NULL OR follows_id IS NOT NULL
            )
            SELECT id FROM before
        )
    );
END;
