-- For how many people a lasting link was opened in the browser, so that whoever comes too late and whoever leads can be told
-- that all of these places are taken. NULL: it is not open, or was opened before this was kept.
ALTER TABLE invite ADD COLUMN web_people INTEGER CHECK (web_people >= 0);
