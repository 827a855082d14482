-- What a town agreed to do, who is responsible for it, what became of it, and who wants to hear of it.

CREATE TABLE measure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given twice: deliveries are named by it
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (length(trim(what)) BETWEEN 1 AND 200),
    field TEXT CHECK (length(trim(field)) BETWEEN 1 AND 100),           -- the field of action, in words
    office TEXT CHECK (length(trim(office)) BETWEEN 1 AND 120),         -- the one office or body that is responsible
    partners TEXT CHECK (length(trim(partners)) BETWEEN 1 AND 200),     -- with whom
    means TEXT CHECK (length(trim(means)) BETWEEN 1 AND 200),           -- with what
    first_step TEXT CHECK (length(trim(first_step)) BETWEEN 1 AND 200),
    due_on TEXT CHECK (due_on IS date(due_on)),           -- by the clock on the wall of the town
    builds_on INTEGER REFERENCES measure (id) ON DELETE SET NULL,
    council INTEGER NOT NULL DEFAULT 0 CHECK (council IN (0, 1)),       -- needs a resolution of the council
    public INTEGER NOT NULL DEFAULT 0 CHECK (public IN (0, 1)),         -- 1: everybody of the town sees it
    status TEXT NOT NULL DEFAULT 'proposed'
        CHECK (status IN ('proposed', 'decided', 'begun', 'done', 'postponed', 'discarded')),
    ended_at INTEGER,                                     -- when it was done or discarded
    origin TEXT NOT NULL CHECK (origin IN ('typed', 'poll', 'cluster', 'finding', 'item')),
    origin_id INTEGER,                                    -- of the poll, cluster, survey or entry of an agenda
    origin_key TEXT,                                      -- of the question or field of a survey
    origin_text TEXT CHECK (length(origin_text) BETWEEN 1 AND 300),     -- stays when the origin is deleted
    token TEXT UNIQUE,                                    -- of the link that was passed on to whoever takes it on
    token_ends_at INTEGER,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),      -- the same in every calendar for good
    sequence INTEGER NOT NULL DEFAULT 0,                  -- of the entry in calendars: raised by every change
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    update_id INTEGER UNIQUE,                             -- the act that made it, so that it is made once
    UNIQUE (id, municipality_id),
    CHECK (builds_on <> id),
    CHECK ((status IN ('done', 'discarded')) = (ended_at IS NOT NULL)),
    CHECK ((origin = 'typed') = (origin_id IS NULL)),
    CHECK ((origin = 'typed') = (origin_text IS NULL)),
    CHECK (origin = 'finding' OR origin_key IS NULL),
    CHECK ((token IS NULL) = (token_ends_at IS NULL))
) STRICT;
CREATE INDEX measure_of_municipality ON measure (municipality_id, status);
CREATE INDEX measure_on_another ON measure (builds_on);
CREATE INDEX measure_of_creator ON measure (created_by);

-- What became of it, one row for each change: the state after it, never who made it.
CREATE TABLE measure_change (
    measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('made', 'status', 'due', 'taken', 'released', 'going', 'help')),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'decided', 'begun', 'done', 'postponed', 'discarded')),
    due_on TEXT CHECK (due_on IS date(due_on)),
    reason TEXT CHECK (length(trim(reason)) BETWEEN 1 AND 300),
    by_owner INTEGER NOT NULL DEFAULT 0 CHECK (by_owner IN (0, 1)),     -- 0: whoever organises
    PRIMARY KEY (measure_id, number),
    CHECK (kind <> 'status' OR status <> 'discarded' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Who took it on: one person at most, who belongs to the town, under the name that they chose for it.
CREATE TABLE measure_owner (
    measure_id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    name TEXT CHECK (length(trim(name)) BETWEEN 1 AND 60),              -- NULL: without a name
    FOREIGN KEY (measure_id, municipality_id) REFERENCES measure (id, municipality_id) ON DELETE CASCADE,
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX measure_owner_of_person ON measure_owner (person_id, municipality_id);

-- Who wants to be told when its status or date changes.
CREATE TABLE measure_follower (
    measure_id INTEGER NOT NULL,
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    PRIMARY KEY (measure_id, person_id),
    FOREIGN KEY (measure_id, municipality_id) REFERENCES measure (id, municipality_id) ON DELETE CASCADE,
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_follower_of_person ON measure_follower (person_id, municipality_id);
