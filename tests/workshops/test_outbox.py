"""What the sending side is told: what did not go through stays owed, as long as that does no harm."""

from datetime import timedelta

import pytest

from storage import views
from storage.database import Database
from storage.ids import PollId, UpdateId
from storage.polls import PollKind
from storage.views import View
from tests.conftest import FakeClock
from tests.workshops.square import Square, build
from workshops.outbox import Outbox
from workshops.polls import Polls

KIND = "poll"


@pytest.fixture
def outbox(database: Database, clock: FakeClock) -> Outbox:
    return Outbox(database, clock)


@pytest.fixture
async def square(database: Database) -> Square:
    return await build(database, rat=2)


async def open_poll(database: Database, clock: FakeClock, square: Square) -> PollId:
    """With a live message in front of the first member of the council, and a vote that it does not show yet."""
    polls, (ada, ben) = Polls(database, clock, lambda: None), square.people["rat"]
    poll = (
        await polls.draft(
            square.coordinator,
            square.municipality,
            question="Wo?",
            options=("Rathaus", "Schule"),
            kind=PollKind.SINGLE,
            update=UpdateId(1),
        )
    ).poll.id
    await polls.set_open(square.coordinator, poll, on=True)
    await polls.open(square.coordinator, poll)
    await database.write(
        lambda tx: views.put(tx, ada, kind=KIND, subject=poll, message_id=7, shown_version=0)
    )
    await polls.vote(ben, poll, position=1)
    return poll


async def test_live_message_stays_owed_until_it_was_refreshed(
    outbox: Outbox, database: Database, clock: FakeClock, square: Square
) -> None:
    poll = await open_poll(database, clock, square)
    behind = View(square.people["rat"][0], KIND, poll, 7, 0)
    assert await outbox.stale_views() == [behind]
    assert await outbox.earliest_due() == clock()
    await outbox.view_shown(behind, version=1)
    assert await outbox.stale_views() == []


async def test_refresh_of_an_older_message_does_not_bring_it_back(
    outbox: Outbox, database: Database, clock: FakeClock, square: Square
) -> None:
    poll = await open_poll(database, clock, square)
    [behind] = await outbox.stale_views()
    await database.write(
        lambda tx: views.put(tx, behind.person, kind=KIND, subject=poll, message_id=9, shown_version=0)
    )
    await outbox.view_shown(behind, version=1)
    assert await outbox.stale_views() == [View(behind.person, KIND, poll, 9, 0)]
    await outbox.view_gone(behind)
    await outbox.view_shown(behind, version=1)
    assert await outbox.stale_views() == []


async def states(database: Database) -> list[str]:
    """Of all deliveries."""
    rows = await database.read(lambda tx: tx.all("SELECT state FROM delivery ORDER BY id"))
    return [row["state"] for row in rows]


async def fails(outbox: Outbox, clock: FakeClock, times: int, *, perhaps_done: bool) -> None:
    """Nothing goes through, so many times in a row."""
    for _ in range(times):
        clock.advance(timedelta(minutes=6))
        for delivery in await outbox.claim():
            await outbox.retry(delivery, after=None, perhaps_done=perhaps_done)


async def test_message_that_was_never_sent_outlives_an_outage_of_hours(
    outbox: Outbox, database: Database, clock: FakeClock, square: Square
) -> None:
    await open_poll(database, clock, square)
    await fails(outbox, clock, 200, perhaps_done=False)
    assert await states(database) == ["pending"] * 2
    await fails(outbox, clock, 100, perhaps_done=False)
    assert await states(database) == ["failed"] * 2


async def test_message_that_perhaps_came_through_is_not_repeated_for_long(
    outbox: Outbox, database: Database, clock: FakeClock, square: Square
) -> None:
    await open_poll(database, clock, square)
    await fails(outbox, clock, 8, perhaps_done=True)
    assert await states(database) == ["failed"] * 2
