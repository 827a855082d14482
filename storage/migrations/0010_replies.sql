-- A screen that somebody has not seen yet after what they did: not its text but where it stands, so that it is made from
-- the truth when it is shown. Written in the transaction of the effect, gone once it is shown.
CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given twice: tells which reply is newer
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    update_id INTEGER NOT NULL UNIQUE,                    -- what it answers
    at TEXT,                                              -- a packed tap that only reads; NULL: nothing but the notice
    notice TEXT,                                          -- key of a sentence that has to be read, above the screen
    message_id INTEGER,                                   -- the message whose place it takes; NULL: comes as a new one
    overtaken INTEGER NOT NULL DEFAULT 0 CHECK (overtaken IN (0, 1)),  -- the person has done something else since
    attempts INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0,                  -- attempts that may have come through all the same
    due_at INTEGER NOT NULL,
    lease_until INTEGER,                                  -- being shown right now; an expired lease holds nothing
    CHECK (at IS NOT NULL OR notice IS NOT NULL)
) STRICT;
CREATE INDEX reply_of_person ON reply (person_id);
CREATE INDEX reply_due ON reply (due_at);

-- A refresh that did not go through is tried again after a pause.
ALTER TABLE view ADD COLUMN rests_until INTEGER NOT NULL DEFAULT 0;
