-- What a workshop will talk about: the proposal from a result as its coordinator has changed it. No rows: not changed.
CREATE TABLE agenda_entry (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,                               -- order; only compared with the places of the others
    field_id TEXT,                                        -- what was proposed: a question of a field, or a whole field
    question_id TEXT,
    topic TEXT CHECK (length(trim(topic)) BETWEEN 1 AND 200),  -- what a coordinator added in their own words
    dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
    update_id INTEGER UNIQUE,                             -- the message that added it
    CHECK ((topic IS NULL) = (field_id IS NOT NULL)),
    CHECK (question_id IS NULL OR field_id IS NOT NULL),
    UNIQUE (survey_id, field_id, question_id)
) STRICT;
CREATE INDEX agenda_of_survey ON agenda_entry (survey_id, place);
