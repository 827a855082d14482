"""Reminders of meetings in a simulated world: none to who said no; each is planned, sent, or says why it is not."""

from datetime import datetime
from typing import Final

from storage.database import Transaction
from tests.simulation.coordinator import BERLIN
from tests.simulation.size import Complain, Promise

_ON_ITS_WAY: Final = 60.0
_SOON: Final = 300
"""Seconds: what is due so soon may be on its way, or late."""
_USUAL: Final = '["7d","1d","2h"]'
"""When people are reminded where nobody has said anything else."""
_NEWEST: Final = 10_000
"""Rows: in a large world what is older was looked at before, many times."""


class ReminderWitness:
    """`complain` is told of whoever is reminded of what they declined."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._declined: dict[tuple[int, int], float] = {}
        self._organise: set[int] = set()
        self.sent = 0

    def on_answered(self, meeting: int, person: int, answer: str, *, wall: float) -> None:
        if answer == "no":
            self._declined.setdefault((meeting, person), wall)
        else:
            self._declined.pop((meeting, person), None)

    def on_forgotten(self, meeting: int, person: int) -> None:
        """Of another time everybody is asked again."""
        self._declined.pop((meeting, person), None)

    def on_organises(self, person: int) -> None:
        """Whoever organises is told the numbers, also of what they do not come to themselves."""
        self._organise.add(person)

    def on_sent(self, meeting: int, person: int, *, at: float) -> None:
        """A reminder was sent, and its row says so."""
        self.sent += 1
        declined = self._declined.get((meeting, person))
        if declined is not None and person not in self._organise and at > declined + _ON_ITS_WAY:
            self._complain(
                Promise.WANTED, f"person {person} is reminded of meeting {meeting} and had declined"
            )


def unaccounted(tx: Transaction, *, now: datetime) -> list[tuple[Promise, str]]:
    """Of meetings that are still to come: who has no row for a time of the plan, or one that is not as it should be: of
    everybody in their groups, whoever declined included; of all: what is not sent and does not say why, and what is
    still to be sent of what was cancelled or moved, or at a time at which nobody is to be reminded any more.

    Reads rows and no use cases.
    """
    wall = now.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M")
    missing = tx.all(
        """
        SELECT meeting.id, membership.person_id, lead.value AS lead, delivery.state, delivery.reason, rsvp.answer
        FROM meeting
        JOIN meeting_group ON meeting_group.meeting_id = meeting.id
        JOIN membership ON membership.group_id = meeting_group.group_id
        LEFT JOIN reminder_plan ON reminder_plan.meeting_id = meeting.id
        JOIN json_each(coalesce(reminder_plan.participants, :usual)) AS lead
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting.id AND rsvp.person_id = membership.person_id
        LEFT JOIN delivery ON delivery.key = 'meeting_reminder:' || meeting.id || ':' || meeting.starts_at || ':'
                           || lead.value || ':' || membership.person_id
        WHERE meeting.state = 'planned' AND meeting.starts_at > :wall
          AND (delivery.id IS NULL OR (
              delivery.state = 'cancelled' AND json_extract(delivery.data, '$.due') > :soon
              AND coalesce(delivery.reason, '') NOT IN ('past', 'night', 'merged', 'told', 'per_day')
              AND NOT (delivery.reason IS 'declined' AND rsvp.answer IS 'no')
          ))
        """,
        usual=_USUAL,
        wall=wall,
        soon=int(now.timestamp()) + _SOON,
    )
    idle = tx.all(
        """
        SELECT meeting.id, delivery.person_id, meeting.state, rsvp.answer, delivery.key FROM delivery
        JOIN meeting ON meeting.id = delivery.subject_id
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting.id AND rsvp.person_id = delivery.person_id
        LEFT JOIN reminder_plan ON reminder_plan.meeting_id = meeting.id
        WHERE +delivery.kind = 'meeting_reminder' AND delivery.state = 'pending' AND delivery.due_at > :soon AND (
            meeting.state <> 'planned' OR json_extract(delivery.data, '$.start') <> meeting.starts_at
            OR (json_extract(delivery.data, '$.role') = 'participant' AND (
                rsvp.answer = 'no' OR json_extract(delivery.data, '$.lead') NOT IN (
                    SELECT value FROM json_each(coalesce(reminder_plan.participants, :usual))
                )
            ))
        )
        """,
        usual=_USUAL,
        soon=int(now.timestamp()) + _SOON,
    )
    silent = tx.all(
        """
        SELECT id, subject_id FROM delivery
        WHERE id > (SELECT max(id) FROM delivery) - :newest AND +kind = 'meeting_reminder'
          AND state = 'cancelled' AND reason IS NULL
        """,
        newest=_NEWEST,
    )
    return [
        *(
            (
                Promise.ACCOUNTED,
                (
                    f"{row['lead']} before meeting {row['id']} for person {row['person_id']} ({row['answer']}): "
                    f"{row['state']}, {row['reason']}"
                ),
            )
            for row in missing
        ),
        *(
            (
                Promise.ACCOUNTED,
                (
                    f"person {row['person_id']} ({row['answer']}) is to be reminded of meeting {row['id']}, "
                    f"which is {row['state']}: {row['key']}"
                ),
            )
            for row in idle
        ),
        *(
            (Promise.ACCOUNTED, f"reminder {row['id']} of meeting {row['subject_id']} says nothing")
            for row in silent
        ),
    ]
