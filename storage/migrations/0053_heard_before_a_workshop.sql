-- Who was heard in questions from the floor that ended before a workshop of their day had begun: pseudonyms under a secret
-- of their own, which tell of no question, until a workshop takes them over as people who took part, or the day ends.
ALTER TABLE floor ADD COLUMN heard_secret BLOB CHECK (length(heard_secret) = 32);

CREATE TABLE floor_heard (
    floor_id INTEGER NOT NULL REFERENCES floor (id) ON DELETE CASCADE,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    PRIMARY KEY (floor_id, pseudonym)
) STRICT, WITHOUT ROWID;
