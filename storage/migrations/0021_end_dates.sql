-- The last day, by the clock on the wall of the town, on which a survey can be answered: it is closed by itself after it.
-- NULL: nobody said one, and a coordinator closes it.
ALTER TABLE survey ADD COLUMN ends_on TEXT CHECK (ends_on IS date(ends_on));
-- The last day of one group where that is not the survey's, and since when it is asked where it was not from the start.
ALTER TABLE survey_group ADD COLUMN ends_on TEXT CHECK (ends_on IS date(ends_on));
ALTER TABLE survey_group ADD COLUMN asked_from INTEGER;
-- The end before which the group was reminded without a coordinator's tap; another end reminds again.
ALTER TABLE survey_group ADD COLUMN reminded_for TEXT CHECK (reminded_for IS date(reminded_for));
CREATE INDEX survey_that_ends ON survey (ends_on) WHERE state = 'open' AND ends_on IS NOT NULL;
