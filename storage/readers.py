"""Connections that only read. One that could not read its file is opened once more before anybody is told so: SQLCipher
calls every page damaged from then on, whatever the disk does, and a passing fault would end the program."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

from storage.connection import Connection
from storage.errors import DatabaseDamaged, DatabaseUnreadable

T = TypeVar("T")


class Readers:
    def __init__(self, open_one: Callable[[], Awaitable[Connection]], connections: list[Connection]) -> None:
        self._open_one = open_one
        self._connections = connections
        self._newest = connections[-1]
        self._replacing = asyncio.Lock()

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

    async def read(self, work: Callable[[Any], T]) -> T:
        """Runs `work(raw connection)` on the one with the least to do; a second time where the file was unreadable."""
        reader = min(self._connections, key=lambda each: each.under_way)
        try:
            return await _run(reader, work)
        except (DatabaseUnreadable, DatabaseDamaged):
            return await _run(await self._instead_of(reader), work)

    async def _instead_of(self, broken: Connection) -> Connection:
        """A connection that was opened after the fault; whoever comes second finds the one of whoever was first."""
        async with self._replacing:
            if broken not in self._connections:
                return self._newest
            self._newest = await self._open_one()
            self._connections[self._connections.index(broken)] = self._newest
        await broken.close()
        return self._newest

    async def close(self) -> None:
        for each in self._connections:
            await each.close()


async def _run(reader: Connection, work: Callable[[Any], T]) -> T:
    # Shielded, so that a read whose caller was cancelled still counts as under way while it runs.
    return await asyncio.shield(reader.run(work))
