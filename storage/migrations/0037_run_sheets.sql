-- The prepared order of a workshop: its items, each with a question that is asked when its turn comes, or none.
CREATE TABLE run_sheet (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 80),
    made_at INTEGER NOT NULL,
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    update_id INTEGER UNIQUE
) STRICT;
CREATE INDEX run_sheet_of_municipality ON run_sheet (municipality_id);
CREATE INDEX run_sheet_of_creator ON run_sheet (created_by);

CREATE TABLE run_item (
    id INTEGER PRIMARY KEY,
    run_sheet_id INTEGER NOT NULL REFERENCES run_sheet (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,                               -- its order; equal ones stand in the order of their ids
    title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 300),
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),    -- how long it is meant to take
    kernel TEXT CHECK (kernel <> ''),                     -- the kind of poll in which the title is the question
    settings TEXT CHECK (json_valid(settings)),
    poll_id INTEGER REFERENCES poll (id) ON DELETE SET NULL, -- that it became
    started_at INTEGER,
    ended_at INTEGER,
    time_until INTEGER,                                   -- a countdown that runs until then
    update_id INTEGER UNIQUE,
    CHECK ((kernel IS NULL) = (settings IS NULL)),
    CHECK (started_at IS NOT NULL OR (ended_at IS NULL AND time_until IS NULL))
) STRICT;
CREATE INDEX run_item_of_sheet ON run_item (run_sheet_id, place);
CREATE INDEX run_item_of_poll ON run_item (poll_id);
