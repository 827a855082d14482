-- What the projector shows in a town: one state, steered by its coordinators, however many screens follow it.
CREATE TABLE wall (
    municipality_id INTEGER PRIMARY KEY REFERENCES municipality (id) ON DELETE CASCADE,
    shows TEXT NOT NULL DEFAULT 'current' CHECK (shows <> ''),  -- a view by name; 'item': the one in the next columns
    item_kind TEXT CHECK (item_kind <> ''),
    item_id INTEGER,
    language TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,                   -- of what the coordinators' screens say about it
    CHECK ((shows = 'item') = (item_kind IS NOT NULL)),
    CHECK ((item_kind IS NULL) = (item_id IS NULL))
) STRICT;

CREATE TRIGGER wall_version AFTER UPDATE OF version ON wall WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'wall' AND subject_id = new.municipality_id;
END;

-- Who has such a link sees the wall, and nothing else. Neither link nor code is anywhere, only what is computed of them.
CREATE TABLE wall_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX wall_link_of_town ON wall_link (municipality_id);

-- To type at the computer beside the projector, which then gets a link of its own.
CREATE TABLE wall_code (
    municipality_id INTEGER PRIMARY KEY REFERENCES municipality (id) ON DELETE CASCADE,
    hmac BLOB NOT NULL UNIQUE CHECK (length(hmac) = 32),
    ends_at INTEGER NOT NULL
) STRICT;
