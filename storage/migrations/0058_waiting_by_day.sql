-- What waits on people's first pages is looked at for a whole hall at once: what is older than it is shown is not read.
DROP INDEX delivery_of_person;
CREATE INDEX delivery_of_person ON delivery (person_id, due_at);
