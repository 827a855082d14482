-- What waits on somebody's page goes away with time only once they have seen it: nothing that came while they were away
-- is lost. When that was, is known from whatever they do next on the page.
ALTER TABLE delivery ADD COLUMN seen_at INTEGER CHECK (seen_at IS NULL OR state = 'sent');
UPDATE delivery SET seen_at = due_at WHERE state = 'sent';
