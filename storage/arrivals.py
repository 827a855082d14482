"""What has come for people who look at pages, asked for a whole hall at once."""

import json
from collections.abc import Collection
from datetime import datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import DeliveryId, PersonId, PollId
from storage.persons import Pace


def versions_waiting(
    tx: Transaction, persons: Collection[PersonId], *, since: datetime
) -> dict[PersonId, int]:
    """For each of these people the version of what has come for them since then and is still open."""
    rows = tx.all(
        """
        SELECT asked.value AS person_id, ifnull(sum(delivery.id), 0) AS version
        FROM json_each(:persons) AS asked
        LEFT JOIN delivery ON delivery.person_id = asked.value AND delivery.due_at >= :since
            AND delivery.state = 'sent'
            AND (
                delivery.kind <> 'poll_opened'
                OR EXISTS (SELECT 1 FROM poll WHERE poll.id = delivery.subject_id AND poll.state = 'open')
            )
        GROUP BY asked.value
        """,
        persons=json.dumps(list(persons)),
        since=int(since.timestamp()),
    )
    return {PersonId(row["person_id"]): row["version"] for row in rows}


def next_questions(
    tx: Transaction, persons: Collection[PersonId], *, since: datetime
) -> dict[PersonId, PollId]:
    """For each of these people the newest poll that waits for them on a page, has not been seen and is still open."""
    rows = tx.all(
        """
        SELECT asked.value AS person_id, delivery.subject_id, max(delivery.id)
        FROM json_each(:persons) AS asked
        CROSS JOIN delivery ON delivery.person_id = asked.value AND delivery.due_at >= :since
        WHERE delivery.state = 'sent' AND delivery.message_id IS NULL AND delivery.seen_at IS NULL
          AND delivery.kind = 'poll_opened'
          AND EXISTS (SELECT 1 FROM poll WHERE poll.id = delivery.subject_id AND poll.state = 'open')
        GROUP BY asked.value
        """,
        persons=json.dumps(list(persons)),
        since=int(since.timestamp()),
    )
    return {PersonId(row["person_id"]): PollId(row["subject_id"]) for row in rows}


@dataclass(frozen=True, slots=True)
class Came:
    """What has come for somebody last."""

    delivery: DeliveryId
    kind: str
    subject: int


def came_last(tx: Transaction, persons: Collection[PersonId], *, since: datetime) -> dict[PersonId, Came]:
    """What has waited for each of these people since then and came last, as far as they have not seen it.

    Nothing of who has a time of their own, which is told with it.
    """
    rows = tx.all(
        """
        SELECT person_id, delivery.id, delivery.kind, subject_id FROM delivery
        WHERE delivery.id IN (
            SELECT max(newest.id) FROM json_each(:persons) AS asked
            JOIN delivery AS newest ON newest.person_id = asked.value AND newest.due_at >= :since
                AND newest.state = 'sent' AND newest.message_id IS NULL
            JOIN person ON person.id = asked.value AND person.pace = :usual
            GROUP BY asked.value
        ) AND seen_at IS NULL
        """,
        persons=json.dumps(list(persons)),
        usual=Pace.USUAL.value,
        since=int(since.timestamp()),
    )
    return {
        PersonId(row["person_id"]): Came(DeliveryId(row["id"]), row["kind"], row["subject_id"])
        for row in rows
    }
