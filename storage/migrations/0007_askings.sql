-- Results of the same question must not be subtracted from each other: who was asked, counted when it was closed, so that
-- those who have been deleted since are still counted.
ALTER TABLE survey ADD COLUMN asked INTEGER;
UPDATE survey SET asked = (SELECT count(*) FROM participation WHERE survey_id = survey.id) WHERE state = 'closed';

-- Another round of a poll goes to the people of the first.
ALTER TABLE poll ADD COLUMN again_id INTEGER REFERENCES poll (id) ON DELETE SET NULL;
