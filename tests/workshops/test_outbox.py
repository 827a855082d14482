"""What the sending side is told: what did not go through stays owed, as long as that does no harm."""

from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage import deliveries, persons, views
from storage.database import Database, Transaction
from storage.ids import PollId, UpdateId
from storage.views import View
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.conversations import Conversations
from workshops.outbox import LEASE, LONGEST_PAUSE, MOST_ATTEMPTS, MOST_IN_DOUBT, Outbox, Urgency, owe
from workshops.polls.polls import Polls

KIND = "poll"


@pytest.fixture
def outbox(database: Database, clock: FakeClock) -> Outbox:
    return Outbox(database, clock)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=2)


async def open_poll(database: Database, clock: FakeClock, square: TownFixture) -> PollId:
    """With a live message in front of the first member of the council, and a vote that it does not show yet."""
    polls, (ada, ben) = Polls(database, clock, lambda: None), square.people["rat"]
    poll = (
        await polls.draft(
            square.coordinator,
            square.municipality,
            question="Wo?",
            asks=choice.one_of("Rathaus", "Schule"),
            update=UpdateId(1),
        )
    ).poll.id
    await polls.set_open(square.coordinator, poll, on=True)
    await polls.open(square.coordinator, poll)
    await database.write(
        lambda tx: views.put(tx, ada, kind=KIND, subject=poll, message_id=7, shown_version=0)
    )
    await polls.vote(ben, poll, Move(1, 1))
    return poll


