"""Series of meetings: how a draft is repeated, and which meetings were made together."""

from collections.abc import Iterable
from datetime import datetime

from storage.database import Transaction
from storage.ids import MeetingId


def set_repeats(tx: Transaction, meeting: MeetingId, repeats: str | None) -> None:
    """How a draft is repeated, as JSON; None: it is not."""
    tx.run("""UPDATE meeting SET repeats = :repeats WHERE id = :meeting""", meeting=meeting, repeats=repeats)


def repeat(tx: Transaction, meeting: MeetingId, starts: Iterable[datetime]) -> list[MeetingId]:
    """Makes the meeting the first of a series: one like it for each start, with its groups and plan of reminders."""
    tx.run("""UPDATE meeting SET series = lower(hex(randomblob(16))) WHERE id = :meeting""", meeting=meeting)
    return [_like(tx, meeting, start) for start in starts]


def of_series(tx: Transaction, series: str) -> list[MeetingId]:
    """All of them, also those that were cancelled, in the order of time."""
    rows = tx.all("""SELECT id FROM meeting WHERE series = :series ORDER BY starts_at, id""", series=series)
    return [MeetingId(row["id"]) for row in rows]


def _like(tx: Transaction, meeting: MeetingId, start: datetime) -> MeetingId:
    made = MeetingId(
        tx.insert(
            """
            INSERT INTO meeting (
                id, municipality_id, title, starts_at, timezone, minutes, place, state, created_by,
                kind, link, link_for_coming, agenda, series, repeats
            )
            SELECT (SELECT last + 1 FROM number_given WHERE of_table = 'meeting'),
                   municipality_id, title, :start, timezone, minutes, place, state, created_by,
                   kind, link, link_for_coming, agenda, series, repeats
            FROM meeting WHERE id = :meeting
            """,
            meeting=meeting,
            start=start.isoformat(timespec="minutes"),
        )
    )
    tx.run(
        """
        INSERT INTO meeting_group (meeting_id, group_id)
        SELECT :made, group_id FROM meeting_group WHERE meeting_id = :meeting
        """,
        made=made,
        meeting=meeting,
    )
    tx.run(
        """
        INSERT INTO reminder_plan (meeting_id, participants, organisers)
        SELECT :made, participants, organisers FROM reminder_plan WHERE meeting_id = :meeting
        """,
        made=made,
        meeting=meeting,
    )
    return made
