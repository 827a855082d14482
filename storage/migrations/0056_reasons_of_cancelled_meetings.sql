-- Whoever organises looks up later why a meeting did not take place; of those cancelled before it is not known any more.
ALTER TABLE meeting ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT '' CHECK (length(cancel_reason) <= 300);
