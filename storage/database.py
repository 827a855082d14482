"""One writer, and whoever reads never sees an open transaction; who is told "written" can rely on it."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, Self, TypeVar

from storage.connection import (
    BUSY_SECONDS,
    DRIVER_ERRORS,
    Connection,
    Connector,
    connect,
    create_if_missing,
    errors_translated,
    file_of,
    refuse_faults,
    translated,
)
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
from storage.migrations import migrate, shipped
from storage.readers import Readers
from storage.tombstones import noted

T = TypeVar("T")
logger = logging.getLogger(__name__)

MOST_TOGETHER = 128
"""Use cases per commit at most, so that the first of them is not kept waiting by a flood behind it."""
SOON = 0.1
"""Seconds after which what can wait is written even if nothing else is."""
READERS = 2
"""A long report occupies one, taps read through the other."""


class Row(Protocol):
    """A row as it came from the database: row["name"]; dict(row) makes a mapping of it."""

    def __getitem__(self, name: str | int, /) -> Any: ...
    def keys(self) -> list[str]: ...


class Transaction:
    """Handed to a function that runs on the database's thread; of no use once that function has returned.

    Parameters are named, `:name` in the SQL and `name=…` in the call. Every method raises ConstraintViolated
    when a rule of the schema is broken and StatementFailed when the SQL is wrong. An error that is caught
    inside the function undoes its own statement only; one that leaves the function undoes all of it.
    """

    __slots__ = ("_raw",)

    def __init__(self, raw: Any) -> None:
        self._raw = raw

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


class _Ticket(Generic[T]):
    """A use case on its way: filled in on the writer's thread, told to whoever waits after the commit."""

    __slots__ = ("can_wait", "error", "promise", "value", "work")

    def __init__(
        self, work: Callable[[Transaction], T], promise: "asyncio.Future[T]", *, can_wait: bool = False
    ) -> None:
        self.work = work
        self.promise = promise
        self.can_wait = can_wait
        self.value: T | None = None
        self.error: BaseException | None = None

    def tell(self, failure_of_all: BaseException | None) -> None:
        error = self.error or failure_of_all
        if self.promise.done():  # whoever waited was cancelled; what they asked for is done all the same
            if error is not None:
                logger.warning("A write whose caller was cancelled failed: %s", type(error).__name__)
        elif error is not None:
            self.promise.set_exception(error)
        else:
            self.promise.set_result(self.value)  # type: ignore[arg-type]  # None only where T is None


