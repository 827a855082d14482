-- What helped to get a measure done, in a sentence: for the own town, and for others where a coordinator passes it on.
ALTER TABLE measure ADD COLUMN helped TEXT CHECK (length(trim(helped)) BETWEEN 1 AND 300);

-- What other towns passed on of their measures, as they were when the package was made.
CREATE TABLE package_measure (
    package_id INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 20),
    what TEXT NOT NULL CHECK (length(trim(what)) BETWEEN 1 AND 200),
    field TEXT CHECK (length(trim(field)) BETWEEN 1 AND 100),
    office TEXT CHECK (length(trim(office)) BETWEEN 1 AND 120),       -- never where the town is not named
    status TEXT NOT NULL
        CHECK (status IN ('proposed', 'decided', 'begun', 'done', 'postponed', 'discarded')),
    helped TEXT CHECK (length(trim(helped)) BETWEEN 1 AND 300),
    reason TEXT CHECK (length(trim(reason)) BETWEEN 1 AND 300),       -- why it was put off or discarded
    PRIMARY KEY (package_id, place)
) STRICT, WITHOUT ROWID;
