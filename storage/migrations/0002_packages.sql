-- Other towns' results, as a town took them in: what a comparison needs and where it comes from, nothing else.
CREATE TABLE package (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,  -- which took it in
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),  -- of the totals: the same result is taken in once
    checksum TEXT NOT NULL CHECK (length(checksum) = 64),        -- of the file, as its author can tell it
    program TEXT NOT NULL,                                -- the version that wrote it
    town TEXT CHECK (length(trim(town)) BETWEEN 1 AND 80),       -- NULL: its author did not want it named
    month TEXT NOT NULL CHECK (month GLOB '????-??'),     -- in which the survey was closed
    questionnaire_code TEXT NOT NULL,
    questionnaire_version INTEGER NOT NULL,
    questionnaire_digest TEXT NOT NULL CHECK (length(questionnaire_digest) = 64),
    answered INTEGER CHECK (answered > 0),                -- people who took part; NULL: held back
    licence TEXT,
    notes TEXT,
    update_id INTEGER UNIQUE,                             -- the message it came with
    UNIQUE (municipality_id, fingerprint)
) STRICT;
CREATE INDEX package_of_questionnaire ON package (municipality_id, questionnaire_code);

-- How many people of that town chose each level; only questions that were published.
CREATE TABLE package_count (
    package_id INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    question_version INTEGER NOT NULL,
    level_0 INTEGER NOT NULL CHECK (level_0 >= 0),
    level_1 INTEGER NOT NULL CHECK (level_1 >= 0),
    level_2 INTEGER NOT NULL CHECK (level_2 >= 0),
    level_3 INTEGER NOT NULL CHECK (level_3 >= 0),
    PRIMARY KEY (package_id, question_id),
    CHECK (level_0 + level_1 + level_2 + level_3 >= 3)    -- no town may publish fewer
) STRICT, WITHOUT ROWID;
