-- What stands on the wall has pages that follow each other. This one stays until then, as long as the same stands there.
ALTER TABLE wall ADD COLUMN page INTEGER CHECK (page >= 0);      -- from 0; NULL: nobody has turned to one
ALTER TABLE wall ADD COLUMN page_of TEXT CHECK ((page_of IS NULL) = (page IS NULL));
ALTER TABLE wall ADD COLUMN page_until INTEGER CHECK ((page_until IS NULL) = (page IS NULL));
