-- What is thrown away or deleted leaves its number in messages, buttons, measures and the keys of deliveries. Where it
-- was the highest one, SQLite would give it to the next: a poll that was taken back and thrown away kept the one after it
-- from being sent to anybody. So the highest number that was ever given is kept, and nothing gets it again.
CREATE TABLE number_given (
    of_table TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of what is gone already deliveries may still know the number.
INSERT INTO number_given (of_table, last)
SELECT of_table, max(
    last, ifnull((SELECT max(subject_id) FROM delivery WHERE kind GLOB of_table || '_*'), 0)
)
FROM (
    SELECT 'survey' AS of_table, ifnull(max(id), 0) AS last FROM survey
    UNION ALL SELECT 'poll', ifnull(max(id), 0) FROM poll
    UNION ALL SELECT 'meeting', ifnull(max(id), 0) FROM meeting
    UNION ALL SELECT 'date_poll', ifnull(max(id), 0) FROM date_poll
    UNION ALL SELECT 'run_sheet', ifnull(max(id), 0) FROM run_sheet
    UNION ALL SELECT 'run_item', ifnull(max(id), 0) FROM run_item
);

CREATE TRIGGER survey_numbered AFTER INSERT ON survey
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'survey';
END;
CREATE TRIGGER poll_numbered AFTER INSERT ON poll
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'poll';
END;
CREATE TRIGGER meeting_numbered AFTER INSERT ON meeting
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'meeting';
END;
CREATE TRIGGER date_poll_numbered AFTER INSERT ON date_poll
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'date_poll';
END;
CREATE TRIGGER run_sheet_numbered AFTER INSERT ON run_sheet
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'run_sheet';
END;
CREATE TRIGGER run_item_numbered AFTER INSERT ON run_item
BEGIN
    UPDATE number_given SET last = max(last, new.id) WHERE of_table = 'run_item';
END;
