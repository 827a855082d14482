"""When Telegram was last heard; also for those who look from outside: a file beside the database bears that time."""

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from storage.files import PRIVATE_FILE
from workshops.clock import Clock

NAME: Final = "telegram.heard"
_EXACTLY: Final = timedelta(seconds=5)
SILENT_AFTER: Final = timedelta(minutes=2)
"""A long poll is answered after 50 seconds at most, even if nothing happened."""


class Hearing:
    """Told of every answer to a long poll, and of every update that was delivered."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._file = folder / NAME
        self._clock = clock
        self._last: datetime | None = None

    def heard(self) -> None:
        """Telegram has just been heard. The file says so to a few seconds."""
        now = self._clock()
        if self._last is not None and timedelta() <= now - self._last < _EXACTLY:
            return
        self._last = now
        with suppress(OSError):  # a full or read-only disk is told where it matters
            self._file.touch(PRIVATE_FILE)
            os.utime(self._file, (now.timestamp(), now.timestamp()))

    @property
    def is_recent(self) -> bool:
        """Whether Telegram was heard within the last two minutes."""
        return self._last is not None and self._clock() - self._last < SILENT_AFTER


def last_heard(folder: Path) -> datetime | None:
    """When the bot on this data folder heard Telegram last, as far as can be seen; None if never."""
    try:
        return datetime.fromtimestamp((folder / NAME).stat().st_mtime, UTC)
    except OSError:
        return None
