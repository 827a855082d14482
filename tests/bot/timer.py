"""Monotonic time that moves when a test says so."""

import asyncio
import heapq
import itertools
from collections.abc import Callable


class _Handle:
    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        self.callback = None


class FakeTimer:
    """Starts at 0."""

    def __init__(self) -> None:
        self._now = 0.0
        self._numbers = itertools.count()
        self._alarms: list[tuple[float, int, _Handle]] = []

    def time(self) -> float:
        return self._now

    def call_at(self, when: float, callback: Callable[[], None], /) -> _Handle:
        handle = _Handle(callback)
        heapq.heappush(self._alarms, (when, next(self._numbers), handle))
        return handle

    async def advance(self, seconds: float) -> None:
        """Lets time pass, step by step from one alarm to the next, and everybody do what they do meanwhile."""
        until = self._now + seconds
        await let_run()
        while self._alarms and self._alarms[0][0] <= until:
            when, _, handle = heapq.heappop(self._alarms)
            self._now = max(self._now, when)
            if handle.callback is not None:
                handle.callback()
            await let_run()
        self._now = until


async def let_run() -> None:
    """Gives every task that is ready a chance to run on; no time passes."""
    for _ in range(10):
        await asyncio.sleep(0)
