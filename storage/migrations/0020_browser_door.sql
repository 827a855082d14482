-- A person without Telegram is normal: who comes through the browser has no chat. The table is built anew, as SQLite
-- asks for; what refers to it stays as it is, and a number once given is never given again.
CREATE TABLE person_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given twice: pseudonyms are made from it
    chat_id INTEGER UNIQUE,                               -- NULL: has no Telegram, or has not used it here
    language TEXT NOT NULL,
    screen_reader INTEGER NOT NULL DEFAULT 0 CHECK (screen_reader IN (0, 1)),  -- new message instead of an edit
    muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1)),                  -- said /stopp
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),          -- 0 once Telegram answered 403
    municipality_id INTEGER REFERENCES municipality (id) ON DELETE SET NULL,   -- the town on their home screen
    mark BLOB CHECK (length(mark) = 16)
) STRICT;
INSERT INTO person_anew (id, chat_id, language, screen_reader, muted, reachable, municipality_id, mark)
SELECT id, chat_id, language, screen_reader, muted, reachable, municipality_id, mark FROM person;
DELETE FROM sqlite_sequence WHERE name = 'person_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'person_anew', seq FROM sqlite_sequence WHERE name = 'person';
DROP TABLE person;
ALTER TABLE person_anew RENAME TO person;
CREATE UNIQUE INDEX person_mark ON person (mark);
CREATE TRIGGER person_marked AFTER INSERT ON person WHEN new.mark IS NULL BEGIN
    UPDATE person SET mark = randomblob(16) WHERE id = new.id;
END;
CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (old.mark);
END;

-- Makes codes and form tokens of this installation; the file is encrypted.
CREATE TABLE web_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO web_key (id, key) VALUES (1, randomblob(32));

-- A browser in which somebody is signed in. The cookie's value is nowhere: only its SHA-256.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    label TEXT NOT NULL,                                  -- such as "Firefox, Windows"
    lasting INTEGER NOT NULL CHECK (lasting IN (0, 1)),   -- 0: not to stay signed in on this device
    made_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_person ON session (person_id);

-- A page of a session: where it stands, never what it says. What is being typed travels with the page, so that two
-- tabs and two doors never mix.
CREATE TABLE page (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token BLOB NOT NULL UNIQUE CHECK (length(token) = 16),
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    act INTEGER UNIQUE,                                   -- what made it, so that it is made once; NULL: the first
    last_act INTEGER,                                     -- the newest act on this page
    acts INTEGER NOT NULL DEFAULT 0,                      -- how many there were
    at TEXT,                                              -- a packed tap that only reads
    notice TEXT,                                          -- key of a sentence above it
    step TEXT,                                            -- what a text or file is taken for
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX page_of_session ON page (session_id);

-- What lets a person in at another browser: to type at the computer within minutes, or to come back with.
CREATE TABLE code (
    hmac BLOB PRIMARY KEY CHECK (length(hmac) = 32),
    purpose TEXT NOT NULL CHECK (purpose IN ('desk', 'return')),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ends_at INTEGER,                                      -- NULL: until it is renewed
    UNIQUE (person_id, purpose)
) STRICT, WITHOUT ROWID;

-- The private calendar of somebody; the address is nowhere, only its SHA-256.
CREATE TABLE feed (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32)
) STRICT;

-- A link has a short code to type. In the browser a lasting link admits nobody until a coordinator says for how long
-- and how many, and then to polls and meetings only: one person could come through it several times.
ALTER TABLE invite ADD COLUMN code TEXT;
ALTER TABLE invite ADD COLUMN web_until INTEGER;
ALTER TABLE invite ADD COLUMN web_left INTEGER CHECK (web_left >= 0);
CREATE UNIQUE INDEX invite_code ON invite (code);
ALTER TABLE membership ADD COLUMN by_address INTEGER NOT NULL DEFAULT 0 CHECK (by_address IN (0, 1));
