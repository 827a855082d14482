-- What the privacy text names of a town, besides its contact; asked for before its first survey is opened.
ALTER TABLE municipality ADD COLUMN controller TEXT CHECK (length(trim(controller)) BETWEEN 1 AND 300);
ALTER TABLE municipality ADD COLUMN officer TEXT CHECK (length(trim(officer)) BETWEEN 1 AND 300);  -- data protection
ALTER TABLE municipality ADD COLUMN storage_months INTEGER CHECK (storage_months BETWEEN 6 AND 120);
-- 1: somebody has started a survey without them on purpose, and is not asked before every other one.
ALTER TABLE municipality ADD COLUMN details_passed_over INTEGER NOT NULL DEFAULT 0
    CHECK (details_passed_over IN (0, 1));
-- The day, by the clock on the wall of the town, on which what is over is deleted, as its coordinators were told before.
ALTER TABLE municipality ADD COLUMN deletion_on TEXT CHECK (deletion_on IS date(deletion_on));
