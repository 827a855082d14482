"""Notices that the clock was put back: what is to be tried again at a time that it told before would come as late.

No second clock is needed: nothing can have been reckoned by a later moment than the latest that was told.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog

from bot.errors import OPERATORS_MATTER
from workshops.clock import Clock

log = structlog.get_logger(__name__)

EVERY: Final = 10.0
"""Seconds, by the clock of the event loop, which nobody puts back."""
UNNOTICED: Final = timedelta(seconds=1)
"""A clock that is put right by less, as time servers do all day, keeps nobody waiting."""


class ClockWatch:
    """The Clock of the whole process: tells what another one shows, and remembers the latest that it told."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._latest = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        now = self._clock()
        self._latest = max(self._latest, now)
        return now

    async def watch(
        self,
        put_back: Callable[[], Awaitable[None]],
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Calls `put_back` within seconds after the clock was, and again where the disk does not let it."""
        is_to_do = False
        while True:
            await pause(EVERY)
            is_to_do = self._was_put_back() or is_to_do
            if is_to_do:
                with suppress(*OPERATORS_MATTER):  # the disk watch has said so
                    await put_back()
                    is_to_do = False

    def _was_put_back(self) -> bool:
        """Since this was asked last."""
        now, latest = self._clock(), self._latest
        self._latest = now
        if latest - now <= UNNOTICED:
            return False
        log.warning("the clock was put back", seconds=int((latest - now).total_seconds()))
        return True
