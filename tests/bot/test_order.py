import asyncio
import gc

import pytest
from telegram import Chat, Message, PollAnswer, Update, User

from bot.telegram.order import Arrived, PerChatUpdateProcessor
from bot.telegram.tapped import Tapped
from storage.ids import ChatId, UpdateId
from tests.bot.timer import let_run


def update(number: int, chat: int | None) -> Update:
    if chat is None:
        return Update(number)
    whose = Chat(chat, "private")
    return Update(number, message=Message(number, None, whose, from_user=User(chat, "", is_bot=False)))  # type: ignore[arg-type]  # no date needed


class Row:
    """Runs updates through the order and notes what happens."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.gates: dict[int, asyncio.Event] = {}
        self.finish_gate: asyncio.Event | None = None
        self.order = PerChatUpdateProcessor(process=self._work, finish=self._finish, give_up=self._give_up)

    def takes(self, number: int, chat: int | None) -> "asyncio.Task[None]":
        return self.takes_this(update(number, chat))

    def takes_this(self, arrived: Arrived) -> "asyncio.Task[None]":
        self.gates[arrived.update_id] = asyncio.Event()
        before = set(self.order._tasks)
        self.order.take(arrived)
        [task] = self.order._tasks - before
        return task

    async def _work(self, arrived: Arrived) -> None:
        number = arrived.update_id
        self.events.append(f"begins {number}")
        await self.gates[number].wait()
        self.events.append(f"ends {number}")

    async def _finish(self, number: UpdateId) -> None:
        if self.finish_gate is not None:
            await self.finish_gate.wait()
        self.events.append(f"done {number}")

    def _give_up(self, number: UpdateId) -> None:
        self.events.append(f"given up {number}")


@pytest.fixture
def row() -> Row:
    return Row()


async def test_updates_of_one_chat_wait_for_each_other(row: Row) -> None:
    tasks = [row.takes(number, 7) for number in (1, 2, 3)]
    await let_run()
    assert row.events == ["begins 1"]
    for number in (3, 2, 1):
        row.gates[number].set()
    await asyncio.gather(*tasks)
    begun = [event for event in row.events if event.startswith("begins")]
    assert begun == ["begins 1", "begins 2", "begins 3"]


async def test_chats_run_side_by_side(row: Row) -> None:
    tasks = [row.takes(number, number) for number in range(1, 301)]
    await let_run()
    assert len(row.events) == 300
    for gate in row.gates.values():
        gate.set()
    await asyncio.gather(*tasks)


@pytest.mark.slow
async def test_flood_of_one_chat_holds_up_nobody_else(row: Row) -> None:
    flood = [row.takes(number, 7) for number in range(1, 2001)]
    other = row.takes(5000, 8)
    row.gates[5000].set()
    await other
    assert row.events == ["begins 1", "begins 5000", "ends 5000", "done 5000"]
    for gate in row.gates.values():
        gate.set()
    await asyncio.gather(*flood)


async def test_next_update_begins_while_the_last_one_is_still_being_shown(row: Row) -> None:
    row.finish_gate = asyncio.Event()
    first, second = row.takes(1, 7), row.takes(2, 7)
    row.gates[1].set()
    await let_run()
    assert row.events == ["begins 1", "ends 1", "begins 2"]
    row.gates[2].set()
    row.finish_gate.set()
    await asyncio.gather(first, second)


async def test_updates_of_nobody_keep_no_order(row: Row) -> None:
    tasks = [row.takes(1, None), row.takes(2, None)]
    await let_run()
    assert row.events == ["begins 1", "begins 2"]
    row.gates[1].set()
    row.gates[2].set()
    await asyncio.gather(*tasks)


async def test_updates_of_a_person_without_a_chat_wait_for_each_other(row: Row) -> None:
    """Such as votes in a native poll."""
    voter = User(7, "", is_bot=False)
    votes = [
        Update(number, poll_answer=PollAnswer("1", [0], voter, option_persistent_ids=["a"]))
        for number in (1, 2)
    ]
    tasks = [row.takes_this(vote) for vote in votes]
    await let_run()
    assert row.events == ["begins 1"]
    for gate in row.gates.values():
        gate.set()
    await asyncio.gather(*tasks)


@pytest.mark.slow
async def test_lock_of_a_chat_goes_with_its_last_update(row: Row) -> None:
    task = row.takes(1, 7)
    await let_run()
    assert len(row.order._locks) == 1
    row.gates[1].set()
    await task
    gc.collect()
    assert len(row.order._locks) == 0


async def test_what_is_broken_off_or_not_begun_is_given_up_and_not_done(row: Row) -> None:
    tasks = [row.takes(1, 7), row.takes(2, 7)]
    await let_run()
    row.order.abandon()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert sorted(row.events) == ["begins 1", "given up 1", "given up 2"]


async def test_what_comes_after_the_end_is_given_up(row: Row) -> None:
    row.order.abandon()
    await row.takes(1, 7)
    assert row.events == ["given up 1"]


async def test_taps_and_texts_of_a_chat_keep_one_order(row: Row) -> None:
    tap = Tapped(UpdateId(2), "9", ChatId(7), None, 1, "aa:1")
    tasks = [row.takes(1, 7), row.takes_this(tap), row.takes(3, 7)]
    await let_run()
    assert row.order.is_busy(ChatId(7))
    for gate in row.gates.values():
        gate.set()
    await asyncio.gather(*tasks)
    assert [event for event in row.events if event.startswith("begins")] == [
        "begins 1",
        "begins 2",
        "begins 3",
    ]
    assert not row.order.is_busy(ChatId(7))


async def test_chat_is_busy_until_its_last_update_is_processed_not_until_it_is_shown(row: Row) -> None:
    row.finish_gate = asyncio.Event()
    task = row.takes(1, 7)
    assert row.order.is_busy(ChatId(7)), "from the moment on in which it was taken"
    row.gates[1].set()
    await let_run()
    assert not row.order.is_busy(ChatId(7))
    row.finish_gate.set()
    await task


async def test_whoever_stops_waits_until_nothing_is_under_way(row: Row) -> None:
    row.takes(1, 7)
    await let_run()
    stopping = asyncio.create_task(row.order.ended())
    await let_run()
    assert not stopping.done()
    row.gates[1].set()
    await stopping
    assert row.events == ["begins 1", "ends 1", "done 1"]
    await row.order.ended()
