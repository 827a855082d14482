"""The one connection that writes: whoever waits at the same time shares one commit, and "written" can be relied on."""

import asyncio
import logging
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any, Final, Generic, TypeAlias, TypeVar

from storage.connection import (
    BUSY_SECONDS,
    DRIVER_ERRORS,
    Connection,
    connect,
    create_if_missing,
    errors_translated,
    file_of,
    refuse_faults,
    translated,
)
from storage.disk import PlaceOnDisk
from storage.errors import DatabaseFailed, StorageError
from storage.key import DatabaseKey
from storage.migrations import migrate, shipped
from storage.tombstones import noted

T = TypeVar("T")
Kept: TypeAlias = dict[Hashable, Any]
"""What use cases of one commit leave for those after them; empty again when something of it is undone."""
logger = logging.getLogger(__name__)

MOST_TOGETHER: Final = 128
"""Use cases per commit at most, so that the first of them is not kept waiting by a flood behind it."""
SOON: Final = 0.1
"""Seconds after which what can wait is written even if nothing else is."""


class _Ticket(Generic[T]):
    """A use case on its way: filled in on the writer's thread, told to whoever waits after the commit."""

    __slots__ = ("can_wait", "error", "promise", "value", "work")

    def __init__(
        self, work: Callable[[Any, Kept], T], promise: "asyncio.Future[T]", *, can_wait: bool
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


class Writer:
    """Takes what is to be written, in order, and commits it in groups."""

    def __init__(self, connection: Connection, *, at: PlaceOnDisk) -> None:
        self._connection = connection
        self._at = at
        self._waiting: list[_Ticket[Any]] = []
        self._late: set[asyncio.Future[Any]] = set()
        self._latest: asyncio.TimerHandle | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._journal_to_empty = False
        self._closing = False

    def write(self, work: Callable[[Any, Kept], T]) -> "asyncio.Future[T]":
        """Runs `work(raw connection, kept)` in a transaction: with the next commit, whoever is cancelled meanwhile.

        That begins once the loop has come round: what arrived in the same moment is one commit and not two.
        """
        promise = self._wait(work, can_wait=False)
        if self._idle.is_set():
            self._idle.clear()
            asyncio.get_running_loop().call_soon(self._commit_waiting)
        return promise

    def write_soon(self, work: Callable[[Any, Kept], T]) -> "asyncio.Future[T]":
        """The same with a later commit, or with one of its own after `SOON` seconds."""
        promise = self._wait(work, can_wait=True)
        self._late.add(promise)
        promise.add_done_callback(self._late.discard)
        if self._idle.is_set():
            self._wait_for_company()
        return promise

    @property
    def is_caught_up(self) -> bool:
        """Whether nothing is left that was handed in to be written soon."""
        return not self._late

    async def caught_up(self) -> None:
        """Waits until what was handed in so far to be written soon is committed, or has failed."""
        late = set(self._late)
        self._hurry()
        if late:
            await asyncio.wait(late)

    async def forget(self) -> None:
        """Empties the journal into the file; what hinders it is logged, and it is tried again after every commit."""
        try:
            self._journal_to_empty = not await self._connection.run(_checkpoint)
        except StorageError as error:
            self._journal_to_empty = True
            logger.warning("The journal could not be emptied, trying again later: %s", error)

    async def finish(self) -> None:
        """Commits what was handed in; nothing else comes."""
        self._closing = True
        self._hurry()
        await self._idle.wait()

    async def close(self) -> None:
        """Moves the journal into the file, closes it."""
        try:
            await self._connection.run(_checkpoint)
        finally:
            await self._connection.close()

    def _wait(self, work: Callable[[Any, Kept], T], *, can_wait: bool) -> "asyncio.Future[T]":
        ticket: _Ticket[T] = _Ticket(work, asyncio.get_running_loop().create_future(), can_wait=can_wait)
        self._waiting.append(ticket)
        return ticket.promise

    def _commit_waiting(self) -> None:
        """Sends the next group to the writer's thread. Callbacks and no task: there is nothing to cancel."""
        if self._latest is not None:
            self._latest.cancel()
            self._latest = None
        group, self._waiting = self._waiting[:MOST_TOGETHER], self._waiting[MOST_TOGETHER:]
        self._idle.clear()
        done = self._connection.run(partial(_commit_together, group=group, at=self._at))
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

    def _empty_the_journal(self) -> None:
        """Makes good what forget() could not do, without waiting for anybody."""
        if self._journal_to_empty and not self._closing:
            self._journal_to_empty = False
            self._connection.run(_checkpoint_at_once).add_done_callback(self._emptied)

    def _emptied(self, done: "asyncio.Future[bool]") -> None:
        failed = done.exception() is not None
        self._journal_to_empty = self._journal_to_empty or failed or not done.result()


def _tell(group: list[_Ticket[Any]], done: "asyncio.Future[None]") -> None:
    failure = done.exception()
    for ticket in group:
        ticket.tell(failure)


def _commit_together(raw: Any, group: list[_Ticket[Any]], at: PlaceOnDisk) -> None:
    """One transaction for the group, a savepoint for each of it. Raises if nothing of it was committed."""
    at.refuse_another()
    try:
        raw.execute("BEGIN IMMEDIATE")
        kept: Kept = {}
        for ticket in group:
            _run_in_savepoint(raw, ticket, kept)
        with noted(raw):
            raw.execute("COMMIT")
    except DRIVER_ERRORS as error:
        raise translated(error, file_of(raw)) from error
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")


def _run_in_savepoint(raw: Any, ticket: _Ticket[Any], kept: Kept) -> None:
    raw.execute("SAVEPOINT use_case")
    try:
        ticket.value = ticket.work(raw, kept)
    except BaseException as error:  # noqa: BLE001 - not swallowed: it is raised where the use case is awaited
        ticket.error = error
        kept.clear()
        if raw.in_transaction:
            raw.execute("ROLLBACK TO use_case")
    if not raw.in_transaction:
        # A failing disk can make SQLite roll back everything, a stray COMMIT ends it: nobody may rely on it.
        if isinstance(ticket.error, DatabaseFailed):
            raise ticket.error
        raise DatabaseFailed("The transaction ended in the middle of a use case.")
    raw.execute("RELEASE use_case")


def open_for_writing(path: Path, key: DatabaseKey) -> Any:
    """Creates the file on the first start, brings its schema up to date. Raises a StorageError."""
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
