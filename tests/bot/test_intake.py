import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram import Update

from bot.telegram.inbox import Inbox
from bot.telegram.intake import Intake, last_update_id
from bot.telegram.tapped import Tapped, tapped
from storage import persons
from storage.database import Database, Transaction
from storage.errors import DatabaseClosed
from storage.ids import ChatId, UpdateId
from tests import template
from tests.bot.towns import silent_bot
from tests.disks import no_room

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


class House:
    """An intake over a real database, and a clock that is moved by hand."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.present = NOON
        self.busy: set[ChatId] = set()
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.inbox = Inbox(database, lambda: self.present)
        self.intake = self.after_a_restart()

    def after_a_restart(self) -> Intake:
        self.queue = asyncio.Queue()
        self.intake = Intake(
            self.inbox,
            bot=silent_bot(),
            hand_on=self.queue.put_nowait,
            is_busy=lambda chat: chat in self.busy,
        )
        return self.intake

    def queued(self) -> list[int]:
        """Takes everything out of the queue."""
        numbers = []
        while not self.queue.empty():
            update = self.queue.get_nowait()
            assert isinstance(update, Update)
            numbers.append(update.update_id)
        return numbers

    async def rows(self) -> list[tuple[Any, ...]]:
        def look(tx: Transaction) -> list[tuple[Any, ...]]:
            rows = tx.all("""SELECT update_id, chat_id, state, reason FROM inbox ORDER BY update_id""")
            return [(row["update_id"], row["chat_id"], row["state"], row["reason"]) for row in rows]

        return await self.database.read(look)

    async def raw(self) -> str:
        return await self.database.read(
            lambda tx: "\n".join(str(row["raw"]) for row in tx.all("""SELECT raw FROM inbox"""))
        )


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    database = await template.opened(tmp_path / "data")
    yield House(database)
    await database.close()


def message(number: int, *, chat: int = 7, text: str = "hallo") -> dict[str, Any]:
    user = {"id": chat, "is_bot": False, "first_name": "Ada", "last_name": "Lovelace", "username": "ada"}
    chat_of = {"id": chat, "type": "private", "first_name": "Ada", "username": "ada"}
    content = {"message_id": 1, "date": 1, "from": user, "chat": chat_of, "text": text}
    return {"update_id": number, "message": content}


def tap(number: int, *, chat: int = 7, language: str | None = None, **odd: Any) -> dict[str, Any]:
    user = {"id": chat, "is_bot": False, "first_name": "Ada"} | (
        {"language_code": language} if language else {}
    )
    under_it = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "Frage"}
    query = {"id": "9", "from": user, "chat_instance": "1", "data": "aa:1", "message": under_it}
    return {"update_id": number, "callback_query": query | odd}


async def test_update_is_a_committed_row_before_it_is_queued(house: House) -> None:
    await house.intake.take_in([message(1), message(2)])
    assert await house.rows() == [(1, 7, "pending", None), (2, 7, "pending", None)]
    assert house.queued() == [1, 2]


async def test_update_that_comes_twice_is_queued_once(house: House) -> None:
    await house.intake.take_in([message(1)])
    await house.intake.take_in([message(1), message(2)])
    assert house.queued() == [1, 2]
    await house.intake.finished(UpdateId(1))
    await house.intake.take_in([message(1)])
    assert house.queued() == []


@pytest.mark.slow
async def test_unfinished_updates_are_taken_up_again_in_their_order(house: House) -> None:
    await house.intake.take_in([message(5), message(6), message(7)])
    await house.intake.finished(UpdateId(6))
    await house.after_a_restart().recover()
    assert house.queued() == [5, 7]


@pytest.mark.slow
async def test_order_survives_when_telegram_begins_to_count_anew(house: House) -> None:
    """After a week without updates the numbers go on at random."""
    await house.intake.take_in([message(900)])
    house.present += timedelta(days=8)
    await house.intake.take_in([message(3)])
    await house.after_a_restart().recover()
    assert house.queued() == [900, 3]


async def test_names_never_reach_the_house(house: House) -> None:
    update = message(1)
    update["message"]["author_signature"] = "Dora, Vorsitz"
    update["message"]["contact"] = {"phone_number": "+49 30 1", "first_name": "Ben", "vcard": "BEGIN:VCARD"}
    update["message"]["forward_origin"] = {"type": "hidden_user", "date": 1, "sender_user_name": "Cleo"}
    assert "Lovelace" in str(update)
    await house.intake.take_in([update])
    taken = house.queue.get_nowait()
    assert isinstance(taken, Update)
    assert taken.effective_user is not None
    assert (taken.effective_user.first_name, taken.effective_user.username) == ("", None)
    raw = await house.raw()
    assert "hallo" in raw
    assert [
        word for word in ("Ada", "ada", "Lovelace", "Ben", "+49", "VCARD", "Cleo", "Dora") if word in raw
    ] == []


async def test_of_a_tap_only_the_place_of_its_message_is_kept(house: House) -> None:
    user = {"id": 7, "is_bot": False, "first_name": "Ada"}
    under_it = message(1, text="Ihre Antwort: vertraulich")["message"]
    buttons = {"inline_keyboard": [[{"text": "2 · vertraulich", "callback_data": "aa:1"}]]}
    query = {"id": "9", "from": user, "chat_instance": "1", "data": "aa:1"}
    shown = {**under_it, "reply_markup": buttons}
    await house.intake.take_in([{"update_id": 1, "callback_query": {**query, "message": shown}}])
    assert house.queue.get_nowait() == Tapped(UpdateId(1), "9", ChatId(7), None, 1, "aa:1")
    assert [word for word in ("vertraulich", "Ada") if word in await house.raw()] == []


@pytest.mark.slow
async def test_tap_is_the_same_after_a_restart(house: House) -> None:
    await house.intake.take_in([tap(1, language="en")])
    before = house.queue.get_nowait()
    await house.after_a_restart().recover()
    assert house.queue.get_nowait() == before == Tapped(UpdateId(1), "9", ChatId(7), "en", 1, "aa:1")


@pytest.mark.parametrize(
    "odd",
    [
        {"data": 5},
        {"id": None},
        {"message": None},
        {"from": {"id": 8, "is_bot": False, "first_name": "Ben"}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "group", "title": "Rat"}}},
        {"message": {"message_id": True, "date": 1, "chat": {"id": 7, "type": "private"}}},
    ],
)
def test_odd_tap_is_read_like_any_other_update(odd: dict[str, Any]) -> None:
    assert tapped(tap(1)) is not None
    assert tapped(tap(1, **odd)) is None


async def test_tap_comes_with_who_tapped_unless_something_of_theirs_is_under_way(house: House) -> None:
    await house.database.write(lambda tx: persons.add(tx, ChatId(7), language="de"))
    await house.intake.take_in([tap(1), tap(2, chat=8)])
    known, stranger = house.queue.get_nowait(), house.queue.get_nowait()
    assert isinstance(known, Tapped)
    assert isinstance(stranger, Tapped)
    assert known.person == await house.database.read(lambda tx: persons.of_chat(tx, ChatId(7))) is not None
    assert stranger.person is None
    house.busy.add(ChatId(7))
    await house.intake.take_in([tap(3)])
    later = house.queue.get_nowait()
    assert isinstance(later, Tapped)
    assert later.person is None, (
        "it may be somebody else by the time it is their turn: in another language, say"
    )


async def test_finished_update_leaves_only_its_number(house: House) -> None:
    await house.intake.take_in([message(1, text="vertraulich")])
    assert "vertraulich" in await house.raw()
    await house.intake.finished(UpdateId(1))
    assert await house.rows() == [(1, None, "done", None)]
    assert await house.raw() == "None"


@pytest.mark.slow
async def test_unreadable_update_is_set_aside_and_blocks_nobody(house: House) -> None:
    await house.intake.take_in([message(1), {"update_id": 2, "message": "nonsense"}, message(3)])
    assert house.queued() == [1, 3]
    assert (await house.rows())[1][2:] == ("aside", "AttributeError")
    await house.after_a_restart().recover()
    assert house.queued() == [1, 3]


@pytest.mark.slow
@pytest.mark.parametrize(
    "strange",
    ["text", 5, None, [], {"message": {}}, {"update_id": "7"}, {"update_id": 2**64}, {"update_id": True}],
)
async def test_what_has_no_number_is_set_aside_once_however_often_it_comes(
    house: House, strange: object
) -> None:
    await house.intake.take_in([strange, message(1)])
    await house.intake.take_in([strange])
    assert house.queued() == [1]
    ((number, *_, reason), (_, *_)) = await house.rows()
    assert number < 0
    assert reason == "no update_id"


@pytest.mark.slow
async def test_what_is_nested_too_deeply_is_set_aside_and_nothing_of_it_kept(house: House) -> None:
    deep: object = "Dora"
    for _ in range(900):
        deep = [deep]
    await house.intake.take_in([deep, message(1), {"update_id": 2, "message": deep}])
    assert house.queued() == [1]
    aside = [row for row in await house.rows() if row[2] == "aside"]
    assert [row[1:] for row in aside] == [(None, "aside", "RecursionError")] * 2
    kept = await house.database.read(lambda tx: tx.all("SELECT raw FROM inbox WHERE state = 'aside'"))
    assert [row["raw"] for row in kept] == ["", ""]


@pytest.mark.slow
@pytest.mark.parametrize("chat", [2**63, -(2**70)])
async def test_chat_that_fits_in_no_row_is_set_aside(house: House, chat: int) -> None:
    await house.intake.take_in([message(1, chat=chat)])
    assert await house.rows() == [(1, None, "aside", "ValueError")]


async def test_half_a_surrogate_pair_is_stored_like_any_text(house: House) -> None:
    await house.intake.take_in([message(1, text="\ud83d")])
    assert house.queued() == [1]


async def test_what_was_set_aside_keeps_its_chat_so_that_it_can_be_erased_with_it(house: House) -> None:
    broken = message(1)
    broken["message"]["date"] = "yesterday"
    await house.intake.take_in([broken])
    assert (await house.rows())[0][:3] == (1, ChatId(7), "aside")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("event", "chat"),
    [
        ({"message": {"from": {"id": 7}, "date": "yesterday"}}, 7),
        ({"callback_query": {"from": {"id": 7}}}, 7),
        ({"message": {"chat": {"id": 8}, "from": {"id": 7}, "date": "yesterday"}}, 8),
        ({"message": {"chat": {"id": "8"}, "from": {"id": 7}, "date": "yesterday"}}, 7),
        ({"something_new": 5, "message": {"from": {"id": 7}, "date": "yesterday"}}, 7),
        ({"message": {"from": {"id": 2**63}, "date": "yesterday"}}, None),
        ({"message": {"from": {"id": 2**63 - 1}, "date": "yesterday"}}, 2**63 - 1),
    ],
)
async def test_what_was_set_aside_is_of_whoever_sent_it_where_no_chat_is_named(
    house: House, event: dict[str, Any], chat: int | None
) -> None:
    await house.intake.take_in([{"update_id": 1, **event}])
    assert (await house.rows())[0][:3] == (1, chat, "aside")


@pytest.mark.slow
async def test_update_that_this_version_cannot_read_any_more_is_set_aside_at_the_start(house: House) -> None:
    await house.intake.take_in([message(1)])
    await house.database.write(lambda tx: tx.run("""UPDATE inbox SET raw = '{"update_id":1,"message":5}'"""))
    await house.after_a_restart().recover()
    assert house.queued() == []
    assert (await house.rows())[0][2:] == ("aside", "AttributeError")


async def test_nothing_is_queued_when_storing_fails(house: House) -> None:
    await house.database.close()
    with pytest.raises(DatabaseClosed):
        await house.intake.take_in([message(1)])
    assert house.queued() == []
    assert house.intake.is_idle


async def test_numbers_are_forgotten_when_telegram_cannot_deliver_them_again(house: House) -> None:
    await house.intake.take_in([message(1), {"update_id": 2, "message": "nonsense"}, message(3)])
    await house.intake.finished(UpdateId(1))
    house.present += timedelta(days=3)
    await house.intake.recover()
    assert [row[0] for row in await house.rows()] == [2, 3]
    house.present += timedelta(days=30)
    await house.intake.recover()
    assert [row[0] for row in await house.rows()] == [3]


async def test_running_bot_forgets_every_few_hours_whatever_happens(house: House) -> None:
    await house.intake.take_in([message(1)])
    await house.intake.finished(UpdateId(1))
    pauses: list[float] = []

    async def days_pass(seconds: float) -> None:
        pauses.append(seconds)
        house.present += timedelta(days=3)
        if len(pauses) == 2:
            assert await house.rows() == []
            await house.database.close()
        if len(pauses) == 3:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await house.intake.keep_tidy(days_pass)
    assert pauses == [6 * 3600] * 3


@pytest.mark.slow
async def test_tidying_goes_on_after_a_full_disk_of_which_the_watch_has_spoken(house: House) -> None:
    await house.intake.take_in([message(1)])
    await house.intake.finished(UpdateId(1))
    house.present += timedelta(days=3)
    kept: list[int] = []
    disk = ExitStack()
    disk.enter_context(no_room())

    async def hours_pass(_: float) -> None:
        kept.append(len(await house.rows()))
        if len(kept) == 2:
            disk.close()
        if len(kept) == 3:
            raise asyncio.CancelledError

    with disk, capture_logs() as said, pytest.raises(asyncio.CancelledError):
        await house.intake.keep_tidy(hours_pass)
    assert kept == [1, 1, 0]
    assert said == []


@pytest.mark.slow
async def test_idle_waits_until_everything_is_finished_or_given_up(house: House) -> None:
    assert house.intake.is_idle
    await house.intake.take_in([message(1), message(2)])
    waiting = asyncio.create_task(house.intake.idle())
    await house.intake.finished(UpdateId(1))
    assert not waiting.done()
    house.intake.give_up(UpdateId(2))
    await waiting


def test_last_number_of_a_batch_counts_what_cannot_be_read() -> None:
    assert last_update_id([message(4), "nonsense", {"update_id": 9, "message": "nonsense"}]) == 9
    assert last_update_id(["nonsense"]) is None
    assert last_update_id([]) is None
