-- Of a closed survey only what may be published stays, and nothing else may be joined to what a person answered. What
-- an older version kept as raw counts is published by the step of the same name, see storage/publishing.py.
CREATE TABLE survey_result (
    survey_id INTEGER PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE,
    published TEXT NOT NULL CHECK (json_valid(published))  -- as questionnaires.stored_result writes it
) STRICT;

-- The group is known while a survey is open. Afterwards a person took part, and that is all.
CREATE TABLE participation_of_now (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES audience_group (id) ON DELETE RESTRICT,   -- NULL once the survey is closed
    finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),       -- once it is closed: took part
    reminders INTEGER NOT NULL DEFAULT 0,                 -- how often they were reminded
    PRIMARY KEY (survey_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO participation_of_now (survey_id, person_id, group_id, finished, reminders)
SELECT survey_id, person_id, CASE survey.state WHEN 'closed' THEN NULL ELSE group_id END, finished, reminders
FROM participation JOIN survey ON survey.id = participation.survey_id;
DROP TABLE participation;
ALTER TABLE participation_of_now RENAME TO participation;
CREATE INDEX participation_of_person ON participation (person_id);

-- Free texts: nobody knows from which group one came.
CREATE TABLE remark_of_now (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'comment')),
    text TEXT NOT NULL,
    review TEXT NOT NULL DEFAULT 'pending' CHECK (review IN ('pending', 'approved', 'rejected'))
) STRICT, WITHOUT ROWID;
INSERT INTO remark_of_now (id, survey_id, question_id, kind, text, review)
SELECT id, survey_id, question_id, kind, text, review FROM remark;
DROP TABLE remark;
ALTER TABLE remark_of_now RENAME TO remark;
CREATE INDEX remark_of_survey ON remark (survey_id);

-- What somebody was in the middle of typing says which question they wrote about; a tap that could not be processed
-- says what they chose.
DELETE FROM dialog WHERE EXISTS (
    SELECT 1 FROM survey WHERE survey.state = 'closed'
    AND survey.id IN (json_extract(dialog.data, '$.survey'), json_extract(dialog.data_before, '$.survey'))
);
DELETE FROM inbox WHERE state = 'aside' AND EXISTS (
    SELECT 1 FROM survey
    JOIN participation ON participation.survey_id = survey.id
    JOIN person ON person.id = participation.person_id
    WHERE survey.state = 'closed' AND person.chat_id = inbox.chat_id
      AND inbox.received_at BETWEEN survey.opened_at AND survey.closed_at
);
