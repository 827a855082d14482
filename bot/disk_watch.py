"""Says once that the database cannot be used, and once when it can again; what cannot pass ends the process."""

import asyncio
from collections.abc import Mapping
from typing import Final

import structlog

from storage.errors import DatabaseBusy, DatabaseUnavailable, DiskFull, DiskReadOnly, StorageError

log = structlog.get_logger(__name__)

_REASONS: Final[Mapping[type[StorageError], str]] = {
    DiskFull: "no room is left on the disk",
    DiskReadOnly: "the disk or the folder is read-only",
    DatabaseBusy: "another process holds it",
}


class DiskWatch:
    """A storage.database.Watch. `broken` is set when only a restart, or the operator, can help; `failure` says why.

    `is_in_trouble` while it cannot be written to for a reason that may pass.
    """

    def __init__(self, broken: asyncio.Event) -> None:
        self.failure: StorageError | None = None
        self._broken = broken
        self.is_in_trouble = False

    def failed(self, error: StorageError) -> None:
        if isinstance(error, DatabaseUnavailable):
            if not self.is_in_trouble:
                self.is_in_trouble = True
                log.error("the database cannot be written to, trying again", reason=_REASONS.get(type(error)))
        elif self.failure is None:
            self.failure = error
            log.critical("the database cannot be used any more, ending", error=type(error).__name__)
            self._broken.set()

    def works(self) -> None:
        if self.is_in_trouble:
            self.is_in_trouble = False
            log.info("the database can be written to again")
