"""Updates of one chat are processed one after the other, in the order in which they came; chats side by side.

What people do in a group belongs to their private chats: a hundred of them who tap there do not wait for each other.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from weakref import WeakValueDictionary

import structlog
from telegram import Update

from bot.telegram.in_groups import CodeTyped, FromGroup, GroupMoved, GroupParted, GroupTap
from bot.telegram.tapped import Tapped
from storage.ids import ChatId, UpdateId

log = structlog.get_logger(__name__)

Arrived: TypeAlias = Update | Tapped | FromGroup


class PerChatUpdateProcessor:
    """`process` is what is done with each update.

    `finish` is awaited after an update is processed, when the chat's next one may already run. `give_up` is called
    instead for an update whose processing was broken off.
    """

    def __init__(
        self,
        *,
        process: Callable[[Arrived], Awaitable[None]],
        finish: Callable[[UpdateId], Awaitable[None]],
        give_up: Callable[[UpdateId], None],
    ) -> None:
        self._process = process
        self._finish = finish
        self._give_up = give_up
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._under_way: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False

    def take(self, update: Arrived) -> None:
        """Processes it as soon as all that came before it from the same chat is processed."""
        chat = chat_of(update)
        if chat is not None:
            self._under_way[chat] += 1
        task = asyncio.create_task(self._carry_out(update, chat))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def is_busy(self, chat: ChatId) -> bool:
        """Whether something of this chat is still to be processed, or is just being."""
        return chat in self._under_way

    def turn_of(self, chat: int) -> asyncio.Lock:
        """Held by whoever says something into a chat unasked, until it stands in line: no update runs meanwhile."""
        return self._locks.setdefault(chat, asyncio.Lock())

    def abandon(self) -> None:
        """Breaks off what is being processed, and lets nothing else begin."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()

    async def ended(self) -> None:
        """Waits until nothing is under way."""
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _carry_out(self, update: Arrived, chat: int | None) -> None:
        number, completed = UpdateId(update.update_id), False
        try:
            if await self._processed(update, chat):
                await self._finish(number)
                completed = True
        finally:
            if not completed:
                self._give_up(number)

    async def _processed(self, update: Arrived, chat: int | None) -> bool:
        # What belongs to nobody keeps no order.
        try:
            async with asyncio.Lock() if chat is None else self.turn_of(chat):
                if self._stopped:
                    return False
                await self._process(update)
                return True
        finally:
            if chat is not None:
                self._under_way[chat] -= 1
                if not self._under_way[chat]:
                    del self._under_way[chat]

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("an update could not be processed", exc_info=error)


def chat_of(update: Arrived) -> int | None:
    """Whose update it is; None where it belongs to nobody."""
    if isinstance(update, Tapped | GroupTap | CodeTyped | GroupMoved | GroupParted):
        return update.chat
    whose = update.effective_chat or update.effective_user
    return None if whose is None else whose.id
