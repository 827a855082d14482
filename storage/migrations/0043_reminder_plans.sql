-- When people are reminded of a meeting, how many reminders somebody gets a day, and what became of each of them.
CREATE TABLE reminder_plan (
    meeting_id INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    participants TEXT NOT NULL CHECK (json_type(participants) = 'array'), -- how long before, such as ["7d", "2h"]
    organisers TEXT NOT NULL CHECK (json_type(organisers) = 'array'),
    proposed TEXT CHECK (proposed IS NULL OR json_type(proposed) = 'object') -- as it will be, once it was looked at
) STRICT;

-- What was planned stays as it was promised.
INSERT INTO reminder_plan (meeting_id, participants, organisers)
SELECT id, '["7d", "1d", "2h"]', '["7d", "1d", "2h"]' FROM meeting WHERE state = 'planned';

ALTER TABLE municipality ADD COLUMN reminders_per_day INTEGER NOT NULL DEFAULT 2
    CHECK (reminders_per_day BETWEEN 1 AND 9);                            -- for one person, of all meetings together

ALTER TABLE delivery ADD COLUMN sent_at INTEGER;                          -- NULL where it was not sent
UPDATE delivery SET sent_at = due_at WHERE state = 'sent';

-- A reminder is named by the time of its meeting and no longer by how often the meeting was changed.
UPDATE delivery
SET key = 'meeting_reminder:' || subject_id || ':' || (SELECT starts_at FROM meeting WHERE id = subject_id) || ':'
        || CASE json_extract(data, '$.lead') WHEN 'week' THEN '7d' WHEN 'day' THEN '1d' ELSE '2h' END
        || ':' || person_id,
    data = json_object(
        'lead', CASE json_extract(data, '$.lead') WHEN 'week' THEN '7d' WHEN 'day' THEN '1d' ELSE '2h' END,
        'start', (SELECT starts_at FROM meeting WHERE id = subject_id),
        'role', CASE WHEN EXISTS (
            SELECT 1 FROM meeting_group JOIN membership USING (group_id)
            WHERE meeting_id = subject_id AND membership.person_id = delivery.person_id
        ) THEN 'participant' ELSE 'organiser' END,
        'due', due_at
    )
WHERE kind = 'meeting_reminder'
  AND json_extract(data, '$.sequence') = (SELECT sequence FROM meeting WHERE id = subject_id);

CREATE INDEX delivery_of_day ON delivery (municipality_id, coalesce(sent_at, due_at)) WHERE kind = 'meeting_reminder';
