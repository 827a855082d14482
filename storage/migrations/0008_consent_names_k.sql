-- A consent names the group size below which no result is shown: a smaller one needs a new consent, beside the old one.
CREATE TABLE consent_new (
    municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    version TEXT NOT NULL,                                -- of the text that was agreed to
    minimum_group_size INTEGER NOT NULL                   -- k as the text named it; 0: it named none
        CHECK (minimum_group_size = 0 OR minimum_group_size BETWEEN 3 AND 10),
    language TEXT NOT NULL,                               -- in which it was read
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER CHECK (withdrawn_at >= given_at),
    PRIMARY KEY (municipality_id, person_id, version, minimum_group_size)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_new
SELECT municipality_id, person_id, version,
       CASE WHEN version LIKE '%-hilfe' THEN 0 ELSE municipality.minimum_group_size END,
       language, given_at, withdrawn_at
FROM consent JOIN municipality ON municipality.id = consent.municipality_id;
DROP TABLE consent;
ALTER TABLE consent_new RENAME TO consent;
CREATE INDEX consent_of_person ON consent (person_id);
