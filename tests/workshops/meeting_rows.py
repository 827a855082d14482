"""A meeting of a town, and what is owed to somebody because of it."""

from datetime import UTC, datetime

from storage.database import Database, Transaction
from storage.ids import MeetingId, PersonId, UpdateId
from tests.workshops.town_fixture import TownFixture
from workshops.meetings import reminders
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminders import Lead
from workshops.meetings.sheets import MeetingSheet
from workshops.wall_time import Unfit


def wall(text: str) -> datetime:
    """What the clock on the wall shows."""
    return datetime.fromisoformat(text)


START = wall("2026-12-03T18:00")
"""Thirty days after the clock of the tests starts, a Thursday."""
SOONER = wall("2026-11-26T18:00")


async def drafted(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingSheet | Unfit:
    return await meetings.draft(
        square.organiser,
        square.municipality,
        title="Folgetreffen",
        start=start,
        minutes=120,
        update=UpdateId(update),
    )


async def planned(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    sheet = await drafted(meetings, square, start=start, update=update)
    assert isinstance(sheet, MeetingSheet)
    await meetings.invite(square.organiser, sheet.meeting.id)
    return sheet.meeting.id


async def owed(database: Database, person: PersonId) -> list[tuple[str, str]]:
    """(kind, when by the clock in Berlin is not asked: UTC) of what is still to be sent, in order."""

    def look(tx: Transaction) -> list[tuple[str, str]]:
        found = tx.all(
            """
            SELECT kind, due_at FROM delivery WHERE person_id = :person AND state = 'pending' ORDER BY due_at, id
            """,
            person=person,
        )
        return [(row["kind"], f"{datetime.fromtimestamp(row['due_at'], UTC):%d.%m. %H:%M}") for row in found]

    return await database.read(look)


def said(lead: Lead, start: datetime = START) -> dict[str, object]:
    """What a reminder carries that was planned in good time."""
    due = reminders.due(lead, start, "Europe/Berlin")
    return {
        "lead": lead.code,
        "start": start.isoformat(timespec="minutes"),
        "role": "participant",
        "due": due.timestamp(),
    }


REMINDERS = [
    ("meeting_reminder", "26.11. 17:00"),
    ("meeting_reminder", "02.12. 17:00"),
    ("meeting_reminder", "03.12. 15:00"),
]
