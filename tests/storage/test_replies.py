"""Screens owed to persons: which of them a newer one makes superfluous, and that nobody else's are touched."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from storage import persons, replies
from storage.database import Database, Transaction
from storage.ids import ChatId, PersonId, UpdateId
from storage.replies import Place

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LEASE = 50 * SECOND
ADA, BEN = PersonId(1), PersonId(2)


@pytest.fixture
async def two(database: Database) -> Database:
    def add(tx: Transaction) -> None:
        for chat in (7, 8):
            persons.add(tx, ChatId(chat), language="de")

    await database.write(add)
    return database


def owe(
    tx: Transaction,
    update: int,
    *,
    person: PersonId = ADA,
    at: str | None = "home",
    notice: str | None = None,
    message_id: int | None = None,
) -> None:
    replies.owe(
        tx,
        person,
        UpdateId(update),
        place=Place(at, notice),
        message_id=message_id,
        now=NOON,
        lease_until=NOON + LEASE,
    )


def owed(tx: Transaction) -> list[int]:
    return [row["update_id"] for row in tx.all("SELECT update_id FROM reply ORDER BY id")]


async def test_screen_is_claimed_once_its_lease_is_over_the_oldest_first(two: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, 5, at="poll:1", message_id=3)
        owe(tx, 4, person=BEN, at=None, notice="saved")
        assert replies.claim_due(tx, now=NOON + LEASE - SECOND, lease_until=NOON + LEASE, limit=9) == []
        assert replies.earliest_due(tx) == NOON + LEASE
        first, second = replies.claim_due(tx, now=NOON + LEASE, lease_until=NOON + 2 * LEASE, limit=9)
        assert (first.update, first.person, first.place, first.message_id) == (5, ADA, Place("poll:1"), 3)
        assert (second.update, second.place, second.message_id) == (4, Place(None, "saved"), None)
        assert (first.attempts, first.doubtful, first.overtaken) == (1, 0, False)
        assert replies.claim_due(tx, now=NOON + LEASE, lease_until=NOON + 2 * LEASE, limit=9) == []

    await two.write(work)


async def test_no_more_are_claimed_than_can_be_shown_at_once(two: Database) -> None:
    def work(tx: Transaction) -> None:
        for update in (1, 2, 3):
            owe(tx, update)
        replies.release_leases(tx)
        found = replies.claim_due(tx, now=NOON, lease_until=NOON + LEASE, limit=2)
        assert [reply.update for reply in found] == [1, 2]

    await two.write(work)


async def test_another_screen_after_the_same_update_takes_the_place_of_the_first(two: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, 1, at="poll:1", message_id=3)
        owe(tx, 1, at=None, notice="saved")
        replies.release_leases(tx)
        [found] = replies.claim_due(tx, now=NOON, lease_until=NOON + LEASE, limit=9)
        assert (found.place, found.message_id) == (Place(None, "saved"), None)

    await two.write(work)


@pytest.mark.parametrize(
    ("newer", "left"),
    [
        ({"message_id": 3, "at": "poll:9"}, ["elsewhere", "new message", "noted", "Ben's"]),
        ({"at": "home"}, ["in place", "elsewhere", "noted", "Ben's"]),
        ({"at": "home", "notice": "saved"}, ["in place", "elsewhere", "new message", "Ben's"]),
        ({"at": "poll:9"}, ["in place", "elsewhere", "new message", "noted", "Ben's"]),
    ],
    ids=["same message", "same place", "same place and notice", "neither"],
)
async def test_newer_screen_makes_older_ones_superfluous(
    two: Database, newer: dict[str, int | str], left: list[str]
) -> None:
    """Those of the same message, or new messages at the same place; and what comes after it never."""
    names = {1: "in place", 2: "elsewhere", 3: "new message", 4: "noted", 5: "Ben's"}

    def work(tx: Transaction) -> None:
        owe(tx, 1, at="poll:1", message_id=3)
        owe(tx, 2, at="home", message_id=4)
        owe(tx, 3, at="home")
        owe(tx, 4, at="home", notice="saved")
        owe(tx, 5, at="home", message_id=3, person=BEN)
        owe(tx, 6, **newer)  # type: ignore[arg-type]
        owe(tx, 7, at="home", message_id=3)
        replies.drop_replaced(tx, ADA, UpdateId(6))
        assert [names.get(update, str(update)) for update in owed(tx)] == [*left, "6", "7"]

    await two.write(work)


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        (lambda tx: replies.settle_shown(tx, UpdateId(2)), {2}),
        (lambda tx: replies.settle_retry(tx, UpdateId(2), due=NOON + SECOND, doubtful=True), {2}),
        (lambda tx: replies.overtake(tx, ADA, UpdateId(3)), {1, 2}),
        (lambda tx: replies.overtake(tx, ADA, UpdateId(1)), set()),
        (replies.release_leases, {1, 2, 3, 4}),
    ],
    ids=["shown", "retry", "overtake", "nothing to overtake", "release"],
)
async def test_change_touches_no_other_screen(
    two: Database, change: Callable[[Transaction], None], touched: set[int]
) -> None:
    def rows(tx: Transaction) -> dict[int, dict[str, object]]:
        found = tx.all("SELECT * FROM reply")
        return {row["update_id"]: dict(row) for row in found}

    def work(tx: Transaction) -> None:
        owe(tx, 4, person=BEN)
        for update in (1, 2, 3):
            owe(tx, update)
        before = rows(tx)
        change(tx)
        after = rows(tx)
        assert {update for update in before if before[update] != after.get(update)} == touched

    await two.write(work)


async def test_screen_that_is_to_be_tried_again_is_free_until_then(two: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, 1)
        replies.settle_retry(tx, UpdateId(1), due=NOON + SECOND, doubtful=True)
        assert replies.earliest_due(tx) == NOON + SECOND
        assert replies.is_owed(tx, UpdateId(1))
        assert not replies.is_owed(tx, UpdateId(2))
        [found] = replies.claim_due(tx, now=NOON + SECOND, lease_until=NOON + LEASE, limit=9)
        assert found.doubtful == 1

    await two.write(work)


async def test_nothing_is_owed_to_somebody_who_was_deleted(two: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, 1, person=PersonId(99))
        assert owed(tx) == []
        assert replies.earliest_due(tx) is None

    await two.write(work)


async def test_number_of_a_screen_that_was_shown_may_come_again_and_the_order_stays(two: Database) -> None:
    """Which is newer is only asked of those that are still owed."""

    def work(tx: Transaction) -> None:
        owe(tx, 5, at="poll:1", message_id=3)
        owe(tx, 6, at="poll:2", message_id=4)
        replies.settle_shown(tx, UpdateId(6))
        owe(tx, 7, at="poll:3", message_id=5)
        assert owed(tx) == [5, 7]
        replies.overtake(tx, ADA, UpdateId(7))
        claimed = replies.claim_due(tx, now=NOON + LEASE, lease_until=NOON + 2 * LEASE, limit=9)
        assert [(each.update, each.overtaken) for each in claimed] == [(5, True), (7, False)]

    await two.write(work)


async def test_screen_is_owed_and_shown_without_an_index_to_write(two: Database) -> None:
    """Every tap does both, and each page more is written, encrypted and waited for."""
    indexes = await two.read(
        lambda tx: tx.all("SELECT name FROM sqlite_schema WHERE tbl_name = 'reply' AND type = 'index'")
    )
    assert [row["name"] for row in indexes] == ["sqlite_autoindex_reply_1"]
