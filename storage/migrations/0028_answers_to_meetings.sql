-- Whoever is invited may also say "perhaps" or send somebody else, and may give a name for this meeting.
CREATE TABLE rsvp_anew (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no', 'proxy')),
    name TEXT CHECK (length(trim(name)) BETWEEN 1 AND 60), -- as the person chose to be called; NULL: nobody sees who
    PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO rsvp_anew (meeting_id, person_id, answer) SELECT meeting_id, person_id, answer FROM rsvp;
DROP TABLE rsvp;
ALTER TABLE rsvp_anew RENAME TO rsvp;
CREATE INDEX rsvp_of_person ON rsvp (person_id);
