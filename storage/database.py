"""The encrypted file: one writes, several read, and whoever reads never sees an open transaction."""

import asyncio
import logging
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from storage.connection import DRIVER_ERRORS, Connection, Connector, file_of, translated
from storage.disk import PlaceOnDisk
from storage.errors import (
    DatabaseClosed,
    DatabaseFailed,
    DatabaseUnusable,
    NotFound,
    StorageError,
    TransactionOver,
)
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from storage.readers import Readers, Seen, open_for_reading
from storage.writer import Kept, Writer, open_for_writing

T = TypeVar("T")
logger = logging.getLogger(__name__)

READERS = 2
"""A long report occupies one, taps read through the other."""


class Row(Protocol):
    """A row as it came from the database: row["name"]; dict(row) makes a mapping of it."""

    def __getitem__(self, name: str | int, /) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...
    def keys(self) -> list[str]: ...


class Transaction:
    """Handed to a function that runs on the database's thread; of no use once that function has returned.

    Parameters are named, `:name` in the SQL and `name=…` in the call. Every method raises ConstraintViolated
    when a rule of the schema is broken and StatementFailed when the SQL is wrong. An error that is caught
    inside the function undoes its own statement only; one that leaves the function undoes all of it.
    """

    __slots__ = ("_raw", "_seen", "kept")

    def __init__(self, raw: Any, kept: Kept | None = None, *, seen: Seen | None = None) -> None:
        self._raw = raw
        self._seen = seen
        self.kept: Kept = {} if kept is None else kept

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What rows come to that are the same for many readers: made for the first of all that read this snapshot.

        `key` has to name everything that it depends on but the rows. Where rows may change, it is made each time.
        """
        if self._seen is None:
            return make()
        if key not in self._seen:
            self._seen[key] = make()
        found: T = self._seen[key]
        return found

    def all(self, sql: str, /, **params: Any) -> list[Row]:
        """Every row."""
        return self._use(lambda raw: raw.execute(sql, params).fetchall())

    def one(self, sql: str, /, **params: Any) -> Row:
        """The only row. Raises NotFound when there is none, or more than one."""
        match self._use(lambda raw: raw.execute(sql, params).fetchmany(2)):
            case [row]:
                found: Row = row
                return found
            case []:
                raise NotFound("There is no such row.")
            case _:
                raise NotFound("There is more than one such row.")

    def first(self, sql: str, /, **params: Any) -> Row | None:
        """The first row, or None."""
        row: Row | None = self._use(lambda raw: raw.execute(sql, params).fetchone())
        return row

    def run(self, sql: str, /, **params: Any) -> int:
        """Changes rows; returns how many."""
        changed: int = self._use(lambda raw: raw.execute(sql, params).rowcount)
        return changed

    def insert(self, sql: str, /, **params: Any) -> int:
        """Inserts one row; returns its id.

        Raises NotFound when nothing was inserted: SQLite would hand out the id of an earlier insert. For the
        same reason an upsert (ON CONFLICT … DO UPDATE) asks for its id with `one("… RETURNING id")`.
        """

        def insert(raw: Any) -> int | None:
            cursor = raw.execute(sql, params)
            return cursor.lastrowid if cursor.rowcount == 1 else None

        row_id = self._use(insert)
        if row_id is None:
            raise NotFound("No row was inserted.")
        return row_id

    def many(self, sql: str, params: Iterable[Mapping[str, Any]], /) -> int:
        """Runs a change once per set of parameters; returns how many rows were changed altogether."""
        changed: int = self._use(lambda raw: raw.executemany(sql, params).rowcount)
        return max(changed, 0)  # -1 if there were no parameters at all

    def end(self) -> None:
        self._raw = None

    def _use(self, use: Callable[[Any], T]) -> T:
        if self._raw is None:
            raise TransactionOver("This transaction is over: its function has returned.")
        try:
            return use(self._raw)
        except DRIVER_ERRORS as error:
            raise translated(error, file_of(self._raw)) from error


class Database:
    """The one encrypted file, as the rest of the program sees it: write(work) and read(work)."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers
        self._closing = False
        self.watch: Watch | None = None
        """Is told of every fault of the disk and of every write that goes through."""

    @classmethod
    async def open(
        cls, folder: Path, key: DatabaseKey, *, connection: Callable[[Connector], Connection] = Connection
    ) -> Self:
        """Opens, or on the first start creates, the database in `folder` and brings its schema up to date.

        `connection` runs what is asked of it on a thread of its own, unless something else is handed in. Raises a
        StorageError, whose text is one line for the operator; the file is then as it was.
        """
        path = folder / DATABASE_NAME
        writing = await connection(partial(open_for_writing, path, key)).start()
        try:
            readers = await Readers.open(
                lambda: connection(partial(open_for_reading, path, key)).start(), READERS
            )
        except BaseException:
            await writing.close()
            raise
        return cls(Writer(writing, at=PlaceOnDisk.of(path)), readers)

    async def write(self, work: Callable[[Transaction], T], *, then: Callable[[], object] | None = None) -> T:
        """Runs `work` in a transaction; returns its value once that is committed. If it raises, no trace is left.

        `then` is called as soon as it is committed.

        Use cases that wait at the same time share one commit and keep their own success or failure. Once
        called, the work is done even if the caller is cancelled.
        """
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        try:
            value = await self._writer.write(partial(_carry_out, work))
        except (DatabaseFailed, DatabaseUnusable) as error:
            self._tell_of(error)
            raise
        if self.watch is not None:
            self.watch.works()
        if then is not None:
            then()
        return value

    def write_soon(self, work: Callable[[Transaction], T]) -> "asyncio.Future[T]":
        """Like `write`, for what may get lost if the power fails in this moment: nobody waits for it to be committed.

        It rides along with the next commit, or soon makes one of its own. What was handed in before it is written
        before it; whoever writes or reads after it finds it there.
        """
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        promise = self._writer.write_soon(partial(_carry_out, work))
        promise.add_done_callback(self._written_late)
        return promise

    async def caught_up(self) -> None:
        """Waits until what was handed in so far to be written soon is committed, or has failed."""
        await self._writer.caught_up()

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Runs `work` on a snapshot: all that was committed or handed in before, nothing that is still open."""
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        if not self._writer.is_caught_up:
            await self.caught_up()
        try:
            return await self._readers.read(partial(_read_out, work))
        except (DatabaseFailed, DatabaseUnusable) as error:
            self._tell_of(error)
            raise

    async def forget(self) -> None:
        """Empties the journal into the file: until then it still holds what a committed write has deleted.

        Waits for reads that began before, though no longer than for another process. What hinders it is logged, not
        raised: the write is committed. It is tried again after every write, and at the latest at closing.
        """
        await self._writer.forget()

    async def close(self) -> None:
        """Finishes what was handed in, moves the journal into the file, closes it. Twice is harmless."""
        if self._closing:
            return
        self._closing = True
        await self._writer.finish()
        await self._readers.close()
        await self._writer.close()

    def together_with(self, companion: "Companion") -> "Database":
        """The same database for one user, none of whose writes is committed without what the companion adds to it."""
        return _Accompanied(self, companion)

    def _tell_of(self, error: StorageError) -> None:
        if self.watch is not None:
            self.watch.failed(error)

    def _written_late(self, promise: "asyncio.Future[Any]") -> None:
        if promise.cancelled() or (error := promise.exception()) is None:
            return
        if isinstance(error, DatabaseFailed | DatabaseUnusable):
            self._tell_of(error)
        else:
            logger.warning("A write that nobody waits for failed: %s", type(error).__name__)


class Watch(Protocol):
    """Looks after the disk."""

    def failed(self, error: StorageError, /) -> None: ...
    def works(self) -> None: ...


class Companion(Protocol):
    """Goes along with every write of one user, inside its transaction."""

    def before(self, tx: Transaction, /) -> None: ...

    def after(self, tx: Transaction, value: object, /) -> None:
        """`value` is what the write is about to return."""

    def committed(self) -> None:
        """Called when it is safe; not called if nothing of it was kept."""


class _Accompanied(Database):
    def __init__(self, whole: Database, companion: Companion) -> None:
        self._whole = whole
        self._companion = companion

    async def write(self, work: Callable[[Transaction], T], *, then: Callable[[], object] | None = None) -> T:
        def accompanied(tx: Transaction) -> T:
            self._companion.before(tx)
            value = work(tx)
            self._companion.after(tx, value)
            return value

        value = await self._whole.write(accompanied)
        self._companion.committed()
        if then is not None:
            then()
        return value

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await self._whole.read(work)

    def write_soon(self, work: Callable[[Transaction], T]) -> "asyncio.Future[T]":
        return self._whole.write_soon(work)

    async def caught_up(self) -> None:
        await self._whole.caught_up()

    async def forget(self) -> None:
        await self._whole.forget()

    async def close(self) -> None:
        """Left to whoever opened it."""

    def together_with(self, companion: Companion) -> Database:
        return _Accompanied(self, companion)


def _carry_out(work: Callable[[Transaction], T], raw: Any, kept: Kept) -> T:
    return _until_over(work, Transaction(raw, kept))


def _read_out(work: Callable[[Transaction], T], raw: Any, seen: Seen) -> T:
    return _until_over(work, Transaction(raw, seen=seen))


def _until_over(work: Callable[[Transaction], T], transaction: Transaction) -> T:
    try:
        return work(transaction)
    except StopIteration as error:
        # A future cannot carry it: whoever waits would wait for ever.
        raise RuntimeError("A use case ended with StopIteration.") from error
    finally:
        transaction.end()
