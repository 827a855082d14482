"""What is done while the power may go: each work acknowledges what it did, and knows what must be there afterwards."""

import hashlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from storage.connection import connect, create_if_missing, damaged, faults, refuse_faults
from storage.database import Database
from storage.errors import StorageError
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from storage.migrations import migrate, shipped
from tests.cuts.disk import Operation
from tests.cuts.recorder import Recorder

T = TypeVar("T")
Prepared = TypeVar("Prepared")

KEY: Final = DatabaseKey(bytes(range(32)))
STATE: Final = "state "
"""An acknowledgement: this, and the digest of all rows at that moment."""

Left = dict[str, str | None]
"""What was found after a cut: the digest of each database there, None for one that is not there."""


@dataclass(frozen=True, slots=True)
class Work(Generic[Prepared]):
    """`prepare` sets a folder up; `run`, given what that returned, does things there and acknowledges them.

    `find` opens what a cut left, as the program would, and raises a StorageError if that cannot be; `complain` tells
    what is wrong with it, given the acknowledgements before the cut and those of the whole work.
    """

    name: str
    prepare: Callable[[Path, random.Random], Awaitable[Prepared]]
    run: Callable[[Path, Recorder, random.Random, Prepared], Awaitable[None]]
    find: Callable[[Path], Left]
    complain: Callable[[Left, Sequence[str], Sequence[str]], list[str]]


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Database]:
    database = await persist(lambda: Database.open(folder, KEY))
    try:
        yield database
    finally:
        with suppress(StorageError):  # everything is written; closing only tidies up
            await database.close()


async def persist(step: Callable[[], Awaitable[T]]) -> T:
    """Does it, and once more where the disk did not do it: what people do when they are told so."""
    try:
        return await step()
    except StorageError:
        return await step()


@contextmanager
def opened(folder: Path) -> Iterator[Any]:
    """A database as the program opens it at its start, and checked as the doctor does."""
    path = folder / DATABASE_NAME
    create_if_missing(path, KEY)
    with closing(connect(path, KEY)) as raw:
        refuse_faults(raw, path)
        migrate(raw, shipped())
        if found := faults(raw, thorough=True):
            raise damaged(path, found[0])
        yield raw


DRAWN = {("migration", "applied_at"), ("web_key", "key"), ("municipality", "mark")}
"""What a migration draws or looks up: it differs each time one is applied."""


def digest(rows: Callable[[str], Sequence[Any]]) -> str:
    """Stands for everything in a database, its schema included, except for what is drawn anew each time."""
    schema = rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    seen = hashlib.sha256()
    for name, sql in (tuple(row) for row in schema):
        seen.update(f"{name} {sql}".encode())
        columns = [column for (column,) in rows(f"SELECT name FROM pragma_table_info('{name}')")]
        lasting = ", ".join(column for column in columns if (name, column) not in DRAWN)
        for row in sorted(repr(tuple(row)) for row in rows(f"SELECT {lasting} FROM {name}")):
            seen.update(row.encode())
    return seen.hexdigest()[:16]


def digest_of(raw: Any) -> str:
    return digest(lambda sql: raw.execute(sql).fetchall())


@dataclass(frozen=True, slots=True)
class Ledger:
    """Takes steps, each of one transaction, and acknowledges the state after each."""

    database: Database
    recorder: Recorder

    async def opens(self) -> None:
        """Acknowledges what is there at the beginning."""
        with self.recorder.aside():
            state = await self.database.read(lambda tx: digest(tx.all))
        self.recorder.acknowledge(STATE + state)

    async def takes(self, step: Callable[[], Awaitable[T]]) -> T:
        done = await persist(step)
        await self.opens()
        return done


def states(told: Sequence[str]) -> list[str]:
    return [each.removeprefix(STATE) for each in told if each.startswith(STATE)]


def complain_of_state(found: str | None, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    """What was acknowledged last must be there, or that and the next as a whole; nothing between, nothing older."""
    before = max(len(states(told)) - 1, 0)
    allowed = states(all_told)[before : len(states(told)) + 1]
    if found in allowed:
        return []
    if found in states(all_told):
        return [f"state {states(all_told).index(found)} is there, {before} was acknowledged"]
    return ["a state that never was is there" if found else "the database is not there"]


async def record(work: Work[Any], root: Path, *, seed: int) -> list[Operation]:
    """Prepares a work in an empty folder and runs it once, undisturbed."""
    prepared = await work.prepare(root, random.Random(f"{seed} prepare"))
    recorder = Recorder(root)
    with recorder.listening():
        await work.run(root, recorder, random.Random(f"{seed} run"), prepared)
    return recorder.operations
