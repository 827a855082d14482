-- Of a closed survey nobody keeps in which group somebody was asked. Some questions are put to some groups only, and
-- whether a second asking may follow depends on who was asked them. So one bit is kept: whether the person has been in
-- the same group ever since. Where they have, the group is the one that membership tells anyway; where they have not,
-- nothing is left of the former one. Which of the block's answers are theirs follows from neither.
ALTER TABLE participation ADD COLUMN moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1));
UPDATE participation SET moved = 1 WHERE group_id IS NULL;  -- of surveys closed before, nobody knows

CREATE TRIGGER membership_moved AFTER UPDATE OF group_id ON membership WHEN new.group_id IS NOT old.group_id BEGIN
    UPDATE participation SET moved = 1
    WHERE person_id = old.person_id
      AND survey_id IN (SELECT id FROM survey WHERE municipality_id = old.municipality_id);
END;
CREATE TRIGGER membership_left AFTER DELETE ON membership BEGIN
    UPDATE participation SET moved = 1
    WHERE person_id = old.person_id
      AND survey_id IN (SELECT id FROM survey WHERE municipality_id = old.municipality_id);
END;
