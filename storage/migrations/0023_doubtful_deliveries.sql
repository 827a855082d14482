-- Of the attempts to send a message, those whose answers were lost: only they are numbered, however long an outage took.
ALTER TABLE delivery ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
