"""Point 3: updates are kept until they are confirmed, or too old, and go to one poller only."""

import asyncio
from datetime import timedelta

from aiohttp import ClientSession

from sandbox import MovableClock, Person, Sandbox
from sandbox.updates import FIRST_UPDATE_ID, UpdateQueue
from tests.sandbox.api import Api, keyboard


class Seconds:
    """A stopwatch that a test moves, for the time between two polls."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def filled(clock: MovableClock, count: int) -> UpdateQueue:
    queue = UpdateQueue(clock.now, seconds=Seconds())
    for number in range(count):
        queue.put("message", {"number": number}, chat_id=1)
    return queue


async def ids(queue: UpdateQueue, offset: int = 0, limit: int = 100) -> list[int]:
    """Ids of one poll, counted from the first update as 0."""
    return [update["update_id"] - FIRST_UPDATE_ID for update in await queue.poll(offset, limit)]


async def test_what_was_not_confirmed_is_delivered_again(clock: MovableClock) -> None:
    queue = filled(clock, 3)

    assert await ids(queue) == [0, 1, 2]
    assert await ids(queue) == [0, 1, 2]


async def test_an_offset_confirms_everything_before_it_for_good(clock: MovableClock) -> None:
    queue = filled(clock, 3)

    assert await ids(queue, FIRST_UPDATE_ID + 2) == [2]
    assert await ids(queue) == [2]


async def test_a_negative_offset_leaves_only_the_newest(clock: MovableClock) -> None:
    queue = filled(clock, 5)

    assert await ids(queue, -2) == [3, 4]
    assert await ids(queue) == [3, 4]


async def test_a_negative_offset_beyond_the_queue_leaves_all(clock: MovableClock) -> None:
    assert await ids(filled(clock, 2), -10) == [0, 1]


async def test_limit_bounds_the_batch_and_keeps_the_rest(clock: MovableClock) -> None:
    queue = filled(clock, 3)

    assert await ids(queue, limit=2) == [0, 1]
    assert await ids(queue, FIRST_UPDATE_ID + 2) == [2]


async def test_the_same_offset_within_half_a_second_gets_a_single_update(clock: MovableClock) -> None:
    seconds = Seconds()
    queue = UpdateQueue(clock.now, seconds=seconds)
    for number in range(3):
        queue.put("message", {"number": number}, chat_id=1)

    assert await ids(queue) == [0, 1, 2]
    seconds.now -= 0.6
    assert await ids(queue) == [0]
    assert await ids(queue) == [0, 1, 2]


async def test_updates_expire_after_a_day_and_taps_after_150_seconds(clock: MovableClock) -> None:
    queue = filled(clock, 1)
    queue.put("callback_query", {}, chat_id=1)

    clock.advance(timedelta(seconds=149))
    assert await ids(queue) == [0, 1]
    clock.advance(timedelta(seconds=1))
    assert await ids(queue) == [0]
    clock.advance(timedelta(hours=24))
    assert await ids(queue) == []


async def test_an_update_id_is_never_used_twice(clock: MovableClock) -> None:
    queue = filled(clock, 1)
    queue.clear()
    queue.put("message", {}, chat_id=1)

    assert await ids(queue) == [1]


async def test_a_poll_waits_for_the_next_update(api: Api, ada: Person) -> None:
    (first,) = await api.result("getUpdates")
    poll = asyncio.create_task(api.result("getUpdates", offset=first["update_id"] + 1, timeout=30))
    await api.sandbox.world.updates.poller_waits.wait()

    await ada.types("Guten Morgen")

    assert [update["message"]["text"] for update in await poll] == ["Guten Morgen"]


async def test_a_poll_that_waited_in_vain_comes_back_empty(clock: MovableClock) -> None:
    assert await UpdateQueue(clock.now).poll(seconds=0.01) == []


async def test_the_older_of_two_pollers_gets_409(api: Api) -> None:
    older = asyncio.create_task(api.call("getUpdates", timeout=30))
    await api.sandbox.world.updates.poller_waits.wait()
    newer = asyncio.create_task(api.call("getUpdates", timeout=30))

    assert (await older).error == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    api.sandbox.world.updates.put_raw("message", {}, 1)
    assert (await newer).status == 200


async def test_only_the_wanted_kinds_are_queued(api: Api, ada: Person) -> None:
    await api.result("getUpdates", allowed_updates=["callback_query"])
    await api.result("sendMessage", chat_id=ada.user.id, text="Ja?", reply_markup=keyboard(("Ja",)))
    await ada.types("unerwünscht")
    await ada.taps("Ja", waits=False)

    updates = await api.result("getUpdates", offset=-1)
    assert [sorted(update) for update in updates] == [["callback_query", "update_id"]]


async def test_by_default_reactions_and_other_members_are_not_told(clock: MovableClock) -> None:
    queue = UpdateQueue(clock.now)

    kinds = [
        "message",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
        "my_chat_member",
        "poll_answer",
    ]
    wanted = [kind for kind in kinds if queue.put(kind, {}, 1) is not None]
    assert wanted == ["message", "my_chat_member", "poll_answer"]


async def test_an_empty_list_of_kinds_means_the_default_again(clock: MovableClock) -> None:
    queue = UpdateQueue(clock.now)
    queue.allow(["poll"])
    queue.allow([])

    assert queue.allowed is None
    assert queue.put("message", {}, 1) is not None


async def test_what_happens_while_nobody_polls_is_kept(api: Api, ada: Person) -> None:
    await ada.types("eins")
    await ada.types("zwei")

    texts = [update["message"]["text"] for update in await api.result("getUpdates")]
    assert texts == ["/start", "eins", "zwei"]


async def test_a_waiting_poll_ends_when_the_sandbox_closes() -> None:
    sandbox = Sandbox()
    await sandbox.start()
    async with ClientSession() as session:
        poll = asyncio.create_task(Api(sandbox, session).call("getUpdates", timeout=30))
        await sandbox.world.updates.poller_waits.wait()
        await sandbox.close()
        assert (await poll).error == (500, "Internal Server Error: restart")
