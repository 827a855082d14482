-- What a meeting is, where it takes place on screens, what it is about, and what only its organisers need to know.
ALTER TABLE meeting ADD COLUMN kind TEXT NOT NULL DEFAULT 'follow_up'
    CHECK (kind IN ('workshop', 'follow_up', 'committee', 'internal'));
ALTER TABLE meeting ADD COLUMN link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500);
ALTER TABLE meeting ADD COLUMN link_for_coming INTEGER NOT NULL DEFAULT 0 CHECK (link_for_coming IN (0, 1));
ALTER TABLE meeting ADD COLUMN agenda TEXT NOT NULL DEFAULT '[]' CHECK (json_type(agenda) = 'array'); -- its items in order
ALTER TABLE meeting ADD COLUMN note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 1000); -- for organisers only
