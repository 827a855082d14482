-- Whatever is shown in a message puts an end to what stood there before. Nobody wants to look for that among all the
-- live messages that a person was ever sent.
CREATE INDEX view_of_message ON view (person_id, message_id);
DROP INDEX view_of_person;
