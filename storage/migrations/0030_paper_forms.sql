-- Who answers on paper has neither a chat nor a browser: a coordinator types what they ticked. They count like everybody
-- else: a person whom nobody can reach, under a pseudonym, asked and finished at once.
ALTER TABLE participation ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 0 CHECK (on_paper IN (0, 1));

-- Until the survey is closed, so that a mistake can be put right and somebody can have their form deleted by its number.
CREATE TABLE paper_form (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),           -- written on the paper
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES audience_group (id) ON DELETE RESTRICT,
    held TEXT CHECK (json_valid(held)),                   -- the answers, while it cannot be counted yet; NULL: it counts
    update_id INTEGER NOT NULL UNIQUE,                    -- of who entered it: the same one enters it once
    PRIMARY KEY (survey_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_form_of_group ON paper_form (group_id);
