"""A meeting with its reminders, and what the rows tell of them."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from storage import members, persons
from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.ids import ChatId, MeetingId, PersonId, UpdateId
from storage.members import Role as Right
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import Lead, Unit
from workshops.meetings.sheets import MeetingSheet
from workshops.outbox import Outbox

START = datetime(2026, 12, 3, 18)  # noqa: DTZ001 - what the clock on the wall shows
"""Thirty days after the clock of the tests starts, a Thursday."""
THREE_DAYS = Lead(3, Unit.DAYS)
REMINDER = "meeting_reminder"


async def drafted(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    sheet = await meetings.draft(
        square.organiser,
        square.municipality,
        title="Folgetreffen",
        start=start,
        minutes=120,
        update=UpdateId(update),
    )
    assert isinstance(sheet, MeetingSheet)
    return sheet.meeting.id


async def planned(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    meeting = await drafted(meetings, square, start=start, update=update)
    await meetings.invite(square.organiser, meeting)
    return meeting


async def rows(
    database: Database, meeting: MeetingId, person: PersonId | None = None
) -> list[dict[str, Any]]:
    """Every reminder of a meeting, in order."""

    def look(tx: Transaction) -> list[dict[str, Any]]:
        found = tx.all(
            """
            SELECT person_id, state, reason, due_at, sent_at, json_extract(data, '$.lead') AS lead,
                   json_extract(data, '$.start') AS start, json_extract(data, '$.role') AS role
            FROM delivery WHERE kind = 'meeting_reminder' AND subject_id = :meeting
              AND (:person IS NULL OR person_id = :person) ORDER BY due_at, id
            """,
            meeting=meeting,
            person=person,
        )
        return [dict(row) for row in found]

    return await database.read(look)


async def fates(database: Database, meeting: MeetingId, person: PersonId) -> list[tuple[str, str]]:
    """(lead, "pending" or why it is not sent) of one person."""
    found = await rows(database, meeting, person)
    return [(row["lead"], row["reason"] or row["state"]) for row in found]


async def counted(plans: ReminderPlans, organiser: PersonId, meeting: MeetingId) -> dict[str, int]:
    """What the ledger tells: how many came to which end."""
    found: Counter[str] = Counter()
    for fate in (await plans.ledger(organiser, meeting)).fates:
        found["late" if fate.late else fate.reason or fate.state] += fate.count
    return dict(found)


async def all_sent(outbox: Outbox, *, but: Callable[[Delivery], bool] = lambda _: False) -> list[Delivery]:
    """Sends what is due now."""
    sent: list[Delivery] = []
    while claimed := await outbox.claim():
        for each in claimed:
            if but(each):
                await outbox.failed(each)
            else:
                await outbox.sent(each, message_id=each.id)
                sent.append(each)
    return sent


async def second_organiser(database: Database, square: TownFixture) -> PersonId:
    """Somebody who is invited to nothing, and organises."""

    def work(tx: Transaction) -> PersonId:
        persons.add(tx, ChatId(4711), language="de")
        kim = persons.of_chat(tx, ChatId(4711))
        assert kim is not None
        members.join(tx, square.municipality, kim.id, group=None)
        members.grant(tx, square.municipality, kim.id, role=Right.ORGANISER)
        return kim.id

    return await database.write(work)
