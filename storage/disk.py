"""What is the matter with a disk: full, read-only, or out of reach; asked of the disk itself, once something failed."""

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from questionnaires.values import dataclass
from storage.errors import DatabaseFailed, DatabaseUnreadable, DiskFull, DiskReadOnly

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_TO_BE_WRITTEN: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_TRIED: Final = 256 * 1024
"""Bytes: what SQLite needs at a time for its journal and the index of it."""


def write_fault(error: OSError, path: Path) -> DatabaseFailed:
    """Our error for what the operating system said when `path` was to be written."""
    if error.errno in _NO_ROOM:
        return DiskFull(f"No room is left on the disk of {path}: make room, then try again.")
    if error.errno in _NOT_TO_BE_WRITTEN:
        return DiskReadOnly(f"{path} cannot be written to ({error.strerror}): check the disk and the rights.")
    return DatabaseUnreadable(f"{path} cannot be written: {error.strerror}.")


def fault_beside(path: Path) -> DatabaseFailed | None:
    """What hinders from writing `path` or a new file beside it; None if nothing does.

    SQLite tells a full disk from a failing one only where it writes pages, not for its journal's index, a sync or a
    file that is to be made: there it says "disk I/O error" or "unable to open". So the disk is tried, and left as it
    was.
    """
    try:
        if path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CLOEXEC))
        with tempfile.TemporaryFile(dir=path.parent) as tried:
            tried.write(bytes(_TRIED))
            tried.flush()
            os.fsync(tried.fileno())
    except FileNotFoundError:
        return None  # the folder is gone: not a matter of room or rights
    except OSError as error:
        return write_fault(error, path)
    return None


@dataclass(frozen=True, slots=True)
class PlaceOnDisk:
    """Which file stood at a path when it was opened; SQLite goes on writing into one that was moved since."""

    path: Path
    identity: tuple[int, int] | None

    @classmethod
    def of(cls, path: Path) -> "PlaceOnDisk":
        return cls(path, _identity(path))

    def refuse_another(self) -> None:
        """Raises DatabaseUnreadable where the file is not there any more, or another one is."""
        if self.identity is not None and _identity(self.path) != self.identity:
            raise DatabaseUnreadable(
                f"{self.path} was moved, deleted or replaced while the program was running."
            )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
