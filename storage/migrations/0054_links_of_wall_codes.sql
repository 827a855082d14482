-- A link that is got by typing a code ends with the one beside which the code was made: of somebody who moderates for a
-- day, with that day. Codes hold for half an hour, so those of before need not be kept.
DROP TABLE wall_code;
CREATE TABLE wall_code (
    municipality_id INTEGER PRIMARY KEY REFERENCES municipality (id) ON DELETE CASCADE,
    hmac BLOB NOT NULL UNIQUE CHECK (length(hmac) = 32),
    ends_at INTEGER NOT NULL,
    links_end_at INTEGER NOT NULL CHECK (links_end_at >= ends_at)
) STRICT;
