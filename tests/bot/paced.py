"""A bot with a pacer before a Telegram that is a list, in a time that moves only when a test says so."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from bot.telegram.budget import Budget
from bot.telegram.pacing import Answer, Pacer
from bot.telegram.priority import Priority
from tests.bot.timer import FakeTimer

ADA, BEN, GROUP = 11, 12, -100


class Telegram:
    """Remembers what reached it, and when; refuses what it is told to refuse."""

    def __init__(self, timer: FakeTimer) -> None:
        self.timer = timer
        self.seen: list[tuple[float, str]] = []
        self.refusals: dict[str, list[Exception]] = {}
        self.slow: asyncio.Event | None = None

    async def take(self, text: str) -> Answer:
        if self.slow is not None:
            await self.slow.wait()
        self.seen.append((round(self.timer.time(), 3), text))
        if self.refusals.get(text):
            raise self.refusals[text].pop()
        return {"text": text}

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.seen]


class Bot:
    def __init__(self, budget: Budget | None = None) -> None:
        self.timer = FakeTimer()
        self.telegram = Telegram(self.timer)
        self.pacer = Pacer(budget, timer=self.timer)

    def calls(
        self, endpoint: str, text: str, *, priority: Priority | None = None, **data: Any
    ) -> "asyncio.Task[Answer]":
        return asyncio.ensure_future(
            self.pacer.process_request(self.telegram.take, (text,), {}, endpoint, data, priority)
        )

    def sends(self, text: str, to: int, priority: Priority | None = None) -> "asyncio.Task[Answer]":
        return self.calls("sendMessage", text, priority=priority, chat_id=to)

    def acknowledges(self, text: str) -> "asyncio.Task[Answer]":
        return self.calls("answerCallbackQuery", text, callback_query_id="1")

    def edits(
        self, text: str, *, message_id: int = 1, to: int = ADA, priority: Priority | None = None
    ) -> "asyncio.Task[Answer]":
        return self.calls("editMessageText", text, priority=priority, chat_id=to, message_id=message_id)


async def all_of(*tasks: Awaitable[Answer]) -> list[Answer]:
    return list(await asyncio.gather(*tasks))
