"""One process per data folder: the kernel keeps the lock, and lets go of it however the process ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.errors import DataFolderInUse, WrongSetting
from storage.disk import write_fault
from storage.errors import DatabaseUnavailable
from storage.files import private_folder

_LOCK_NAME: Final = "rundfrage.lock"


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Makes the folder if need be and holds it. Raises DataFolderInUse, WrongSetting, DiskFull or DiskReadOnly."""
    try:
        private_folder(folder)
        handle = os.open(folder / _LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        fault = write_fault(error, folder)
        if isinstance(fault, DatabaseUnavailable):
            raise fault from None
        raise WrongSetting(
            f"RUNDFRAGE_DATA_DIR cannot be used ({folder}: {error.strerror}): name a folder that may be written to."
        ) from None
    try:
        _lock(handle, folder)
        with suppress(OSError):  # a full or read-only disk is told where it matters
            os.utime(handle)
        yield folder
    finally:
        os.close(handle)


def held_since(folder: Path) -> datetime:
    """When whoever holds the folder took hold of it. Raises OSError where nobody ever did."""
    return datetime.fromtimestamp((folder / _LOCK_NAME).stat().st_mtime, UTC)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise DataFolderInUse(folder) from None
