-- Groups of a survey with the same number count as one in it; NULL: a group by itself.
ALTER TABLE survey_group ADD COLUMN joined INTEGER;
