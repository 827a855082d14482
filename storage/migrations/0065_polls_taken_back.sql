-- Whoever was asked reads which question is gone, in the words in which it was asked: those of its draft may change.
ALTER TABLE poll ADD COLUMN taken_back_at INTEGER;
ALTER TABLE poll ADD COLUMN asked_as TEXT;  -- its question when it was taken back last
