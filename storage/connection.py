"""The border to SQLCipher: its connections are untyped (Any) from here on, its errors become ours."""

import asyncio
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeAlias, TypeVar

import aiosqlite
import sqlcipher3

from storage.disk import fault_beside, write_fault
from storage.errors import (
    ConstraintViolated,
    DatabaseBusy,
    DatabaseClosed,
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseForeign,
    DatabaseKeyWrong,
    DatabaseNotEncrypted,
    DatabaseUnreadable,
    StatementFailed,
    StorageError,
)
from storage.files import leftovers, new_file, private_folder, refuse_lost
from storage.key import SALT_BYTES, DatabaseKey
from storage.signatures import PAGE, something_else

T = TypeVar("T")
Connector: TypeAlias = Callable[[], Any]
"""Opens a raw connection; runs where its functions will run."""

DRIVER_ERRORS = (sqlcipher3.Error, sqlcipher3.Warning)
"""A warning is what it raises, not warns, for two statements where one was expected."""
_OF_THE_DISK = frozenset(
    {
        sqlcipher3.SQLITE_FULL,
        sqlcipher3.SQLITE_IOERR,
        sqlcipher3.SQLITE_CANTOPEN,
        sqlcipher3.SQLITE_READONLY,
        sqlcipher3.SQLITE_PERM,
    }
)
_PLAIN_HEADER = b"SQLite format 3\0"
BUSY_SECONDS = 5
"""How long a write waits for another process, which can only be a backup, a doctor or an invite."""

SETTINGS_TO_READ = (
    "PRAGMA cipher_log_level = NONE",  # it would write page numbers to stderr; the error says it better
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was deleted is overwritten, not only forgotten
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # nothing intermediate on the disk in clear
    "PRAGMA journal_size_limit = 67108864",  # the journal shrinks again after a large import
)
SETTINGS = (
    *SETTINGS_TO_READ,
    "PRAGMA synchronous = FULL",  # a commit that was acknowledged survives a power cut; reads the whole schema
)


class Connection(aiosqlite.Connection):
    """A SQLCipher connection on a thread of its own."""

    def __init__(self, connector: Connector) -> None:
        super().__init__(connector, iter_chunk_size=64)

    async def start(self) -> Self:
        """Starts the thread and opens the connection on it; what the connector raises comes out here."""
        try:
            await self
        except BaseException:
            # aiosqlite lets its thread end unattended; it would break on a loop that is closed by then.
            await asyncio.to_thread(self._thread.join)
            raise
        return self

    def run(self, work: Callable[[Any], T]) -> "asyncio.Future[T]":
        """Runs `work(raw connection)` on the connection's thread, in one hop.

        aiosqlite's public methods send one statement each: a use case of four would cross threads four times,
        and other coroutines' statements would slip in between. Its thread takes any function, so this puts a
        whole use case into its queue. A future, not a coroutine: it is under way now, whoever is cancelled.
        """
        if not self._running or self._connection is None:
            raise DatabaseClosed("The database is closed.")
        promise: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((promise, partial(work, self._connection)))
        return promise


