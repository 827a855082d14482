"""Keeps the messages in groups up to date, beside everything else: a group that has to wait holds up nobody.

It is a Duty of its own: its work is begun when the alarm rings, and goes on by itself.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import structlog
from telegram.error import TelegramError

from bot.telegram.errors import (
    ChatMoved,
    ChatUnreachable,
    MessageGone,
    TryLater,
    Unchanged,
    classify,
)
from bot.telegram.polling import RundfrageBot
from bot.telegram.priority import Priority
from bot.telegram.sending import text_of
from handlers.door import Addresses
from handlers.polls.group_message import message as message_of
from locales import words_in
from storage.database import Transaction
from storage.errors import StorageError
from storage.group_messages import GroupMessage
from workshops.polls.in_group import Content
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

_OURS: Final = Priority.REMINDER
"""One message for many people goes before the many messages for one person each."""


class GroupMessages:
    """Sends what is owed to groups, and changes what is behind there."""

    def __init__(
        self, bot: RundfrageBot, workshops: Workshops, *, addresses: Addresses, ring: Callable[[], None]
    ) -> None:
        """`ring` is called when something was done, for more may be due."""
        self._bot = bot
        self._workshops = workshops
        self._addresses = addresses
        self._ring = ring
        self._running: set[asyncio.Task[None]] = set()

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When a message is to be sent or changed next."""
        return self._workshops.group_polls.earliest_due(tx)

    async def work(self) -> None:
        """Begins with everything that is due; under a lease, so that it is begun once."""
        for message in await self._workshops.group_polls.claim():
            task = asyncio.create_task(self._show(message))
            self._running.add(task)
            task.add_done_callback(self._done)

    @property
    def is_idle(self) -> bool:
        return not self._running

    async def idle(self) -> None:
        """Waits until nothing is under way."""
        while self._running:
            await asyncio.wait(set(self._running))

    async def stop(self) -> None:
        """Breaks off what is under way: its lease ends, and the next start does it."""
        for task in self._running:
            task.cancel()
        await self.idle()

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            if not isinstance(error, StorageError):  # whoever watches the disk has said so
                log.error("message in a group not shown", exc_info=error)
            return
        self._ring()

    async def _show(self, message: GroupMessage) -> None:
        polls = self._workshops.group_polls
        content = await polls.content(message)
        try:
            message_id = await self._put(message, content)
        except TelegramError as error:
            await self._settle_fault(message, content, error)
        else:
            await polls.shown(message, content, message_id=message_id)

    async def _put(self, message: GroupMessage, content: Content) -> int:
        """Sends or changes it; the number that it has. Raises TelegramError."""
        screen = message_of(words_in(message.language), content, self._link)
        said: dict[str, Any] = {"chat_id": message.chat, **text_of(screen)}
        if message.message_id is None:
            sent: dict[str, int] = await self._bot.call("sendMessage", said, _OURS)
            return sent["message_id"]
        await self._bot.call("editMessageText", {**said, "message_id": message.message_id}, _OURS)
        return message.message_id

    async def _settle_fault(self, message: GroupMessage, content: Content, error: TelegramError) -> None:
        polls, verdict = self._workshops.group_polls, classify(error)
        log.info("message in a group not shown", verdict=type(verdict).__name__)
        match verdict:
            case Unchanged() if message.message_id is not None:
                await polls.shown(message, content, message_id=message.message_id)
            case ChatMoved(to=to):
                await self._workshops.group_chats.moved(message.chat, to)
                await polls.released(message)
            case MessageGone():
                await polls.gone(message)
            case ChatUnreachable() if message.is_left:
                await polls.forgotten(message.id)
            case ChatUnreachable():
                await self._workshops.group_chats.lost(message.chat)
            case TryLater(after=after, perhaps_done=perhaps, answer_lost=lost):
                await polls.again(message, after=after, perhaps_done=perhaps, answer_lost=lost)
            case _:
                log.warning("message in a group refused", verdict=type(verdict).__name__)
                await polls.forgotten(message.id)

    def _link(self, payload: str) -> str:
        return self._addresses.telegram(payload) or ""
