"""What the pages have to hear, numbered, so that a page which lost its connection goes on where it stopped.

Only the newest events are kept: who missed more asks for the whole state anew.
"""

import asyncio
import json
import secrets
from collections import deque
from typing import Any, Final

KEPT: Final = 2_000


class Journal:
    def __init__(self, *, kept: int = KEPT) -> None:
        # A page that outlives the server must not take the numbers of the new one for its own.
        self._start = secrets.token_hex(4)
        self._events: deque[str] = deque(maxlen=kept)
        self._count = 0
        self._news = asyncio.Event()
        self.closed = False

    @property
    def position(self) -> str:
        """The place behind the newest event."""
        return self._name(self._count)

    @property
    def news(self) -> asyncio.Event:
        """Set at the next event or at the end; taken before `since` and awaited after it, it lets nothing slip by."""
        return self._news

    def add(self, event: dict[str, Any]) -> None:
        self._events.append(json.dumps(event, ensure_ascii=False))
        self._count += 1
        self._wake()

    def since(self, position: str) -> list[tuple[str, str]] | None:
        """The events behind a position, each with its own position and as JSON; None if that place is not known."""
        start, _, written = position.partition("-")
        if start != self._start or not written.isdecimal():
            return None
        number = int(written)
        oldest = self._count - len(self._events)
        if not oldest <= number <= self._count:
            return None
        missed = list(self._events)[number - oldest :]
        return [(self._name(number + step), event) for step, event in enumerate(missed, start=1)]

    def close(self) -> None:
        """Ends every stream."""
        self.closed = True
        self._wake()

    def _name(self, number: int) -> str:
        return f"{self._start}-{number}"

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
