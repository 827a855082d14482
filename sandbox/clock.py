"""Time can be moved, but only forward, and whoever depends on it is told.

The clock runs with real time (a demo) or stands still until it is moved (a test). It can be handed to the program
under test, since calling it returns the present as an aware datetime in UTC.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

Listener: TypeAlias = Callable[[datetime], None]


class MovableClock:
    def __init__(self, start: datetime | None = None, *, standing: bool = False) -> None:
        """Starts at `start` (default: the real present). A standing clock moves only when it is told to."""
        self._start = (start or datetime.now(UTC)).astimezone(UTC)
        self._moved = timedelta()
        self._origin = time.monotonic()
        self._standing = standing
        self.on_moved: list[Listener] = []
        """Called with the new time after each move, not with the passing of real time."""

    def __call__(self) -> datetime:
        return self.now()

    def now(self) -> datetime:
        passed = 0.0 if self._standing else time.monotonic() - self._origin
        return self._start + self._moved + timedelta(seconds=passed)

    def timestamp(self) -> int:
        """Unix seconds, the unit of every date in the Bot API."""
        return int(self.now().timestamp())

    def advance(self, by: timedelta) -> datetime:
        if by < timedelta():
            raise ValueError(f"Time moves only forward, not by {by}")
        self._moved += by
        present = self.now()
        for listener in tuple(self.on_moved):
            listener(present)
        return present

    def move_to(self, moment: datetime) -> datetime:
        return self.advance(moment - self.now())
