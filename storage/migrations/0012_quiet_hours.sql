-- What nobody is waiting for keeps quiet at night; what belongs to an appointment has to come before it begins.
ALTER TABLE delivery ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));
ALTER TABLE delivery ADD COLUMN starts_at INTEGER;        -- of the appointment, NULL where it belongs to none
ALTER TABLE delivery ADD COLUMN reason TEXT;              -- why it was not sent, such as too_late
UPDATE delivery SET quiet = 1 WHERE state = 'pending' AND kind NOT IN ('poll_opened', 'poll_closed');
