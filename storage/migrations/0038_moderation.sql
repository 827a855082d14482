-- The right to lead a workshop for one day: an invite may give it, and it ends by itself.
CREATE TABLE new_invite (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('participant', 'coordinator', 'organiser', 'moderator')),
    token TEXT NOT NULL UNIQUE,                           -- the payload of the link; the file is encrypted
    uses_left INTEGER CHECK (uses_left >= 0),             -- NULL: as many as come
    expires_at INTEGER,                                   -- NULL: stays valid; of a moderator: when the right ends, too
    update_id INTEGER UNIQUE,                             -- the tap that made it, so that it is made once
    code TEXT,                                            -- what may be typed instead of the link
    web_until INTEGER,                                    -- until when a lasting link admits in the browser, and how many
    web_left INTEGER CHECK (web_left >= 0),
    CHECK (role <> 'participant' OR group_id IS NOT NULL),
    CHECK (role <> 'moderator' OR (uses_left IS NOT NULL AND expires_at IS NOT NULL))
) STRICT;
INSERT INTO new_invite
    (id, municipality_id, group_id, role, token, uses_left, expires_at, update_id, code, web_until, web_left)
SELECT id, municipality_id, group_id, role, token, uses_left, expires_at, update_id, code, web_until, web_left
FROM invite;
DROP TABLE invite;
ALTER TABLE new_invite RENAME TO invite;
CREATE UNIQUE INDEX lasting_invite ON invite (municipality_id, group_id)
    WHERE role = 'participant' AND uses_left IS NULL AND expires_at IS NULL;
CREATE UNIQUE INDEX invite_code ON invite (code);

CREATE TABLE moderation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given again: a button ends this one and no other
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > began_at),
    UNIQUE (municipality_id, person_id),
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX moderation_of_person ON moderation (person_id);
