"""What keeps the messages in groups up to date, over a Bot API that answers whatever it is told."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.telegram.group_messages import GroupMessages
from bot.telegram.polling import RundfrageBot
from bot.telegram.priority import Priority
from handlers.door import Addresses
from questionnaires.kernels.kernel import Move
from storage.database import Database
from storage.ids import ChatId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork, Rings
from tests.workshops.town_fixture import build
from tests.workshops.waiting import Waiting
from workshops.group_chats import GroupCode
from workshops.polls.in_group import EVERY

GROUP = ChatId(-7)


class Meanwhile(RundfrageBot):
    """Lets something happen before a call is answered, which is told which call it is."""

    def __init__(self, happens: Callable[[str], Awaitable[None]]) -> None:
        super().__init__("1:never-used")
        self._happens = happens

    async def call(
        self, endpoint: str, parameters: Mapping[str, Any], priority: Priority | None = None
    ) -> Any:
        await self._happens(endpoint)
        return {"message_id": 5}


async def test_end_that_comes_while_a_change_is_under_way_is_shown_right_behind_it(
    database: Database, clock: FakeClock
) -> None:
    """The alarm slept until the change would have to be tried again; nobody else wakes it."""
    now = Waiting(Fieldwork.at(database, clock, await build(database, rat=7)))
    use, rings, called = now.work.workshops, Rings(), list[str]()
    made = await use.group_chats.begin(now.klara, now.work.square.municipality)
    assert isinstance(made, GroupCode)
    await use.group_chats.connect(now.klara, made.code, GROUP, language="de")
    poll = await now.poll()
    await use.group_polls.set_shown(now.klara, poll, on=True)

    async def meanwhile(endpoint: str) -> None:
        called.append(endpoint)
        if called == ["editMessageText"]:
            await use.polls.close(now.klara, poll)
            assert rings.times == 0

    messages = GroupMessages(Meanwhile(meanwhile), use, addresses=Addresses("bot", None), ring=rings)
    await messages.work()
    await messages.idle()
    await use.group_polls.vote(now.work.square.people["rat"][1], poll, Move(1, 1), chat=GROUP)
    clock.advance(EVERY)
    called.clear()
    rings.times = 0
    await messages.work()
    await messages.idle()
    assert (called, rings.times) == (["editMessageText"], 1)
    assert await database.read(messages.earliest_due) is not None
    await messages.work()
    await messages.idle()
    assert (called, rings.times) == (["editMessageText"] * 2, 2)
    assert await database.read(messages.earliest_due) is None
