"""Brings updates to the bot's own HTTP server: with the secret header, in order per chat, again until it says 2xx.

Like a Bot API server of one's own it also goes to plain HTTP on any port, but never away from this machine.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from aiohttp import ClientError, ClientSession, ClientTimeout
from yarl import URL

from sandbox.errors import bad_request
from sandbox.updates import Update, UpdateQueue

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 60.0
ANSWER_TIMEOUT: Final = 60.0


class Webhook:
    def __init__(
        self, updates: UpdateQueue, now: Callable[[], datetime], *, first_delay: float = FIRST_DELAY
    ) -> None:
        """`first_delay` is the pause in real seconds after the first failure; it doubles from one to the next."""
        self._updates = updates
        self._now = now
        self._first_delay = first_delay
        self._url = ""
        self._secret: str | None = None
        self._connections = 40
        self._session: ClientSession | None = None
        self._free = asyncio.Semaphore(self._connections)
        self._deliveries: dict[int, asyncio.Task[None]] = {}
        self._last_error: tuple[datetime, str] | None = None

    async def set(self, url: str, *, secret: str | None, connections: int) -> None:
        """From now on updates go to `url`; a waiting long poll ends with 409."""
        if URL(url).host not in LOOPBACK:
            raise bad_request("bad webhook: the sandbox delivers on this machine only")
        await self.remove()
        self._url, self._secret, self._connections = url, secret, connections
        self._free = asyncio.Semaphore(connections)
        self._session = ClientSession(timeout=ClientTimeout(total=ANSWER_TIMEOUT))
        self._updates.end_poll("terminated by setWebhook request")
        self._updates.webhook_active = True
        self._updates.on_put = self._deliver_pending
        self._deliver_pending()

    async def remove(self) -> None:
        """Back to polling; what was not delivered stays in the queue."""
        self._updates.webhook_active = False
        self._updates.on_put = None
        self._url, self._last_error = "", None
        deliveries = tuple(self._deliveries.values())
        for delivery in deliveries:
            delivery.cancel()
        await asyncio.gather(*deliveries, return_exceptions=True)
        self._deliveries.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _deliver_pending(self) -> None:
        """One delivery per chat at a time, which goes on as long as the chat has updates."""
        for update in self._updates.pending():
            if update.chat_id not in self._deliveries:
                delivery = asyncio.get_running_loop().create_task(self._deliver_chat(update.chat_id))
                self._deliveries[update.chat_id] = delivery

    async def _deliver_chat(self, chat_id: int) -> None:
        delay = self._first_delay
        while update := next((one for one in self._updates.pending() if one.chat_id == chat_id), None):
            async with self._free:
                problem = await self._deliver(update)
            if problem is None:
                self._updates.forget([update.id])
                delay = self._first_delay
            else:
                self._last_error = (self._now(), problem)
                await asyncio.sleep(delay)
                delay = min(2 * delay, LONGEST_DELAY)
        del self._deliveries[chat_id]

    async def _deliver(self, update: Update) -> str | None:
        """Returns what went wrong, or None when the bot took the update."""
        assert self._session is not None  # noqa: S101 - deliveries end before the session does
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        try:
            async with self._session.post(self._url, json=update.body, headers=headers) as answer:
                accepted = 200 <= answer.status < 300
                return (
                    None if accepted else f"Wrong response from the webhook: {answer.status} {answer.reason}"
                )
        except (ClientError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"

    def info(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "url": self._url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending()),
        }
        if self._updates.allowed is not None:
            answer["allowed_updates"] = self._updates.allowed
        if self._url:
            answer["max_connections"] = self._connections
        if self._last_error is not None:
            moment, problem = self._last_error
            answer["last_error_date"] = int(moment.timestamp())
            answer["last_error_message"] = problem
        return answer
