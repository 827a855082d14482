-- The number beside an option: a survey's scale keeps its own when it becomes a poll. NULL: no number, as at "don't know".
ALTER TABLE poll_option ADD COLUMN number INTEGER;
UPDATE poll_option SET number = position;
