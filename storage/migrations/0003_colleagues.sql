-- A question, or a field, that somebody who answers a survey passed on to a second person. It hangs on the response and
-- so on a pseudonym: whose it is can be computed only while the survey has its secret. With the response it goes.
CREATE TABLE handover (
    id TEXT PRIMARY KEY CHECK (length(id) = 8),           -- random, so that it tells no order
    survey_id INTEGER NOT NULL,
    pseudonym BLOB NOT NULL,                              -- of the one who passed it on
    scope TEXT NOT NULL CHECK (scope IN ('question', 'field')),
    scope_id TEXT NOT NULL,                               -- the key of the question, or the id of the field
    state TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'taken', 'returned', 'declined')),
    token TEXT NOT NULL UNIQUE,                           -- the payload of the link
    expires_at INTEGER NOT NULL,                          -- of the link; whoever has come through it stays
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,    -- the second person
    place TEXT,                                           -- the step where the second person is
    UNIQUE (survey_id, pseudonym, scope, scope_id),
    FOREIGN KEY (survey_id, pseudonym) REFERENCES response (survey_id, pseudonym) ON DELETE CASCADE,
    CHECK ((state IN ('taken', 'returned')) = (person_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_of_person ON handover (person_id);

-- What the second person proposes. It enters the response only when the one who passed it on takes it over.
CREATE TABLE proposal (
    handover_id TEXT NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    value TEXT,                                           -- as questionnaires.answers encodes it; NULL: only a comment
    comment TEXT CHECK (length(comment) BETWEEN 1 AND 2000),
    PRIMARY KEY (handover_id, question_id),
    CHECK (value IS NOT NULL OR comment IS NOT NULL)
) STRICT, WITHOUT ROWID;
