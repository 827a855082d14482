-- Everything belongs to exactly one municipality. Times are unix seconds in UTC unless a column says otherwise.

CREATE TABLE municipality (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 80),
    timezone TEXT NOT NULL,                               -- IANA zone, such as Europe/Berlin
    minimum_group_size INTEGER NOT NULL DEFAULT 5 CHECK (minimum_group_size BETWEEN 3 AND 10),  -- k
    contact TEXT CHECK (length(trim(contact)) BETWEEN 1 AND 300)  -- for data protection, and the way without Telegram
) STRICT;

-- A perspective: administration, council, advisory board … ("group" is a word of SQL's own.)
CREATE TABLE audience_group (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    code TEXT NOT NULL,                                   -- what questionnaires call it: verwaltung, rat …
    name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 40),
    position INTEGER NOT NULL,                            -- order on the screen
    UNIQUE (municipality_id, code)
) STRICT;

-- A Telegram account. No name, number, username or picture is ever kept.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given twice: pseudonyms are made from it
    chat_id INTEGER NOT NULL UNIQUE,
    language TEXT NOT NULL,
    screen_reader INTEGER NOT NULL DEFAULT 0 CHECK (screen_reader IN (0, 1)),  -- new message instead of an edit
    muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1)),                  -- said /stopp
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),          -- 0 once Telegram answered 403
    municipality_id INTEGER REFERENCES municipality (id) ON DELETE SET NULL    -- the town on their home screen
) STRICT;

