-- Whether every new poll of the town stands in its group as well, also those of a run sheet, which nobody looks at before.
ALTER TABLE group_chat ADD COLUMN always INTEGER NOT NULL DEFAULT 0 CHECK (always IN (0, 1));
