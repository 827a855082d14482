"""Updates of one chat are processed one after the other, in the order in which they came; chats side by side."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from storage.ids import UpdateId

_AT_ONCE: Final = 10_000
"""Far more than ever wait: the limit must not let the queue of one busy chat hold up all others."""


class ChatOrder(BaseUpdateProcessor):
    """`finish` is awaited after an update is processed, when the chat's next one may already run.

    `give_up` is called instead for an update whose processing was broken off.
    """

    def __init__(
        self, *, finish: Callable[[UpdateId], Awaitable[None]], give_up: Callable[[UpdateId], None]
    ) -> None:
        super().__init__(max_concurrent_updates=_AT_ONCE)
        self._finish = finish
        self._give_up = give_up
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = False

    async def initialize(self) -> None:
        self._stopped = False

    async def shutdown(self) -> None:
        """Nothing to free: the locks go with the last update that needs them."""

    def abandon(self) -> None:
        """Breaks off what is being processed, and lets nothing else begin."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        number = UpdateId(update.update_id)
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - python-telegram-bot runs this in a task
        self._tasks.add(task)
        completed = False
        try:
            lock = self._lock_of(update)
            async with lock:
                if self._stopped:
                    return
                await coroutine
            await self._finish(number)
            completed = True
        finally:
            self._tasks.discard(task)
            if not completed:
                self._give_up(number)
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # harmless where it ran; where it never began, nobody misses it

    def turn_of(self, chat: int) -> asyncio.Lock:
        """Held by whoever says something into a chat unasked, until it stands in line: no update runs meanwhile."""
        return self._locks.setdefault(chat, asyncio.Lock())

    def _lock_of(self, update: Update) -> asyncio.Lock:
        """The same lock as long as an update of the chat holds it or waits for it."""
        if update.effective_chat is not None:
            key = update.effective_chat.id
        elif update.effective_user is not None:
            key = update.effective_user.id
        else:
            return asyncio.Lock()  # it belongs to nobody and so keeps no order
        return self.turn_of(key)