CREATE TABLE membership (
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE RESTRICT,        -- NULL: takes part in no group
    PRIMARY KEY (municipality_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_of_person ON membership (person_id);
CREATE INDEX membership_of_group ON membership (group_id);

CREATE TABLE membership_right (
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('coordinator', 'organiser')),
    PRIMARY KEY (municipality_id, person_id, role),
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE invite (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('participant', 'coordinator', 'organiser')),
    token TEXT NOT NULL UNIQUE,                           -- the payload of the link; the file is encrypted
    uses_left INTEGER CHECK (uses_left >= 0),             -- NULL: as many as come
    expires_at INTEGER,                                   -- NULL: stays valid
    update_id INTEGER UNIQUE,                             -- the tap that made it, so that it is made once
    CHECK (role <> 'participant' OR group_id IS NOT NULL)
) STRICT;
-- A group has one lasting link, which is also the one on its printed page.
CREATE UNIQUE INDEX lasting_invite ON invite (municipality_id, group_id)
    WHERE role = 'participant' AND uses_left IS NULL AND expires_at IS NULL;

CREATE TABLE consent (
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    version TEXT NOT NULL,                                -- of the text that was agreed to
    language TEXT NOT NULL,                               -- in which it was read
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER CHECK (withdrawn_at >= given_at),
    PRIMARY KEY (municipality_id, person_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_of_person ON consent (person_id);

-- What a person is in the middle of typing. The update that led here is kept with the state before it, so that the
-- same update, processed again after a crash, starts from where it started the first time.
CREATE TABLE dialog (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    step TEXT,                                            -- NULL: nothing is expected
    data TEXT NOT NULL CHECK (json_valid(data)),
    update_id INTEGER NOT NULL,
    step_before TEXT,
    data_before TEXT NOT NULL CHECK (json_valid(data_before))
) STRICT;

-- The buttons of the newest message in a chat, so that each can also be typed.
CREATE TABLE keyboard (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL,
    buttons TEXT NOT NULL CHECK (json_valid(buttons))     -- [[label, callback data], …]
) STRICT;

-- A message in a chat that shows something that changes; it is edited where shown_version < version.
CREATE TABLE view (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    shown_version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, subject_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_of_person ON view (person_id);

-- A questionnaire as it was when it was taken into use; later changes of its file do not reach it.
CREATE TABLE questionnaire (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    code TEXT NOT NULL,                                   -- the id in the content file, such as selbstcheck
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,                                 -- SHA-256 of source
    source TEXT NOT NULL,                                 -- the content file, YAML
    UNIQUE (municipality_id, digest)
) STRICT;

CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    questionnaire_id INTEGER NOT NULL REFERENCES questionnaire (id) ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
    minimum_group_size INTEGER NOT NULL CHECK (minimum_group_size BETWEEN 3 AND 10),
    secret BLOB CHECK (length(secret) = 32),              -- makes pseudonyms; destroyed at closing
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    opened_at INTEGER,
    closes_at INTEGER,
    closed_at INTEGER,
    released_at INTEGER CHECK (released_at >= closed_at), -- when everyone who took part was sent the result
    update_id INTEGER UNIQUE,
    CHECK ((state = 'closed') = (secret IS NULL)),
    CHECK ((state = 'draft') = (opened_at IS NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT;
CREATE INDEX survey_of_municipality ON survey (municipality_id, state);
CREATE INDEX survey_of_questionnaire ON survey (questionnaire_id);

CREATE TABLE survey_field (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    field_id TEXT NOT NULL,                               -- id in the questionnaire
    PRIMARY KEY (survey_id, field_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_group (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    PRIMARY KEY (survey_id, group_id)
) STRICT, WITHOUT ROWID;

-- Who was asked and who has finished: kept apart from what was answered.
CREATE TABLE participation (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
    reminders INTEGER NOT NULL DEFAULT 0,                 -- how often they were reminded
    PRIMARY KEY (survey_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_of_person ON participation (person_id);

-- One pseudonym's pass through a survey. No clock times and no insertion order: WITHOUT ROWID, the key is random.
CREATE TABLE response (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    place TEXT,                                           -- the step where they are, NULL at the start
    PRIMARY KEY (survey_id, pseudonym)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    survey_id INTEGER NOT NULL,
    pseudonym BLOB NOT NULL,
    question_id TEXT NOT NULL,
    value TEXT,                                           -- as questionnaires.progress encodes it; NULL: only a comment
    comment TEXT CHECK (length(comment) BETWEEN 1 AND 2000),
    PRIMARY KEY (survey_id, pseudonym, question_id),
    FOREIGN KEY (survey_id, pseudonym) REFERENCES response (survey_id, pseudonym) ON DELETE CASCADE,
    CHECK (value IS NOT NULL OR comment IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- What remains of the answers after closing: counts, never rows of one person.
CREATE TABLE frozen_count (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    question_id TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (survey_id, question_id, group_id, value)
) STRICT, WITHOUT ROWID;

-- Free texts after closing, cut off from the response they came from; the id is random and tells no order.
CREATE TABLE remark (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE RESTRICT,   -- NULL where the group is too small
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'comment')),
    text TEXT NOT NULL,
    review TEXT NOT NULL DEFAULT 'pending' CHECK (review IN ('pending', 'approved', 'rejected'))
) STRICT, WITHOUT ROWID;
CREATE INDEX remark_of_survey ON remark (survey_id);

CREATE TABLE poll (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('single', 'multiple', 'scale')),
    question TEXT NOT NULL CHECK (length(trim(question)) BETWEEN 1 AND 300),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
    minimum_group_size INTEGER NOT NULL CHECK (minimum_group_size BETWEEN 1 AND 10),  -- 1: announced as open
    version INTEGER NOT NULL DEFAULT 0,                   -- dirty mark of what voters see: the published tally
    activity INTEGER NOT NULL DEFAULT 0,                  -- dirty mark of what the coordinator sees: the turnout too
    held_back TEXT CHECK (json_valid(held_back)),         -- the tally that is published next, see workshops/tally.py
    published TEXT CHECK (json_valid(published)),         -- the tally that may be seen now
    secret BLOB CHECK (length(secret) = 32),              -- makes pseudonyms; destroyed at closing
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    update_id INTEGER UNIQUE,
    CHECK ((state = 'closed') = (secret IS NULL))
) STRICT;
CREATE INDEX poll_of_municipality ON poll (municipality_id, state);

CREATE TABLE poll_option (
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 12),
    text TEXT NOT NULL CHECK (length(trim(text)) BETWEEN 1 AND 100),
    PRIMARY KEY (poll_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE poll_group (
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    PRIMARY KEY (poll_id, group_id)
) STRICT, WITHOUT ROWID;

-- Who was asked; not what they said.
CREATE TABLE poll_audience (
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_audience_of_person ON poll_audience (person_id);

CREATE TABLE ballot (
    poll_id INTEGER NOT NULL,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    position INTEGER NOT NULL,
    PRIMARY KEY (poll_id, pseudonym, position),
    FOREIGN KEY (poll_id, position) REFERENCES poll_option (poll_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who voted or changed their vote since the tally that is held back was taken.
CREATE TABLE ballot_moved (
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    PRIMARY KEY (poll_id, pseudonym)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 80),
    starts_at TEXT NOT NULL CHECK (starts_at GLOB '????-??-??T??:??'),  -- local wall time in timezone
    timezone TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    place TEXT NOT NULL CHECK (length(place) <= 200),     -- a place, an address of a video meeting, or empty
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'planned', 'cancelled')),
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),      -- the same in every calendar for good
    sequence INTEGER NOT NULL DEFAULT 0,                  -- of the calendar file: raised by every change after inviting
    version INTEGER NOT NULL DEFAULT 0,                   -- the dirty mark of its views
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    update_id INTEGER UNIQUE
) STRICT;
CREATE INDEX meeting_of_municipality ON meeting (municipality_id, state);

CREATE TABLE meeting_group (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    PRIMARY KEY (meeting_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rsvp (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
    PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rsvp_of_person ON rsvp (person_id);

-- A message owed to a person. The row is the schedule: due when due_at has passed and no lease holds it.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    municipality_id INTEGER REFERENCES municipality (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                                   -- how it is worded, such as poll_opened
    subject_id INTEGER NOT NULL,                          -- the survey, poll or meeting it is about
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    key TEXT NOT NULL UNIQUE,                             -- the same message is never owed twice
    priority INTEGER NOT NULL,                            -- as handlers.priority has it: lower goes first
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'sent', 'blocked', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,                                  -- claimed by a running send; an expired lease is simply due
    message_id INTEGER                                    -- of the message that was sent
) STRICT;
CREATE INDEX delivery_due ON delivery (due_at, priority) WHERE state = 'pending';
CREATE INDEX delivery_of_subject ON delivery (kind, subject_id);
CREATE INDEX delivery_of_person ON delivery (person_id);

-- What Telegram handed over and has been told it may forget. Once processed, only the number stays, so that an
-- update that comes twice is known; what it said (and who said it) is erased.
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    chat_id INTEGER,
    raw TEXT,                                             -- JSON as received
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'aside')),
    reason TEXT,                                          -- why it was set aside
    CHECK ((state = 'done') = (raw IS NULL))
) STRICT;
CREATE INDEX inbox_pending ON inbox (update_id) WHERE state = 'pending';
