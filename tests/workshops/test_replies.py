"""Screens owed after what somebody did: how often and how far apart they are tried, and for whom they are given up."""

from datetime import datetime, timedelta

import pytest

from storage import inbox, persons
from storage.database import Database
from storage.ids import ChatId, PersonId, UpdateId
from storage.inbox import StoredUpdate
from storage.replies import Place
from tests.conftest import FakeClock
from tests.workshops.town_fixture import build
from workshops.acts import SHOWN_WITHIN, Act
from workshops.outbox import LONGEST_PAUSE
from workshops.replies import MOST_ATTEMPTS, Replies

UPDATE = UpdateId(7)


@pytest.fixture
def replies(database: Database, clock: FakeClock) -> Replies:
    return Replies(database, clock, lambda: None)


@pytest.fixture
async def ada(database: Database, replies: Replies, clock: FakeClock) -> PersonId:
    """Is owed her home screen, which somebody has in hand."""
    ada = (await build(database, rat=1)).people["rat"][0]
    await replies.settle(Act(ada, UPDATE, clock=clock), Place("home"))
    return ada


async def due(replies: Replies, database: Database) -> datetime:
    found = await database.read(replies.earliest_due)
    assert found is not None
    return found


async def test_what_could_not_be_marked_as_processed_is_with_whatever_is_committed_next(
    replies: Replies, ada: PersonId, database: Database, clock: FakeClock
) -> None:
    """A restart would process it again, above what was tapped since."""
    tap = StoredUpdate(UpdateId(8), ChatId(1), "{}")
    await database.write(lambda tx: inbox.store(tx, tap, received=clock.now))
    unsettled = {tap.id}
    await replies.settle(Act(ada, UpdateId(9), clock=clock, unsettled=unsettled), Place("home"))
    assert await database.read(inbox.pending) == []
    assert unsettled == set()


async def test_screen_in_hand_is_left_to_whoever_shows_it(
    replies: Replies, ada: PersonId, clock: FakeClock
) -> None:
    clock.now += SHOWN_WITHIN - timedelta(seconds=1)
    assert await replies.claim() == []
    clock.now += timedelta(seconds=1)
    assert [(reply.person, reply.update) for reply in await replies.claim()] == [(ada, UPDATE)]


async def test_screen_of_a_process_that_is_gone_is_due_at_once(replies: Replies, ada: PersonId) -> None:
    await replies.recover()
    assert [reply.attempts for reply in await replies.claim()] == [1]
    assert await replies.claim() == []


@pytest.mark.parametrize(
    ("attempts", "after", "seconds"),
    [
        (1, None, 1),
        (2, None, 2),
        (4, None, 8),
        (5, None, 16),
        (6, None, 30),
        (50, None, 30),
        (2, 3, 3),
        (6, 3, 30),
    ],
)
async def test_pauses_grow_to_half_a_minute_and_are_never_shorter_than_telegram_asks(
    replies: Replies,
    ada: PersonId,
    database: Database,
    clock: FakeClock,
    attempts: int,
    after: int | None,
    seconds: int,
) -> None:
    wish = None if after is None else timedelta(seconds=after)
    await replies.again(UPDATE, attempts=attempts, doubtful=0, after=wish, in_doubt=False)
    assert await due(replies, database) == clock.now + timedelta(seconds=seconds)


@pytest.mark.parametrize("doubtful", [0, 1, 2])
async def test_what_perhaps_stands_in_the_chat_is_not_repeated_soon(
    replies: Replies, ada: PersonId, database: Database, clock: FakeClock, doubtful: int
) -> None:
    await replies.again(UPDATE, attempts=1, doubtful=doubtful, after=None, in_doubt=True, answer_lost=True)
    assert await due(replies, database) == clock.now + timedelta(seconds=30)


async def test_it_is_remembered_how_often_it_probably_came_through(
    replies: Replies, ada: PersonId, clock: FakeClock
) -> None:
    for lost in (True, False, True):
        await replies.again(UPDATE, attempts=1, doubtful=0, after=None, in_doubt=True, answer_lost=lost)
    clock.now += timedelta(minutes=1)
    assert [reply.doubtful for reply in await replies.claim()] == [2]


async def test_fourth_lost_answer_is_the_last_and_whatever_else_comes_back_is_not(
    replies: Replies, ada: PersonId
) -> None:
    await replies.again(UPDATE, attempts=9, doubtful=3, after=None, in_doubt=False)
    assert await replies.is_owed(UPDATE)
    await replies.again(UPDATE, attempts=9, doubtful=3, after=None, in_doubt=True)
    assert await replies.is_owed(UPDATE)
    await replies.again(UPDATE, attempts=9, doubtful=3, after=None, in_doubt=True, answer_lost=True)
    assert not await replies.is_owed(UPDATE)


async def test_it_is_tried_for_a_day(replies: Replies, ada: PersonId) -> None:
    await replies.again(UPDATE, attempts=MOST_ATTEMPTS - 1, doubtful=0, after=None, in_doubt=False)
    assert await replies.is_owed(UPDATE)
    await replies.again(UPDATE, attempts=MOST_ATTEMPTS, doubtful=0, after=None, in_doubt=False)
    assert not await replies.is_owed(UPDATE)


async def test_who_blocked_the_bot_is_owed_nothing_and_is_known_to_be_away(
    replies: Replies, ada: PersonId, database: Database
) -> None:
    assert (await database.read(lambda tx: persons.person(tx, ada))).reachable
    await replies.blocked(ada, UPDATE)
    assert not await replies.is_owed(UPDATE)
    assert not (await database.read(lambda tx: persons.person(tx, ada))).reachable


@pytest.mark.parametrize("while_it_ran", [True, False])
async def test_next_attempt_comes_soon_after_the_clock_was_put_back(
    replies: Replies, ada: PersonId, database: Database, clock: FakeClock, *, while_it_ran: bool
) -> None:
    clock.advance(timedelta(hours=2))
    await replies.again(UPDATE, attempts=1, doubtful=0, after=None, in_doubt=False)
    clock.advance(timedelta(hours=-2))
    await (replies.on_clock_put_back() if while_it_ran else replies.recover())
    assert await due(replies, database) == clock() + LONGEST_PAUSE


async def test_screen_in_hand_is_not_left_to_whoever_shows_it_for_longer_when_the_clock_is_put_back(
    replies: Replies, ada: PersonId, database: Database, clock: FakeClock
) -> None:
    clock.advance(timedelta(hours=-2))
    await replies.on_clock_put_back()
    assert await due(replies, database) == clock() + SHOWN_WITHIN
