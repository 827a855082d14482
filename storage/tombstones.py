"""Random marks of what was deleted or closed, in a file beside the database that outlives it.

A backup still holds what was deleted after it was made. Whoever restores it finds the marks here and deletes again
(workshops/towns/reapplying.py). The file is a row of 16 random bytes each: it tells how often something was deleted or
closed, and nothing else to anybody who does not have the database and its key.

A mark is on the disk before the transaction that deletes is committed: no deletion that was acknowledged can be
missing. The other way round, a mark whose transaction was lost in a power cut, does no harm: its deletion had been
asked for, and is made good at the next start.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from storage.connection import file_of
from storage.disk import write_fault
from storage.errors import DatabaseUnreadable
from storage.files import LIST_OF_DELETIONS, PRIVATE_FILE, is_there, sync

NAME: Final = LIST_OF_DELETIONS
MARK_BYTES: Final = 16


def read(file: Path) -> frozenset[bytes] | None:
    """The marks of a list; None if there is no such file. Raises DatabaseUnreadable."""
    if not is_there(file):
        return None
    try:
        content = file.read_bytes()
    except OSError as error:
        raise DatabaseUnreadable(f"{file} cannot be read: {error.strerror}.") from error
    whole = len(content) - len(content) % MARK_BYTES  # a power cut may have torn the last one
    return frozenset(content[at : at + MARK_BYTES] for at in range(0, whole, MARK_BYTES))


def add(file: Path, marks: Iterable[bytes]) -> None:
    """Makes the list hold these marks, too; it begins with the first call. Raises DatabaseFailed."""
    known = read(file) or frozenset()
    _append(file, b"".join(sorted(set(marks) - known)))


@contextmanager
def noted(raw: Any) -> Iterator[None]:
    """Around a COMMIT: what the transaction deletes or closes stands in the list before; not, if it fails after all."""
    marks = [row[0] for row in raw.execute("SELECT mark FROM tombstone")]
    path = file_of(raw) if marks else None
    if path is None:
        yield
        return
    file = path.with_name(NAME)
    before = _append(file, b"".join(marks))
    try:
        raw.execute("DELETE FROM tombstone")
        yield
    except BaseException:
        with suppress(OSError):
            os.truncate(file, before)
        raise


def _append(file: Path, content: bytes) -> int:
    """Returns the length that the list had. All of the content is on the disk then, or nothing of it."""
    try:
        is_new = not is_there(file)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        try:
            length = os.fstat(descriptor).st_size
            before = length - length % MARK_BYTES
            _write(descriptor, content, at=before)
        finally:
            os.close(descriptor)
        if is_new:
            sync(file.parent)
    except OSError as error:
        raise write_fault(error, file) from error
    return before


def _write(descriptor: int, content: bytes, *, at: int) -> None:
    try:
        for place in range(0, len(content), MARK_BYTES):
            os.pwrite(descriptor, content[place : place + MARK_BYTES], at + place)
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, at)
        raise