class Database:
    """The one encrypted file, as the rest of the program sees it: write(work) and read(work)."""

    def __init__(self, writer: Connection, readers: Readers, *, at: PlaceOnDisk) -> None:
        self._at = at
        self._writer = writer
        self._readers = readers
        self._waiting: list[_Ticket[Any]] = []
        self._late: set[asyncio.Future[Any]] = set()
        self._latest: asyncio.TimerHandle | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._journal_to_empty = False
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
        writer = await connection(partial(_open_for_writing, path, key)).start()
        try:
            readers = await Readers.open(
                lambda: connection(partial(_open_for_reading, path, key)).start(), READERS
            )
        except BaseException:
            await writer.close()
            raise
        return cls(writer, readers, at=PlaceOnDisk.of(path))

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Runs `work` in a transaction; returns its value once that is committed. If it raises, no trace is left.

        Use cases that wait at the same time share one commit and keep their own success or failure. Once
        called, the work is done even if the caller is cancelled.
        """
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        ticket: _Ticket[T] = _Ticket(work, asyncio.get_running_loop().create_future())
        self._waiting.append(ticket)
        if self._idle.is_set():
            self._commit_waiting()
        try:
            value = await ticket.promise
        except (DatabaseFailed, DatabaseUnusable) as error:
            self._tell_of(error)
            raise
        if self.watch is not None:
            self.watch.works()
        return value

    def write_soon(self, work: Callable[[Transaction], T]) -> "asyncio.Future[T]":
        """Like `write`, for what may get lost if the power fails in this moment: nobody waits for it to be committed.

        It rides along with the next commit, or makes one of its own after `SOON` seconds. What was handed in before it
        is written before it; whoever writes or reads after it finds it there.
        """
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        ticket: _Ticket[T] = _Ticket(work, asyncio.get_running_loop().create_future(), can_wait=True)
        self._waiting.append(ticket)
        self._late.add(ticket.promise)
        ticket.promise.add_done_callback(self._written_late)
        if self._idle.is_set():
            self._wait_for_company()
        return ticket.promise

    async def caught_up(self) -> None:
        """Waits until what was handed in so far to be written soon is committed, or has failed."""
        late = set(self._late)
        self._hurry()
        if late:
            await asyncio.wait(late)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Runs `work` on a snapshot: all that was committed or handed in before, nothing that is still open."""
        if self._closing:
            raise DatabaseClosed("The database is closed.")
        if self._late:
            await self.caught_up()
        try:
            return await self._readers.read(partial(_carry_out, work))
        except (DatabaseFailed, DatabaseUnusable) as error:
            self._tell_of(error)
            raise

    def _tell_of(self, error: StorageError) -> None:
        if self.watch is not None:
            self.watch.failed(error)

    async def forget(self) -> None:
        """Empties the journal into the file: until then it still holds what a committed write has deleted.

        Waits for reads that began before, though no longer than for another process. What hinders it is logged, not
        raised: the write is committed. It is tried again after every write, and at the latest at closing.
        """
        try:
            self._journal_to_empty = not await self._writer.run(_checkpoint)
        except StorageError as error:
            self._journal_to_empty = True
            logger.warning("The journal could not be emptied, trying again later: %s", error)

    async def close(self) -> None:
        """Finishes what was handed in, moves the journal into the file, closes it. Twice is harmless."""
        if self._closing:
            return
        self._closing = True
        self._hurry()
        await self._idle.wait()
        await self._readers.close()
        try:
            await self._writer.run(_checkpoint)
        finally:
            await self._writer.close()

    def together_with(self, companion: "Companion") -> "Database":
        """The same database for one user, none of whose writes is committed without what the companion adds to it."""
        return _Accompanied(self, companion)

    def _commit_waiting(self) -> None:
        """Sends the next group to the writer's thread. Callbacks and no task: there is nothing to cancel."""
        if self._latest is not None:
            self._latest.cancel()
            self._latest = None
        group, self._waiting = self._waiting[:MOST_TOGETHER], self._waiting[MOST_TOGETHER:]
        self._idle.clear()
        done = self._writer.run(partial(_commit_together, group=group, at=self._at))
        done.add_done_callback(partial(_tell, group))
        done.add_done_callback(self._committed)

    def _committed(self, _done: object) -> None:
        """Goes on with what came meanwhile."""
        if not all(ticket.can_wait for ticket in self._waiting):
            self._commit_waiting()
            return
        self._idle.set()
        self._empty_the_journal()
        if self._waiting:
            self._wait_for_company()

    def _wait_for_company(self) -> None:
        if self._latest is None:
            self._latest = asyncio.get_running_loop().call_later(SOON, self._hurry)

    def _hurry(self) -> None:
        """What could wait has waited long enough."""
        for ticket in self._waiting:
            ticket.can_wait = False
        if self._waiting and self._idle.is_set():
            self._commit_waiting()

    def _written_late(self, promise: "asyncio.Future[Any]") -> None:
        self._late.discard(promise)
        if promise.cancelled() or (error := promise.exception()) is None:
            return
        if isinstance(error, DatabaseFailed | DatabaseUnusable):
            self._tell_of(error)
        else:
            logger.warning("A write that nobody waits for failed: %s", type(error).__name__)

    def _empty_the_journal(self) -> None:
        """Makes good what forget() could not do, without waiting for anybody."""
        if self._journal_to_empty and not self._closing:
            self._journal_to_empty = False
            self._writer.run(_checkpoint_at_once).add_done_callback(self._emptied)

    def _emptied(self, done: "asyncio.Future[bool]") -> None:
        failed = done.exception() is not None
        self._journal_to_empty = self._journal_to_empty or failed or not done.result()


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

    async def write(self, work: Callable[[Transaction], T]) -> T:
        def accompanied(tx: Transaction) -> T:
            self._companion.before(tx)
            value = work(tx)
            self._companion.after(tx, value)
            return value

        value = await self._whole.write(accompanied)
        self._companion.committed()
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


