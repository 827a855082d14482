-- The version of what a message shows is written with its row: here only those of polls and meetings were known, and what
-- changed while another kind of message was on its way was not seen in it before the next change.
DROP TRIGGER view_begins;
