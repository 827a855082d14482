-- Who belongs to the town and opened the link of a measure, but has not said yet whether they take it on: they are asked on
-- their first page until they answer, somebody takes it on, or the link is another one.
CREATE TABLE measure_asked (
    measure_id INTEGER NOT NULL,
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    PRIMARY KEY (measure_id, person_id),
    FOREIGN KEY (measure_id, municipality_id) REFERENCES measure (id, municipality_id) ON DELETE CASCADE,
    FOREIGN KEY (municipality_id, person_id)
        REFERENCES membership (municipality_id, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_asked_of_person ON measure_asked (person_id, municipality_id);

CREATE TRIGGER measure_asked_taken AFTER INSERT ON measure_owner
BEGIN
    DELETE FROM measure_asked WHERE measure_id = new.measure_id;
END;

CREATE TRIGGER measure_asked_by_another_link AFTER UPDATE OF token ON measure WHEN new.token IS NOT old.token
BEGIN
    DELETE FROM measure_asked WHERE measure_id = new.id;
END;