async def test_live_message_stays_owed_until_it_was_refreshed(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    poll = await open_poll(database, clock, square)
    behind = View(square.people["rat"][0], KIND, poll, 7, 0)
    assert await outbox.stale_views() == [behind]
    assert await database.read(outbox.earliest_due) == clock()
    await outbox.view_shown(behind, version=1)
    assert await outbox.stale_views() == []


async def test_whoever_went_on_from_a_live_message_is_not_thrown_back_by_a_refresh_under_way(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    await open_poll(database, clock, square)
    [behind] = await outbox.stale_views()
    seen = await outbox.still_sees(behind)
    assert seen is not None
    assert seen.id == behind.person
    Conversations(database, lambda: None).shown(behind.person, message_id=7, buttons=[("Ja", "ja")])
    assert await outbox.still_sees(behind) is None, "it says something else since the round began"


async def test_refresh_does_not_take_the_place_of_something_newer_that_is_on_its_way(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    poll = await open_poll(database, clock, square)
    [behind] = await outbox.stale_views()
    version = await database.read(lambda tx: views.version_of(tx, kind=KIND, subject=poll))
    Conversations(database, lambda: None).shown(
        behind.person, message_id=7, buttons=[("Schule ✓", "ja")], view=(KIND, poll, version)
    )
    assert await outbox.still_sees(behind) is None, (
        "what they chose meanwhile is owed, and shows this as well"
    )


async def test_refresh_of_an_older_message_does_not_bring_it_back(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
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


async def fails(outbox: Outbox, clock: FakeClock, times: int, **how: bool) -> None:
    """Nothing goes through, so many times in a row."""
    for _ in range(times):
        clock.advance(timedelta(minutes=6))
        for delivery in await outbox.claim():
            await outbox.retry(delivery, after=None, **how)


@pytest.mark.slow
async def test_message_that_was_never_sent_outlives_an_outage_of_hours(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    await open_poll(database, clock, square)
    await fails(outbox, clock, 200)
    assert await states(database) == ["pending"] * 2
    await database.write(lambda tx: tx.run("UPDATE delivery SET attempts = :most - 2", most=MOST_ATTEMPTS))
    await fails(outbox, clock, 1)
    assert await states(database) == ["pending"] * 2
    await fails(outbox, clock, 1)
    assert await states(database) == ["failed"] * 2


async def test_message_that_perhaps_came_through_is_not_repeated_for_long(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    await open_poll(database, clock, square)
    await fails(outbox, clock, 20)
    await fails(outbox, clock, MOST_IN_DOUBT, perhaps_done=True, answer_lost=True)
    assert await states(database) == ["pending"] * 2
    await fails(outbox, clock, 1, perhaps_done=True, answer_lost=True)
    assert await states(database) == ["failed"] * 2


@pytest.mark.slow
async def test_message_in_whose_place_something_else_was_answered_is_not_given_up(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    """A captive portal may stand in the way for hours, and takes nothing to Telegram."""
    await open_poll(database, clock, square)
    await fails(outbox, clock, 100, perhaps_done=True)
    assert await states(database) == ["pending"] * 2


async def pauses(
    outbox: Outbox,
    database: Database,
    clock: FakeClock,
    times: int,
    *,
    after: timedelta | None = None,
    **how: bool,
) -> list[int]:
    """Seconds between one attempt and the next, where nothing goes through."""
    found = []
    for _ in range(times):
        for delivery in await outbox.claim():
            await outbox.retry(delivery, after=after, **how)
        due = await database.read(outbox.earliest_due)
        assert due is not None
        found.append(int((due - clock()).total_seconds()))
        clock.advance(due - clock())
    return found


@pytest.fixture
async def owed(database: Database, clock: FakeClock, square: TownFixture) -> None:
    """One message, to the first member of the council, due now."""
    ada = square.people["rat"][0]

    def work(tx: Transaction) -> None:
        owe(
            tx,
            ada,
            kind=KIND,
            subject=1,
            municipality=square.municipality,
            due=clock(),
            urgency=Urgency.BROADCAST,
        )

    await database.write(work)


async def test_pauses_between_attempts_grow_up_to_half_a_minute(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    assert await pauses(outbox, database, clock, 10) == [2, 4, 8, 16, 30, 30, 30, 30, 30, 30]


async def test_telegram_is_left_alone_for_as_long_as_it_asks(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    """But never for less than the pause that is due anyway."""
    assert await pauses(outbox, database, clock, 4, after=timedelta(seconds=10)) == [10, 10, 10, 16]


async def test_claimed_message_is_due_again_only_after_its_lease(
    outbox: Outbox, owed: None, clock: FakeClock
) -> None:
    assert len(await outbox.claim()) == 1
    clock.advance(LEASE - timedelta(seconds=1))
    assert await outbox.claim() == []
    clock.advance(timedelta(seconds=1))
    assert [each.attempts for each in await outbox.claim()] == [2]


async def test_claim_of_a_process_that_is_gone_is_due_at_once_after_the_start(
    outbox: Outbox, owed: None
) -> None:
    assert len(await outbox.claim()) == 1
    await outbox.recover()
    assert len(await outbox.claim()) == 1


async def test_who_blocked_the_bot_is_owed_nothing_until_they_come_back(
    outbox: Outbox, owed: None, database: Database, square: TownFixture
) -> None:
    _, ben = square.people["rat"]
    [claimed] = await outbox.claim()
    await outbox.blocked(claimed)
    assert await states(database) == ["blocked"]
    [found] = await outbox.recipients([claimed])
    assert found is not None
    assert found.reachable is False
    other = await database.read(lambda tx: persons.person(tx, ben))
    assert other.reachable is True


async def test_who_said_stopp_is_owed_only_what_they_asked_for(
    database: Database, clock: FakeClock, square: TownFixture
) -> None:
    ada = square.people["rat"][0]

    def work(tx: Transaction) -> None:
        persons.set_muted(tx, ada, on=True)
        for subject, asked_for in ((1, False), (2, True)):
            owe(
                tx,
                ada,
                kind=KIND,
                subject=subject,
                municipality=square.municipality,
                due=clock(),
                urgency=Urgency.REMINDER,
                asked_for=asked_for,
            )

    await database.write(work)
    assert await database.read(
        lambda tx: [row["subject_id"] for row in tx.all("SELECT * FROM delivery")]
    ) == [2]


async def test_settled_message_is_never_claimed_again(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    [claimed] = await outbox.claim()
    await outbox.cancelled(claimed)
    assert await states(database) == ["cancelled"]
    clock.advance(timedelta(days=1))
    assert await outbox.claim() == []
    assert await database.read(outbox.earliest_due) is None


async def test_message_that_stands_in_the_chat_is_settled_with_its_number(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    [claimed] = await outbox.claim()
    await outbox.sent(claimed, message_id=17)
    row = await database.read(lambda tx: tx.one("SELECT state, message_id FROM delivery"))
    assert (row["state"], row["message_id"]) == ("sent", 17)
    clock.advance(timedelta(days=1))
    assert await outbox.claim() == []


async def test_message_that_can_never_be_sent_is_given_up(
    outbox: Outbox, owed: None, database: Database
) -> None:
    [claimed] = await outbox.claim()
    await outbox.failed(claimed)
    assert await states(database) == ["failed"]


async def test_refresh_that_did_not_go_through_rests_for_ten_seconds_or_as_long_as_telegram_asks(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    await open_poll(database, clock, square)
    for after, rests in ((None, 10), (timedelta(seconds=3), 10), (timedelta(seconds=40), 40)):
        [behind] = await outbox.stale_views()
        await outbox.view_rests(behind, after=after)
        clock.advance(timedelta(seconds=rests - 1))
        assert await outbox.stale_views() == []
        clock.advance(timedelta(seconds=1))


async def test_next_attempt_comes_soon_after_the_clock_was_put_back(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    clock.advance(timedelta(hours=2))
    [claimed] = await outbox.claim()
    await outbox.retry(claimed, after=None)
    clock.advance(timedelta(hours=-2))
    assert await database.read(outbox.earliest_due) == clock() + timedelta(hours=2, seconds=2)
    await outbox.on_clock_put_back()
    assert await database.read(outbox.earliest_due) == clock() + LONGEST_PAUSE


async def test_what_is_due_at_a_time_of_its_own_does_not_come_sooner_when_the_clock_is_put_back(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    clock.advance(timedelta(hours=-2))
    await outbox.on_clock_put_back()
    assert await database.read(outbox.earliest_due) == clock() + timedelta(hours=2)


async def test_lease_does_not_last_longer_when_the_clock_is_put_back(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    clock.advance(timedelta(hours=2))
    await outbox.claim()
    clock.advance(timedelta(hours=-2))
    await outbox.on_clock_put_back()
    clock.advance(LEASE)
    assert [each.attempts for each in await outbox.claim()] == [2]


async def test_live_message_does_not_rest_longer_when_the_clock_is_put_back(
    outbox: Outbox, database: Database, clock: FakeClock, square: TownFixture
) -> None:
    await open_poll(database, clock, square)
    [behind] = await outbox.stale_views()
    clock.advance(timedelta(hours=2))
    await outbox.view_rests(behind, after=None)
    clock.advance(timedelta(hours=-2))
    await outbox.on_clock_put_back()
    clock.advance(LONGEST_PAUSE)
    assert await outbox.stale_views() == [behind]


async def test_start_makes_good_that_the_clock_was_put_back_while_the_program_stood_still(
    outbox: Outbox, owed: None, database: Database, clock: FakeClock
) -> None:
    clock.advance(timedelta(hours=2))
    [claimed] = await outbox.claim()
    await outbox.retry(claimed, after=None)
    clock.advance(timedelta(hours=-2))
    await outbox.recover()
    assert await database.read(outbox.earliest_due) == clock() + LONGEST_PAUSE


async def test_dropping_leaves_alone_what_was_sent(outbox: Outbox, owed: None, database: Database) -> None:
    key = (await database.read(lambda tx: tx.one("SELECT key FROM delivery")))["key"]
    [claimed] = await outbox.claim()
    await outbox.sent(claimed, message_id=17)
    await database.write(lambda tx: deliveries.drop(tx, key, reason="too_late"))
    row = await database.read(lambda tx: tx.one("SELECT state, reason FROM delivery"))
    assert (row["state"], row["reason"]) == ("sent", None)


async def test_what_was_seen_on_a_page_stays_there_for_thirty_days(
    outbox: Outbox, owed: None, clock: FakeClock
) -> None:
    [delivery] = await outbox.claim()
    await outbox.waits(delivery)
    await outbox.seen(delivery.person, [delivery.id])
    clock.advance(timedelta(days=30))
    assert [each.id for each in await outbox.waiting(delivery.person)] == [delivery.id]
    clock.advance(timedelta(seconds=1))
    assert await outbox.waiting(delivery.person) == []
