"""What the sending side is told about live messages: one that could not be refreshed stays owed."""

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
