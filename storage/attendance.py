"""Who is invited to a meeting now and what they say, person by person and group by group."""

from dataclasses import dataclass

from storage.database import Transaction
from storage.ids import GroupId, MeetingId, PersonId
from storage.meetings import Rsvp


@dataclass(frozen=True, slots=True)
class GroupAttendance:
    """How many of a group are invited, and how many of them come or send somebody."""

    group: GroupId
    name: str
    invited: int
    coming: int


def invited(tx: Transaction, meeting: MeetingId) -> dict[PersonId, Rsvp | None]:
    """Everybody who is invited now, with what they said; None: nothing yet."""
    rows = tx.all(
        """
        SELECT membership.person_id, rsvp.answer FROM meeting_group JOIN membership USING (group_id)
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting ORDER BY membership.person_id
        """,
        meeting=meeting,
    )
    return {
        PersonId(row["person_id"]): None if row["answer"] is None else Rsvp(row["answer"]) for row in rows
    }


def by_group(tx: Transaction, meeting: MeetingId) -> list[GroupAttendance]:
    """The groups that are invited, in the order of the town, also those in which nobody is yet."""
    rows = tx.all(
        """
        SELECT audience_group.id, audience_group.name, count(membership.person_id) AS invited,
               count(answer IN ('yes', 'proxy') OR NULL) AS coming
        FROM meeting_group JOIN audience_group ON audience_group.id = meeting_group.group_id
        LEFT JOIN membership ON membership.group_id = meeting_group.group_id
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting GROUP BY audience_group.id ORDER BY position, audience_group.id
        """,
        meeting=meeting,
    )
    return [GroupAttendance(GroupId(row["id"]), row["name"], row["invited"], row["coming"]) for row in rows]
