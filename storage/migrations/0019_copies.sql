-- A live message whose answer was lost perhaps stands in a chat without a number that is known here, and is sent again:
-- who taps one of the two is told that there is another.
CREATE TABLE perhaps_twice (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                                   -- as in view
    subject_id INTEGER NOT NULL,
    PRIMARY KEY (kind, subject_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX perhaps_twice_of_person ON perhaps_twice (person_id);