def create_if_missing(path: Path, key: DatabaseKey) -> None:
    """Makes an empty database, complete or not at all: a start that is killed leaves nothing half written.

    Raises DatabaseMissing or DatabaseDamaged where a database was before.
    """
    try:
        if path.exists():
            return
        if stale := leftovers(path):
            raise DatabaseDamaged(f"{stale[0]} lies there without {path.name}. Put the database back.")
        refuse_lost(path)
        private_folder(path.parent)
        with new_file(path) as draft, errors_translated(path), closing(_connect(draft, key, SETTINGS)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA user_version = 1")  # writes the first page
    except FileExistsError:
        return  # another process was first; its database is opened like any other
    except OSError as error:
        raise write_fault(error, path) from error


def connect(path: Path, key: DatabaseKey, *, only_to_read: bool = False) -> Any:
    """Opens an existing database after the key was seen to fit, and without creating or changing anything.

    `only_to_read`: its tables are looked through with the first question, which never comes to most readers.

    Raises DatabaseKeyWrong, DatabaseNotEncrypted, DatabaseForeign, DatabaseDamaged, or DatabaseFailed if the disk is in
    the way.
    """
    refuse_other_key(path, key)
    with errors_translated(path):
        return _connect(path, key, SETTINGS_TO_READ if only_to_read else SETTINGS)


def faults(raw: Any, *, thorough: bool = False) -> list[str]:
    """What is wrong with the file: empty if nothing.

    The quick check reads every page in use through the encryption's checksum, in about 5 ms per megabyte; the
    thorough one takes twice as long and also compares indexes and references. Both see the journal, as any reader
    does: after a crash the file alone may hold half written pages that the journal makes good, and SQLCipher's own
    cipher_integrity_check would cry wolf.
    """
    if not thorough:
        return [row[0] for row in raw.execute("PRAGMA quick_check(1)") if row[0] != "ok"]
    found = [row[0] for row in raw.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    dangling = raw.execute("PRAGMA foreign_key_check").fetchall()
    return found + [f"{row[0]}: row {row[1]} refers to a missing row of {row[2]}" for row in dangling]


def refuse_faults(raw: Any, path: Path) -> None:
    """Raises DatabaseDamaged if the quick check finds anything."""
    if found := faults(raw):
        raise damaged(path, found[0])


@contextmanager
def errors_translated(path: Path | None = None, *, written: Path | None = None) -> Iterator[None]:
    """`written` is the file that is written where it is another than the one that is read."""
    try:
        yield
    except DRIVER_ERRORS as error:
        raise translated(error, path, written=written) from error


def translated(error: Any, path: Path | None = None, *, written: Path | None = None) -> StorageError:
    """Our error for one of SQLCipher's; `path` is named where the operator has to do something."""
    if isinstance(error, sqlcipher3.IntegrityError):
        return ConstraintViolated(str(error))
    code = getattr(error, "sqlite_errorcode", sqlcipher3.SQLITE_ERROR) & 0xFF  # without the extended part
    if code in (sqlcipher3.SQLITE_NOTADB, sqlcipher3.SQLITE_CORRUPT):
        return damaged(path or Path("The database"), str(error))
    if code in (sqlcipher3.SQLITE_BUSY, sqlcipher3.SQLITE_LOCKED):
        return DatabaseBusy("Another process has held the database for too long: try again.")
    if code in _OF_THE_DISK:
        return _of_the_disk(code, error, written or path)
    if code == sqlcipher3.SQLITE_NOMEM:
        return DatabaseFailed("There is not enough memory for the database.")
    return StatementFailed(str(error))


def _of_the_disk(code: int, error: Any, path: Path | None) -> StorageError:
    named = path or Path("the database")
    if code == sqlcipher3.SQLITE_FULL:
        return write_fault(OSError(errno.ENOSPC, str(error)), named)
    if path is not None and (fault := fault_beside(path)) is not None:
        return fault
    if error.sqlite_errorcode == sqlcipher3.SQLITE_READONLY:
        # The disk can be written to, so it was a reading connection that was asked to write.
        return StatementFailed(str(error))
    return DatabaseUnreadable(f"{named} cannot be read or written: {error}.")


def file_of(raw: Any) -> Path | None:
    """The file behind a connection, as far as the connection still knows; asks nothing of the disk."""
    try:
        return Path(raw.execute("PRAGMA database_list").fetchone()[2])
    except DRIVER_ERRORS:
        return None


def damaged(path: Path, finding: str) -> DatabaseDamaged:
    finding = " ".join(finding.split())  # SQLite spreads it over lines
    return DatabaseDamaged(
        f"{path} is damaged ({finding}). Nothing was changed. If it is the database, move it away and restore a "
        "backup; if it is a backup, take another one."
    )


def _connect(path: Path, key: DatabaseKey, settings: Iterable[str]) -> Any:
    # mode=rw: a missing file is an error, never a new database.
    raw = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,  # transactions begin and end where we say so
        timeout=BUSY_SECONDS,
        cached_statements=512,
    )
    try:
        raw.row_factory = sqlcipher3.Row
        unlock(raw, key)
        for setting in settings:
            raw.execute(setting)
        raw.execute("PRAGMA user_version").fetchone()  # decrypts the first page
    except BaseException:
        raw.close()
        raise
    return raw


def unlock(raw: Any, key: DatabaseKey) -> None:
    """Hands the key over, which has to come before everything else."""
    raw.set_key(key.for_sqlcipher)


def refuse_other_key(path: Path, key: DatabaseKey) -> None:
    """Raises DatabaseKeyWrong, DatabaseNotEncrypted, DatabaseForeign, or DatabaseDamaged if it is cut; only reads."""
    try:
        with path.open("rb") as file:
            head = file.read(PAGE)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise DatabaseUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    if head[:SALT_BYTES] == _PLAIN_HEADER:
        raise DatabaseNotEncrypted(
            f"{path} is a plain SQLite file, not encrypted, so it is none of ours. "
            "Nothing was changed; if it lies in the data folder, move it away."
        )
    if head[:SALT_BYTES] == key.salt:
        return
    found = something_else(head, size)
    if found is None and len(head) < SALT_BYTES:
        raise damaged(path, "it is empty or cut off")
    if found is not None:
        raise DatabaseForeign(
            f"{path} is no backup and no database of Rundfrage: {found}. Nothing was changed; take another file."
        )
    raise DatabaseKeyWrong(
        f"The key does not fit {path}, or that is no backup and no database of Rundfrage. Nothing was changed; set the "
        "key file it was made with, or take another file."
    )
