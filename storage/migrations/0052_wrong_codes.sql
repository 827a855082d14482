-- Codes that somebody typed in the conversation and that led nowhere: whoever guesses is slowed down.
CREATE TABLE wrong_code (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    typed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX wrong_code_of_person ON wrong_code (person_id, typed_at);
