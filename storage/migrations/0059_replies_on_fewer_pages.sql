-- A reply lies here for the moment between a tap and its screen: there are as many rows as screens that are owed right
-- now. Looking through them costs less than the pages that every tap had to write and encrypt for two indexes and for
-- numbers that are never given twice: which reply is newer is only ever asked of those that are still there.
CREATE TABLE reply_anew (
    id INTEGER PRIMARY KEY,                               -- tells which reply is newer
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
INSERT INTO reply_anew (
    id, person_id, update_id, at, notice, message_id, overtaken, attempts, doubtful, due_at, lease_until
)
SELECT id, person_id, update_id, at, notice, message_id, overtaken, attempts, doubtful, due_at, lease_until FROM reply;
DROP TABLE reply;
ALTER TABLE reply_anew RENAME TO reply;
