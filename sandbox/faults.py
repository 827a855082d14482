"""Faults on order: what a network and a busy server do to a bot, at the moment that a test chooses.

Each order names a method (None: any but getUpdates, which a running bot calls all the time), how often it strikes
(None: until `clear`), and optionally a chat. The oldest matching order strikes first.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sandbox.errors import ApiError, too_many_requests
from sandbox.updates import UpdateQueue


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection breaks without an answer."""

    after: bool
    """Whether the call took effect before."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something in front of the real server answers, and not in JSON."""

    status: int
    body: str


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    error: ApiError


@dataclass(slots=True, eq=False)
class Slow:
    seconds: float
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        self._released.set()

    async def wait(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self.seconds):
                await self._released.wait()


@dataclass(slots=True, eq=False)
class Hold:
    """The call waits until the test lets it go: a slow answer without sleeping."""

    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        self._released.set()

    async def wait(self) -> None:
        self.arrived.set()
        await self._released.wait()


Fault: TypeAlias = Drop | Broken | ErrorAnswer | Slow | Hold


@dataclass(slots=True, eq=False)
class _Order:
    fault: Fault
    method: str | None
    times: int | None
    chat_id: int | None

    def concerns(self, method: str, chat_id: int | None) -> bool:
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        return self.method == method.lower() if self.method is not None else method != "getUpdates"


class Faults:
    def __init__(self, updates: UpdateQueue) -> None:
        self._updates = updates
        self._orders: list[_Order] = []
        self._waits: list[Slow | Hold] = []

    def drop_before(
        self, method: str | None = None, *, times: int | None = 1, chat_id: int | None = None
    ) -> None:
        """The connection breaks before the call took effect."""
        self._order(Drop(after=False), method, times, chat_id)

    def drop_after(
        self, method: str | None = None, *, times: int | None = 1, chat_id: int | None = None
    ) -> None:
        """The call takes effect, but its answer is lost."""
        self._order(Drop(after=True), method, times, chat_id)

    def fail(
        self,
        method: str | None = None,
        *,
        status: int = 502,
        times: int | None = 1,
        chat_id: int | None = None,
    ) -> None:
        """A burst of 5xx, with the page of a proxy instead of JSON. The calls have no effect."""
        self._order(
            Broken(status, f"<html><body>{status} server error</body></html>"), method, times, chat_id
        )

    def garble(
        self,
        method: str | None = None,
        *,
        body: str,
        status: int = 200,
        times: int | None = 1,
        chat_id: int | None = None,
    ) -> None:
        """Something else answers in the server's place, such as a captive portal. The calls have no effect."""
        self._order(Broken(status, body), method, times, chat_id)

    def refuse(
        self,
        method: str | None = None,
        *,
        code: int,
        description: str,
        times: int | None = 1,
        chat_id: int | None = None,
        **parameters: Any,
    ) -> None:
        """Any error of the Bot API, such as 403 or 500."""
        self._order(ErrorAnswer(ApiError(code, description, **parameters)), method, times, chat_id)

    def flood(
        self, method: str | None = None, *, seconds: int, times: int | None = 1, chat_id: int | None = None
    ) -> None:
        """429 with `retry_after`, whatever the flood rules say."""
        self._order(ErrorAnswer(too_many_requests(seconds)), method, times, chat_id)

    def slow(
        self, method: str | None = None, *, seconds: float, times: int | None = 1, chat_id: int | None = None
    ) -> None:
        """The call takes effect, its answer comes late."""
        self._order(Slow(seconds), method, times, chat_id)

    def hold(self, method: str | None = None, *, times: int | None = 1, chat_id: int | None = None) -> Hold:
        """The call waits before it takes effect; await `arrived`, then call `release()`."""
        hold = Hold()
        self._order(hold, method, times, chat_id)
        return hold

    def duplicate_updates(self, times: int = 1) -> None:
        """The next updates are delivered a second time, after they were confirmed."""
        self._updates.duplicate_next(times)

    def malformed_update(
        self, kind: str = "message", content: Any = "not an object", *, chat_id: int = 0
    ) -> int:
        """Queues an update that no client can parse; returns its id."""
        return self._updates.put_raw(kind, content, chat_id)

    def clear(self) -> None:
        """Ends all orders; calls that are slow or held go on."""
        self._orders.clear()
        for wait in self._waits:
            wait.release()
        self._waits.clear()

    def _order(self, fault: Fault, method: str | None, times: int | None, chat_id: int | None) -> None:
        if isinstance(fault, Slow | Hold):
            self._waits.append(fault)
        self._orders.append(_Order(fault, method.lower() if method else None, times, chat_id))

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that hits this call, if any; counts it."""
        for order in self._orders:
            if order.concerns(method, chat_id):
                if order.times is not None:
                    order.times -= 1
                    if order.times <= 0:
                        self._orders.remove(order)
                return order.fault
        return None