def _tell(group: list[_Ticket[Any]], done: "asyncio.Future[None]") -> None:
    failure = done.exception()
    for ticket in group:
        ticket.tell(failure)


def _commit_together(raw: Any, group: list[_Ticket[Any]], at: PlaceOnDisk) -> None:
    """One transaction for the group, a savepoint for each of it. Raises if nothing of it was committed."""
    at.refuse_another()
    try:
        raw.execute("BEGIN IMMEDIATE")
        for ticket in group:
            _run_in_savepoint(raw, ticket)
        with noted(raw):
            raw.execute("COMMIT")
    except DRIVER_ERRORS as error:
        raise translated(error, file_of(raw)) from error
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")


def _run_in_savepoint(raw: Any, ticket: _Ticket[Any]) -> None:
    raw.execute("SAVEPOINT use_case")
    try:
        ticket.value = _carry_out(ticket.work, raw)
    except BaseException as error:  # noqa: BLE001 - not swallowed: it is raised where the use case is awaited
        ticket.error = error
        if raw.in_transaction:
            raw.execute("ROLLBACK TO use_case")
    if not raw.in_transaction:
        # A failing disk can make SQLite roll back everything, a stray COMMIT ends it: nobody may rely on it.
        if isinstance(ticket.error, DatabaseFailed):
            raise ticket.error
        raise DatabaseFailed("The transaction ended in the middle of a use case.")
    raw.execute("RELEASE use_case")


def _carry_out(work: Callable[[Transaction], T], raw: Any) -> T:
    transaction = Transaction(raw)
    try:
        return work(transaction)
    except StopIteration as error:
        # A future cannot carry it: whoever waits would wait for ever.
        raise RuntimeError("A use case ended with StopIteration.") from error
    finally:
        transaction.end()


def _open_for_writing(path: Path, key: DatabaseKey) -> Any:
    create_if_missing(path, key)
    raw = connect(path, key)
    try:
        with errors_translated(path):
            refuse_faults(raw, path)
            _keep_a_journal(raw, path)
            if migrate(raw, shipped()):
                _checkpoint(raw)  # what a migration deleted is not to stay in the file until somebody writes
    except BaseException:
        raw.close()
        raise
    return raw


def _keep_a_journal(raw: Any, path: Path) -> None:
    """Readers see a snapshot only with a write-ahead log, which needs memory that the processes share."""
    if raw.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise DatabaseFailed(f"{path} lies where SQLite can keep no journal; a network folder will not do.")


def _open_for_reading(path: Path, key: DatabaseKey) -> Any:
    raw = connect(path, key)
    raw.execute("PRAGMA query_only = ON")
    return raw


def _checkpoint(raw: Any) -> bool:
    """Whether the journal is empty now; not so while somebody reads what is in it."""
    with errors_translated(file_of(raw)):
        [(busy, _, _)] = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not busy


def _checkpoint_at_once(raw: Any) -> bool:
    with errors_translated(file_of(raw)):
        raw.execute("PRAGMA busy_timeout = 0")
        try:
            return _checkpoint(raw)
        finally:
            raw.execute(f"PRAGMA busy_timeout = {1000 * BUSY_SECONDS}")
