"""A measure of a town, and what is owed about it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.ids import MeasureId, PersonId, UpdateId
from tests.workshops.town_fixture import TownFixture
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.workshops import Workshops

MARCH = date(2027, 3, 31)
"""Ten o'clock in Berlin is nine in UTC in winter, and eight from four days before on."""


async def make(
    workshops: Workshops,
    square: TownFixture,
    updates: Iterator[UpdateId],
    *,
    due: date | None = MARCH,
    **more: Any,
) -> MeasureId:
    wanted = Wanted("Sprachcafé im Rathaus", "Amt für Soziales", due)
    made = await workshops.measures.make(
        square.organiser, square.municipality, wanted, update=next(updates), **more
    )
    assert isinstance(made, MeasureSheet)
    return made.measure.id


async def owed(database: Database, kind: str) -> list[tuple[PersonId, datetime]]:
    """What is still to be sent."""

    def look(tx: Transaction) -> list[tuple[PersonId, datetime]]:
        found = tx.all(
            "SELECT * FROM delivery WHERE kind = :kind AND state = 'pending' ORDER BY due_at, person_id",
            kind=kind,
        )
        return [(row["person_id"], datetime.fromtimestamp(row["due_at"], UTC)) for row in found]

    return await database.read(look)


async def send_due(workshops: Workshops) -> list[Delivery]:
    """Sends what is due, as the program does: what has nothing left to say is cancelled."""
    claimed = await workshops.outbox.claim()
    for each in claimed:
        await workshops.outbox.sent(each, message_id=1)
    return claimed
