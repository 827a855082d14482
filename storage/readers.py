"""Connections that only read: who asks meanwhile is read for together next time, and a long read keeps nobody waiting.

A hall that votes at once asks six hundred times who somebody is; each by itself would be two ways between threads.
One that could not read its file is opened once more before anybody is told so: SQLCipher calls every page damaged from
then on, whatever the disk does, and a passing fault would end the program.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any, Final, Generic, Self, TypeAlias, TypeVar

from storage.connection import Connection, connect
from storage.errors import DatabaseDamaged, DatabaseUnreadable
from storage.key import DatabaseKey

T = TypeVar("T")
Seen: TypeAlias = dict[Hashable, Any]
"""What the rows of one snapshot come to, for all that read it."""

MOST_TOGETHER: Final = 64
A_WHILE: Final = 0.005
"""Seconds after which whatever is read already is told, and others take what waits behind a long read."""


class _Ticket(Generic[T]):
    """A read on its way: filled in on a reader's thread, told to whoever waits."""

    __slots__ = ("error", "promise", "reader", "value", "work")

    def __init__(self, work: Callable[[Any, Seen], T], promise: "asyncio.Future[T]") -> None:
        self.work = work
        self.promise = promise
        self.reader: Connection | None = None
        self.value: T | None = None
        self.error: BaseException | None = None

    def carry_out(self, raw: Any, seen: Seen) -> None:
        try:
            self.value = self.work(raw, seen)
        except BaseException as error:  # noqa: BLE001 - not swallowed: it is raised where the read is awaited
            self.error = error

    def tell(self) -> None:
        if self.promise.done():  # whoever waited was cancelled
            return
        if self.error is not None:
            self.promise.set_exception(self.error)
        else:
            self.promise.set_result(self.value)  # type: ignore[arg-type]  # None only where T is None


class _Batch:
    """What one connection reads on one snapshot. Both threads take from its ends, which is safe with a deque."""

    def __init__(self, tickets: "deque[_Ticket[Any]]", reader: Connection) -> None:
        self.reader = reader
        self.later: asyncio.TimerHandle | None = None
        self._todo = tickets
        self._done: deque[_Ticket[Any]] = deque()
        for ticket in tickets:
            ticket.reader = reader

    def read(self, raw: Any) -> None:
        """On the connection's thread."""
        seen: Seen = {}
        raw.execute("BEGIN")  # deferred: the first statement takes the snapshot, the others share it
        try:
            while raw.in_transaction and (ticket := _first(self._todo)) is not None:
                ticket.carry_out(raw, seen)
                self._done.append(ticket)
        finally:
            if raw.in_transaction:
                raw.execute("ROLLBACK")

    def tell(self) -> None:
        """Tells what is read so far."""
        while (ticket := _first(self._done)) is not None:
            ticket.tell()

    def fail(self, error: BaseException) -> None:
        """Nothing of the rest could even be tried."""
        while (ticket := _first(self._todo)) is not None:
            ticket.error = error
            ticket.tell()

    def left(self) -> "list[_Ticket[Any]]":
        """What was not begun, in order; it is the batch's no longer."""
        left: list[_Ticket[Any]] = []
        while (ticket := _first(self._todo)) is not None:
            left.append(ticket)
        return left


def _first(tickets: "deque[_Ticket[Any]]") -> "_Ticket[Any] | None":
    try:
        return tickets.popleft()
    except IndexError:
        return None


class Readers:
    def __init__(self, open_one: Callable[[], Awaitable[Connection]], connections: list[Connection]) -> None:
        self._open_one = open_one
        self._connections = connections
        self._newest = connections[-1]
        self._replacing = asyncio.Lock()
        self._free = [*connections]
        self._waiting: deque[_Ticket[Any]] = deque()
        self._idle = asyncio.Event()
        self._idle.set()

    @classmethod
    async def open(cls, open_one: Callable[[], Awaitable[Connection]], count: int) -> Self:
        """Raises what opening one raises; none is left open then."""
        opened: list[Connection] = []
        try:
            while len(opened) < count:
                opened.append(await open_one())
        except BaseException:
            for each in opened:
                await each.close()
            raise
        return cls(open_one, opened)

    async def read(self, work: Callable[[Any, Seen], T]) -> T:
        """Runs `work(raw connection, seen)` on a snapshot; a second time where the file was unreadable."""
        ticket: _Ticket[T] = _Ticket(work, asyncio.get_running_loop().create_future())
        self._waiting.append(ticket)
        self._idle.clear()
        self._begin()
        try:
            return await ticket.promise
        except (DatabaseUnreadable, DatabaseDamaged):
            fresh = await self._instead_of(ticket.reader)
            again: _Ticket[T] = _Ticket(work, asyncio.get_running_loop().create_future())
            await fresh.run(_Batch(deque([again]), fresh).read)
            again.tell()
            return await again.promise

    def _begin(self) -> None:
        """Whoever has nothing to do takes what waits. Callbacks and no task: there is nothing to cancel."""
        while self._waiting and self._free:
            reader = self._free.pop()
            together = deque(self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TOGETHER)))
            batch, is_alone = _Batch(together, reader), len(together) == 1
            reader.run(batch.read).add_done_callback(partial(self._over, batch))
            if not is_alone:
                batch.later = asyncio.get_running_loop().call_later(A_WHILE, self._relieve, batch)

    def _relieve(self, batch: _Batch) -> None:
        """Something in it takes long."""
        batch.tell()
        self._waiting.extendleft(reversed(batch.left()))
        self._begin()

    def _over(self, batch: _Batch, done: "asyncio.Future[None]") -> None:
        if batch.later is not None:
            batch.later.cancel()
        batch.tell()
        if (error := done.exception()) is not None:
            batch.fail(error)
        self._waiting.extendleft(reversed(batch.left()))  # a fault has ended its snapshot
        if batch.reader in self._connections:
            self._free.append(batch.reader)
        self._begin()
        if not self._waiting and len(self._free) == len(self._connections):
            self._idle.set()

    async def _instead_of(self, broken: Connection | None) -> Connection:
        """A connection that was opened after the fault; whoever comes second finds the one of whoever was first."""
        async with self._replacing:
            if broken is None or broken not in self._connections:
                return self._newest
            self._newest = await self._open_one()
            self._connections[self._connections.index(broken)] = self._newest
            self._free = [*(each for each in self._free if each is not broken), self._newest]
            self._begin()
        await broken.close()
        return self._newest

    async def close(self) -> None:
        """Once what is under way is read."""
        await self._idle.wait()
        for each in self._connections:
            await each.close()


def open_for_reading(path: Path, key: DatabaseKey) -> Any:
    """Raises what `connect` raises."""
    raw = connect(path, key, only_to_read=True)
    raw.execute("PRAGMA query_only = ON")
    return raw
