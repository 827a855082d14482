-- Who took part in at least one item of a workshop: pseudonyms of its own until the day ends, then only how many by group.
ALTER TABLE run_sheet ADD COLUMN secret BLOB CHECK (length(secret) = 32);
ALTER TABLE run_sheet ADD COLUMN counted_until INTEGER;   -- the end of the last day on which somebody took part
ALTER TABLE run_sheet ADD COLUMN attendance TEXT CHECK (json_valid(attendance)); -- what is shown, once nobody is counted

CREATE TABLE attendee (
    run_sheet_id INTEGER NOT NULL REFERENCES run_sheet (id) ON DELETE CASCADE,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE CASCADE,
    PRIMARY KEY (run_sheet_id, pseudonym)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendee_of_group ON attendee (group_id);
