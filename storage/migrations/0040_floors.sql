-- Questions from the floor: people ask without a name while a workshop runs, and say which of the others' they have too.
-- Authors and voters are pseudonyms under the floor's secret, which is destroyed at its end.
CREATE TABLE floor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    run_sheet_id INTEGER REFERENCES run_sheet (id) ON DELETE SET NULL, -- whose record lists them
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)), -- 1: whoever leads looks at a question before others see it
    secret BLOB CHECK (length(secret) = 32),
    opened_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > opened_at), -- with the day, by the clock on the wall of the town
    closed_at INTEGER,
    on_wall TEXT,                                         -- the question that the wall shows alone
    version INTEGER NOT NULL DEFAULT 1,
    update_id INTEGER UNIQUE,
    CHECK ((secret IS NULL) = (closed_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX open_floor ON floor (municipality_id) WHERE closed_at IS NULL;
CREATE INDEX floor_of_municipality ON floor (municipality_id);
CREATE INDEX floor_of_run_sheet ON floor (run_sheet_id);

CREATE TABLE floor_question (
    id TEXT PRIMARY KEY CHECK (length(id) = 8),           -- random, so that it tells no order
    floor_id INTEGER NOT NULL REFERENCES floor (id) ON DELETE CASCADE,
    author BLOB CHECK (length(author) = 32),              -- NULL once nobody can know
    text TEXT NOT NULL CHECK (length(trim(text)) BETWEEN 1 AND 200),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'hidden')),
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
    merged_into TEXT REFERENCES floor_question (id) ON DELETE SET NULL,
    people INTEGER CHECK (people >= 0),                   -- who have it, as at the end; NULL while they are counted
    CHECK (merged_into <> id)
) STRICT, WITHOUT ROWID;
CREATE INDEX floor_question_of_floor ON floor_question (floor_id);
CREATE INDEX floor_question_merged ON floor_question (merged_into);

CREATE TABLE floor_vote (
    question_id TEXT NOT NULL REFERENCES floor_question (id) ON DELETE CASCADE,
    voter BLOB NOT NULL CHECK (length(voter) = 32),
    PRIMARY KEY (question_id, voter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER floor_version AFTER UPDATE OF version ON floor WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'floor_control' AND subject_id = new.id;
END;
