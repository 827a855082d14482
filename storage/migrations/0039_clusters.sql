-- Cards of a poll that belong together, under a name. Which cards lie there says nothing of who wrote them, nor when.
CREATE TABLE cluster (
    id INTEGER PRIMARY KEY AUTOINCREMENT,                 -- never given again: measures and options of polls remember it
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 60),
    update_id INTEGER UNIQUE,
    UNIQUE (poll_id, name),
    UNIQUE (poll_id, id)
) STRICT;

CREATE UNIQUE INDEX card_of_poll ON card (poll_id, id);
CREATE TABLE card_in_cluster (
    card_id BLOB PRIMARY KEY,
    poll_id INTEGER NOT NULL,
    cluster_id INTEGER NOT NULL,
    FOREIGN KEY (poll_id, card_id) REFERENCES card (poll_id, id) ON DELETE CASCADE,
    FOREIGN KEY (poll_id, cluster_id) REFERENCES cluster (poll_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX card_in_its_cluster ON card_in_cluster (poll_id, cluster_id);

-- The screen on which cards are put together follows what whoever leads the poll sees of it.
CREATE TRIGGER poll_clusters AFTER UPDATE OF activity ON poll WHEN new.activity <> old.activity
BEGIN
    UPDATE view SET version = new.activity WHERE kind = 'clusters' AND subject_id = new.id;
END;
