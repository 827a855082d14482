-- A run sheet that is open somewhere follows what is done elsewhere, and every vote: `version` is of all that is seen of
-- it. When somebody asks for more time of their own that is seen with the next change only: nobody is told who it was.
ALTER TABLE run_sheet ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER run_sheet_version AFTER UPDATE OF version ON run_sheet WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'run_sheet' AND subject_id = new.id;
END;
-- Its number may be given again.
CREATE TRIGGER run_sheet_deleted AFTER DELETE ON run_sheet
BEGIN
    DELETE FROM view WHERE kind = 'run_sheet' AND subject_id = old.id;
END;

-- A step of the workshop is shown at once. Messages rest because of votes alone.
CREATE TRIGGER run_item_added AFTER INSERT ON run_item
BEGIN
    UPDATE view SET rests_until = 0 WHERE kind = 'run_sheet' AND subject_id = new.run_sheet_id AND rests_until > 0;
    UPDATE run_sheet SET version = version + 1 WHERE id = new.run_sheet_id;
END;
CREATE TRIGGER run_item_changed AFTER UPDATE ON run_item
BEGIN
    UPDATE view SET rests_until = 0 WHERE kind = 'run_sheet' AND subject_id = new.run_sheet_id AND rests_until > 0;
    UPDATE run_sheet SET version = version + 1 WHERE id = new.run_sheet_id;
END;
CREATE TRIGGER run_item_dropped AFTER DELETE ON run_item
BEGIN
    UPDATE view SET rests_until = 0 WHERE kind = 'run_sheet' AND subject_id = old.run_sheet_id AND rests_until > 0;
    UPDATE run_sheet SET version = version + 1 WHERE id = old.run_sheet_id;
END;
-- Of an item, of another round, or of what is asked besides.
CREATE TRIGGER poll_state AFTER UPDATE OF state ON poll WHEN new.state <> old.state
BEGIN
    UPDATE view SET rests_until = 0
    WHERE kind = 'run_sheet' AND rests_until > 0
      AND subject_id IN (SELECT id FROM run_sheet WHERE municipality_id = new.municipality_id);
    UPDATE run_sheet SET version = version + 1 WHERE municipality_id = new.municipality_id;
END;

-- The counter of an item. Most polls are no further round, and found without a search.
CREATE TRIGGER poll_votes AFTER UPDATE OF activity ON poll
WHEN new.activity <> old.activity AND new.again_id IS NULL
BEGIN
    UPDATE run_sheet SET version = version + 1
    WHERE id IN (SELECT run_sheet_id FROM run_item WHERE poll_id = new.id);
END;
CREATE TRIGGER poll_round_votes AFTER UPDATE OF activity ON poll
WHEN new.activity <> old.activity AND new.again_id IS NOT NULL
BEGIN
    UPDATE run_sheet SET version = version + 1
    WHERE id IN (
        SELECT run_sheet_id FROM run_item WHERE poll_id IN (
            WITH RECURSIVE round (id) AS (
                VALUES (new.id)
                UNION SELECT again_id FROM poll JOIN round ON round.id = poll.id WHERE again_id IS NOT NULL
            )
            SELECT id FROM round
        )
    );
END;

-- Where polls and items are led stands whether the wall shows something else.
CREATE TRIGGER wall_steered AFTER UPDATE OF version ON wall WHEN new.version <> old.version
BEGIN
    UPDATE view SET rests_until = 0
    WHERE rests_until > 0 AND (
        (kind = 'run_sheet' AND subject_id IN (SELECT id FROM run_sheet WHERE municipality_id = new.municipality_id))
        OR (kind = 'poll_control' AND subject_id IN (
            SELECT id FROM poll WHERE municipality_id = new.municipality_id AND state = 'open'
        ))
    );
    UPDATE run_sheet SET version = version + 1 WHERE municipality_id = new.municipality_id;
    UPDATE poll SET activity = activity + 1 WHERE municipality_id = new.municipality_id AND state = 'open';
END;
