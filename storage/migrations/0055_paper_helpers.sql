-- A right for one day may be for entering forms from paper, too: those of one survey, of one of its groups or of all.
CREATE TABLE new_invite (
    id INTEGER PRIMARY KEY,
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('participant', 'coordinator', 'organiser', 'moderator', 'paper_helper')),
    token TEXT NOT NULL UNIQUE,                           -- the payload of the link; the file is encrypted
    uses_left INTEGER CHECK (uses_left >= 0),             -- NULL: as many as come
    expires_at INTEGER,                                   -- NULL: stays valid; of a right for a day: when that ends, too
    update_id INTEGER UNIQUE,                             -- the tap that made it, so that it is made once
    code TEXT,                                            -- what may be typed instead of the link
    web_until INTEGER,                                    -- until when a lasting link admits in the browser, and how many
    web_left INTEGER CHECK (web_left >= 0),
    survey_id INTEGER REFERENCES survey (id) ON DELETE CASCADE,          -- of a paper helper: whose forms
    forms_of INTEGER REFERENCES audience_group (id) ON DELETE CASCADE,   -- of which of its groups; NULL: of all
    CHECK (role <> 'participant' OR group_id IS NOT NULL),
    CHECK (role NOT IN ('moderator', 'paper_helper') OR (uses_left IS NOT NULL AND expires_at IS NOT NULL)),
    CHECK ((role = 'paper_helper') = (survey_id IS NOT NULL)),
    CHECK (forms_of IS NULL OR survey_id IS NOT NULL)
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
CREATE INDEX invite_of_survey ON invite (survey_id);

CREATE TABLE day_right (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given again: a button ends this one and no other
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    survey_id INTEGER REFERENCES survey (id) ON DELETE CASCADE,          -- whose forms from paper; NULL: to moderate
    group_id INTEGER REFERENCES audience_group (id) ON DELETE CASCADE,   -- of which of its groups; NULL: of all
    began_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > began_at),
    CHECK (group_id IS NULL OR survey_id IS NOT NULL),
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX day_right_once
    ON day_right (municipality_id, person_id, ifnull(survey_id, 0), ifnull(group_id, 0));
CREATE INDEX day_right_of_person ON day_right (person_id);
CREATE INDEX day_right_of_survey ON day_right (survey_id);
INSERT INTO day_right (id, municipality_id, person_id, began_at, ends_at)
SELECT id, municipality_id, person_id, began_at, ends_at FROM moderation;
DROP TABLE moderation;
