-- Which live messages are behind is asked whenever the alarm rings: found by an index, and not by looking at every poll
-- and meeting there ever was.
ALTER TABLE view ADD COLUMN version INTEGER NOT NULL DEFAULT 0;  -- of its subject, as the triggers below keep it
UPDATE view SET version = ifnull(
    CASE kind
        WHEN 'poll' THEN (SELECT version FROM poll WHERE id = subject_id)
        WHEN 'poll_control' THEN (SELECT activity FROM poll WHERE id = subject_id)
        WHEN 'meeting' THEN (SELECT version FROM meeting WHERE id = subject_id)
    END,
    0
);
CREATE INDEX view_stale ON view (subject_id, person_id) WHERE shown_version < version;
CREATE INDEX view_resting ON view (rests_until) WHERE rests_until > 0;

CREATE TRIGGER view_begins AFTER INSERT ON view
BEGIN
    UPDATE view SET version = ifnull(
        CASE kind
            WHEN 'poll' THEN (SELECT version FROM poll WHERE id = subject_id)
            WHEN 'poll_control' THEN (SELECT activity FROM poll WHERE id = subject_id)
            WHEN 'meeting' THEN (SELECT version FROM meeting WHERE id = subject_id)
        END,
        0
    )
    WHERE kind = new.kind AND subject_id = new.subject_id AND person_id = new.person_id;
END;
CREATE TRIGGER poll_version AFTER UPDATE OF version ON poll WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'poll' AND subject_id = new.id;
END;
CREATE TRIGGER poll_activity AFTER UPDATE OF activity ON poll WHEN new.activity <> old.activity
BEGIN
    UPDATE view SET version = new.activity WHERE kind = 'poll_control' AND subject_id = new.id;
END;
CREATE TRIGGER meeting_version AFTER UPDATE OF version ON meeting WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'meeting' AND subject_id = new.id;
END;

-- When the next delivery can be claimed is asked as often.
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE state = 'pending' AND lease_until IS NOT NULL;
