-- How a poll asks is its kind with settings of that kind, which questionnaires/kernels reads and checks; no table knows the
-- kinds. The table is built anew, as SQLite asks for; what refers to it stays as it is.
CREATE TABLE poll_anew (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    kernel TEXT NOT NULL CHECK (length(kernel) > 0),      -- the kind, such as choice or scale
    settings TEXT NOT NULL CHECK (json_valid(settings)),  -- of the kind: options, range, dots
    question TEXT NOT NULL CHECK (length(trim(question)) BETWEEN 1 AND 300),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
    minimum_group_size INTEGER NOT NULL CHECK (minimum_group_size BETWEEN 1 AND 10),  -- 1: announced as open
    version INTEGER NOT NULL DEFAULT 0,                   -- dirty mark of what voters see
    activity INTEGER NOT NULL DEFAULT 0,                  -- dirty mark of what the coordinator sees: the turnout too
    published TEXT CHECK (json_valid(published)),         -- the result, from closing on
    asked INTEGER,                                        -- how many were asked, as it was at closing
    again_id INTEGER REFERENCES poll (id) ON DELETE SET NULL,  -- the poll of which it is another round
    secret BLOB CHECK (length(secret) = 32),              -- makes pseudonyms; destroyed at closing
    mark BLOB CHECK (length(mark) = 16),
    created_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    update_id INTEGER UNIQUE,
    CHECK ((state = 'closed') = (secret IS NULL))
) STRICT;

INSERT INTO poll_anew (
    id, municipality_id, kernel, settings, question, state, minimum_group_size, version, activity, published, asked,
    again_id, secret, mark, created_by, opened_at, closed_at, update_id
)
SELECT
    id, municipality_id,
    CASE kind WHEN 'scale' THEN 'scale' ELSE 'choice' END,
    CASE kind
        WHEN 'scale' THEN json_object(
            'low', 1,
            'high', (SELECT count(*) FROM poll_option WHERE poll_id = poll.id),
            'labels', (
                SELECT json_group_array(text)
                FROM (SELECT text FROM poll_option WHERE poll_id = poll.id ORDER BY position)
            )
        )
        ELSE json_object(
            'options', (
                SELECT json_group_array(json_object('text', text, 'number', number))
                FROM (SELECT text, number FROM poll_option WHERE poll_id = poll.id ORDER BY position)
            ),
            'most', CASE kind
                WHEN 'multiple' THEN (SELECT count(*) FROM poll_option WHERE poll_id = poll.id) ELSE 1
            END
        )
    END,
    question, state, minimum_group_size, version, activity,
    CASE WHEN published IS NULL THEN NULL ELSE json_patch(
        json_object('voters', json_extract(published, '$.voters')),
        json_patch(
            CASE WHEN json_extract(published, '$.withheld') THEN json_object('withheld', json('true')) ELSE '{}' END,
            CASE
                WHEN json_extract(published, '$.counts') = '{}' THEN '{}'
                WHEN kind = 'scale' THEN json_object('result', json_object(
                    'counts', json_object('0', json_extract(published, '$.counts'))
                ))
                ELSE json_object('result', json_object('counts', json_extract(published, '$.counts')))
            END
        )
    ) END,
    asked, again_id, secret, mark, created_by, opened_at, closed_at, update_id
FROM poll;

-- Whose vote counts, and what they said: a number for each item, whatever that means in this kind of poll.
CREATE TABLE ballot_anew (
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    pseudonym BLOB NOT NULL CHECK (length(pseudonym) = 32),
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)), -- 0: begun, and not counted yet
    PRIMARY KEY (poll_id, pseudonym)
) STRICT, WITHOUT ROWID;
INSERT INTO ballot_anew (poll_id, pseudonym, complete) SELECT DISTINCT poll_id, pseudonym, 1 FROM ballot;

CREATE TABLE ballot_value (
    poll_id INTEGER NOT NULL,
    pseudonym BLOB NOT NULL,
    item INTEGER NOT NULL CHECK (item >= 0),
    value INTEGER NOT NULL,
    PRIMARY KEY (poll_id, pseudonym, item),
    FOREIGN KEY (poll_id, pseudonym) REFERENCES ballot (poll_id, pseudonym) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO ballot_value (poll_id, pseudonym, item, value)
SELECT poll_id, pseudonym,
       CASE poll.kind WHEN 'scale' THEN 0 ELSE position END,
       CASE poll.kind WHEN 'scale' THEN position ELSE 1 END
FROM ballot JOIN poll ON poll.id = ballot.poll_id;

-- A free text of a poll. Its id tells no order; who wrote it is known by pseudonym until closing, and by nobody afterwards.
CREATE TABLE card (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    pseudonym BLOB,
    item INTEGER,                                         -- which of somebody's cards it is
    text TEXT NOT NULL CHECK (length(trim(text)) BETWEEN 1 AND 300),
    review TEXT NOT NULL DEFAULT 'pending' CHECK (review IN ('pending', 'approved', 'rejected')),
    CHECK ((pseudonym IS NULL) = (item IS NULL)),
    UNIQUE (poll_id, pseudonym, item),
    FOREIGN KEY (poll_id, pseudonym) REFERENCES ballot (poll_id, pseudonym) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

DROP TRIGGER view_begins;
DROP TABLE ballot;
ALTER TABLE ballot_anew RENAME TO ballot;
DROP TABLE poll_option;
DROP TABLE poll;
ALTER TABLE poll_anew RENAME TO poll;
CREATE INDEX poll_of_municipality ON poll (municipality_id, state);
CREATE UNIQUE INDEX poll_mark ON poll (mark);
CREATE TRIGGER poll_marked AFTER INSERT ON poll WHEN new.mark IS NULL BEGIN
    UPDATE poll SET mark = randomblob(16) WHERE id = new.id;
END;
CREATE TRIGGER poll_closed AFTER UPDATE OF state ON poll WHEN new.state = 'closed' AND old.state <> 'closed' BEGIN
    INSERT OR IGNORE INTO tombstone (mark) VALUES (new.mark);
END;
CREATE TRIGGER poll_version AFTER UPDATE OF version ON poll WHEN new.version <> old.version
BEGIN
    UPDATE view SET version = new.version WHERE kind = 'poll' AND subject_id = new.id;
END;
CREATE TRIGGER poll_activity AFTER UPDATE OF activity ON poll WHEN new.activity <> old.activity
BEGIN
    UPDATE view SET version = new.activity WHERE kind = 'poll_control' AND subject_id = new.id;
END;
CREATE TRIGGER view_begins AFTER INSERT ON view
BEGIN
    UPDATE view SET version = ifnull(
        CASE kind
            WHEN 'poll' THEN (SELECT version FROM poll WHERE id = subject_id)
            WHEN 'poll_control' THEN (SELECT activity FROM poll WHERE id = subject_id)
            WHEN 'meeting' THEN (SELECT version FROM meeting WHERE id = subject_id)
        END,
        0
    )
    WHERE kind = new.kind AND subject_id = new.subject_id AND person_id = new.person_id;
END;
