-- When shall we meet? Several dates, and what everybody who is asked says to each. Not confidential: people can change
-- what they said, so it is kept with them. Over after last_day; chosen, once it became a meeting.
CREATE TABLE date_poll (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 80),
    timezone TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'asked', 'chosen', 'stopped')),
    last_day TEXT CHECK (last_day GLOB '????-??-??'),     -- people answer until it is over, by the town's clock
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL, -- that the chosen date became
    version INTEGER NOT NULL DEFAULT 0,                   -- the dirty mark of its views
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    update_id INTEGER UNIQUE,
    CHECK (state = 'draft' OR last_day IS NOT NULL),
    CHECK (meeting_id IS NULL OR state = 'chosen')
) STRICT;
CREATE INDEX date_poll_of_municipality ON date_poll (municipality_id, state);
CREATE INDEX date_poll_of_meeting ON date_poll (meeting_id);
CREATE INDEX date_poll_of_creator ON date_poll (created_by);

CREATE TABLE date_poll_group (
    date_poll_id INTEGER NOT NULL REFERENCES date_poll (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    PRIMARY KEY (date_poll_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_option (
    id INTEGER PRIMARY KEY,
    date_poll_id INTEGER NOT NULL REFERENCES date_poll (id) ON DELETE CASCADE,
    starts_at TEXT NOT NULL CHECK (starts_at GLOB '????-??-??T??:??'),  -- local wall time in the poll's timezone
    UNIQUE (date_poll_id, starts_at)
) STRICT;

CREATE TABLE date_answer (
    date_option_id INTEGER NOT NULL REFERENCES date_option (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'if_need_be', 'no')),
    PRIMARY KEY (date_option_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_answer_of_person ON date_answer (person_id);
