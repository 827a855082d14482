-- Of a closed poll only its published result stays: published first where that was not done, then no ballot is left.
-- A confidential poll that is open shows only how many have voted.
ALTER TABLE poll ADD COLUMN asked INTEGER;                -- how many were asked, as it was at closing

UPDATE poll SET published = json_object(
    'voters', (SELECT count(DISTINCT pseudonym) FROM ballot WHERE poll_id = poll.id),
    'counts', json(CASE
        WHEN (SELECT count(DISTINCT pseudonym) FROM ballot WHERE poll_id = poll.id) >= minimum_group_size
        THEN (SELECT json_group_object(position, n) FROM (
            SELECT position, count(*) AS n FROM ballot WHERE poll_id = poll.id GROUP BY position
        ))
        ELSE '{}'
    END)
) WHERE state = 'closed' AND published IS NULL;
UPDATE poll SET asked = max(
    (SELECT count(*) FROM poll_audience WHERE poll_id = poll.id), json_extract(published, '$.voters')
) WHERE state = 'closed';
UPDATE poll SET published = NULL, version = version + 1, activity = activity + 1 WHERE state = 'open';

DELETE FROM ballot WHERE poll_id IN (SELECT id FROM poll WHERE state = 'closed');
-- A tap that could not be processed says what it votes for, too.
DELETE FROM inbox WHERE state = 'aside' AND EXISTS (
    SELECT 1 FROM poll
    JOIN poll_audience ON poll_audience.poll_id = poll.id
    JOIN person ON person.id = poll_audience.person_id
    WHERE poll.state = 'closed' AND person.chat_id = inbox.chat_id
      AND inbox.received_at BETWEEN poll.opened_at AND poll.closed_at
);

DROP TABLE ballot_moved;
ALTER TABLE poll DROP COLUMN held_back;
