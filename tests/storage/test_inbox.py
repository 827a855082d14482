"""What Telegram handed over: known by its number for good, and by what it said only until it is processed."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import inbox
from storage.database import Database, Transaction
from storage.ids import ChatId, UpdateId
from storage.inbox import StoredUpdate

NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def update(number: int, raw: str = "{}") -> StoredUpdate:
    return StoredUpdate(UpdateId(number), ChatId(7), raw)


def rows(tx: Transaction) -> list[tuple[int, str, str | None, str | None]]:
    found = tx.all("SELECT update_id, state, raw, reason FROM inbox ORDER BY update_id")
    return [(row["update_id"], row["state"], row["raw"], row["reason"]) for row in found]


@pytest.fixture
async def filled(database: Database) -> Database:
    """Three wait, one is done, one was set aside; the third came first."""

    def fill(tx: Transaction) -> None:
        for number, seconds in ((1, 2), (2, 2), (3, 1), (4, 0), (5, 0)):
            assert inbox.store(tx, update(number), received=NOON + seconds * SECOND)
        inbox.settle_done(tx, UpdateId(4))
        assert inbox.set_aside(tx, update(5), received=NOON, reason="strange")

    await database.write(fill)
    return database


DONE, ASIDE = (4, "done", None, None), (5, "aside", "{}", "strange")


async def test_what_waits_comes_in_the_order_in_which_it_was_received(filled: Database) -> None:
    found = await filled.read(inbox.pending)
    assert [each.id for each in found] == [3, 1, 2]
    assert found[0] == update(3)


async def test_second_coming_changes_nothing(filled: Database) -> None:
    def again(tx: Transaction) -> list[bool]:
        return [inbox.store(tx, update(number, "again"), received=NOON) for number in (1, 4, 5, 6)]

    assert await filled.write(again) == [False, False, False, True]
    assert await filled.read(rows) == [
        (1, "pending", "{}", None),
        (2, "pending", "{}", None),
        (3, "pending", "{}", None),
        DONE,
        ASIDE,
        (6, "pending", "again", None),
    ]


async def test_processed_update_keeps_its_number_alone(filled: Database) -> None:
    def work(tx: Transaction) -> None:
        for number in (1, 5):
            inbox.settle_done(tx, UpdateId(number))

    await filled.write(work)
    assert await filled.read(rows) == [
        (1, "done", None, None),
        (2, "pending", "{}", None),
        (3, "pending", "{}", None),
        DONE,
        ASIDE,
    ]
    chats = await filled.read(lambda tx: tx.all("SELECT update_id FROM inbox WHERE chat_id IS NOT NULL"))
    assert [row["update_id"] for row in chats] == [2, 3, 5]


async def test_setting_aside_is_news_once_and_never_of_what_is_done(filled: Database) -> None:
    def work(tx: Transaction) -> list[bool]:
        return [
            inbox.set_aside(tx, update(number), received=NOON, reason="odd") for number in (1, 1, 4, 5, 6)
        ]

    assert await filled.write(work) == [True, False, False, False, True]
    assert await filled.read(rows) == [
        (1, "aside", "{}", "odd"),
        (2, "pending", "{}", None),
        (3, "pending", "{}", None),
        DONE,
        ASIDE,
        (6, "aside", "{}", "odd"),
    ]


@pytest.mark.parametrize(
    ("state", "before", "left"),
    [
        ("done", NOON, [1, 2, 3, 4, 5]),
        ("done", NOON + SECOND, [1, 2, 3, 5]),
        ("aside", NOON + SECOND, [1, 2, 3, 4]),
        ("pending", NOON + 9 * SECOND, [1, 2, 3, 4, 5]),
    ],
)
async def test_only_what_is_settled_and_old_is_forgotten(
    filled: Database, state: str, before: datetime, left: list[int]
) -> None:
    gone = await filled.write(lambda tx: inbox.forget(tx, state=state, before=before))
    assert [row[0] for row in await filled.read(rows)] == left
    assert gone == 5 - len(left)
