-- A group of a town in Telegram, which one of its coordinators connected: polls can be put there as well. Neither its
-- title nor anybody in it is stored.
CREATE TABLE group_chat (
    municipality_id INTEGER PRIMARY KEY REFERENCES municipality (id) ON DELETE CASCADE,
    chat_id INTEGER NOT NULL UNIQUE CHECK (chat_id < 0),
    former_chat_id INTEGER UNIQUE CHECK (former_chat_id < 0),  -- before it became a supergroup: old messages are there
    token TEXT NOT NULL UNIQUE CHECK (length(token) = 32),     -- leads whoever taps there to the private chat
    language TEXT NOT NULL CHECK (language <> ''),
    connected_at INTEGER NOT NULL
) STRICT;

-- To type in the group that is to be connected; only what is computed of it is kept.
CREATE TABLE group_code (
    municipality_id INTEGER PRIMARY KEY REFERENCES municipality (id) ON DELETE CASCADE,
    hmac BLOB NOT NULL UNIQUE CHECK (length(hmac) = 32),
    ends_at INTEGER NOT NULL
) STRICT;

-- A message in such a group: owed while it has no number, behind while the poll has changed since it was shown.
CREATE TABLE group_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    chat_id INTEGER NOT NULL CHECK (chat_id < 0),
    language TEXT NOT NULL CHECK (language <> ''),
    poll_id INTEGER REFERENCES poll (id) ON DELETE CASCADE,        -- NULL: says what the group is connected for
    message_id INTEGER CHECK (message_id > 0),                     -- NULL: not sent yet
    is_left INTEGER NOT NULL DEFAULT 0 CHECK (is_left IN (0, 1)),  -- to be changed a last time, and then forgotten
    shown_activity INTEGER NOT NULL DEFAULT -1,                    -- of the poll
    not_before INTEGER NOT NULL DEFAULT 0,                         -- the next change while the poll is open
    rests_until INTEGER NOT NULL DEFAULT 0,                        -- somebody is at it, or it did not go through
    attempts INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0,
    CHECK (is_left = 0 OR message_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX group_message_of_poll ON group_message (poll_id) WHERE is_left = 0;
CREATE UNIQUE INDEX group_message_of_town ON group_message (municipality_id) WHERE is_left = 0 AND poll_id IS NULL;
CREATE INDEX group_message_of_chat ON group_message (municipality_id);
