"""The real database without its threads: what is asked of a connection is done a drawn moment later, in one piece."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Self, TypeAlias, TypeVar

import pytest

import storage.connection
from storage.connection import Connection, Connector
from storage.errors import DatabaseClosed, DiskFull
from tests.simulation.universe import ProgramLoop, Universe

T = TypeVar("T")

_TO_DISK = (0.0002, 0.0002, 0.0005, 0.001, 0.004, 0.02)
"""Seconds that one piece of work takes; drawn, so that what runs side by side ends in any order."""
_LATE_SHARE = 0.3

Observer: TypeAlias = Callable[..., None]

OBSERVED = (
    """
    CREATE TEMP TRIGGER claimed AFTER UPDATE OF lease_until ON main.delivery WHEN new.lease_until IS NOT NULL
    BEGIN SELECT observed('claimed', old.lease_until IS NOT NULL); END
    """,
    """
    CREATE TEMP TRIGGER settled AFTER UPDATE OF state ON main.delivery WHEN new.state <> old.state
    BEGIN
        SELECT observed('settled', new.kind, new.subject_id, new.person_id, new.state, new.message_id, new.attempts);
    END
    """,
    """
    CREATE TEMP TRIGGER cancelled AFTER UPDATE OF state ON main.meeting WHEN new.state = 'cancelled'
    BEGIN SELECT observed('meeting cancelled', new.id); END
    """,
    """
    CREATE TEMP TRIGGER comes AFTER INSERT ON main.rsvp
    BEGIN SELECT observed('said whether they come', new.meeting_id, new.person_id, new.answer); END
    """,
    """
    CREATE TEMP TRIGGER comes_instead AFTER UPDATE OF answer ON main.rsvp
    BEGIN SELECT observed('said whether they come', new.meeting_id, new.person_id, new.answer); END
    """,
    """
    CREATE TEMP TRIGGER asked_again AFTER DELETE ON main.rsvp
    BEGIN SELECT observed('asked again whether they come', old.meeting_id, old.person_id); END
    """,
    """
    CREATE TEMP TRIGGER reminded_otherwise AFTER UPDATE OF participants ON main.reminder_plan
    WHEN new.participants <> old.participants
         AND (SELECT state FROM main.meeting WHERE id = new.meeting_id) = 'planned'
    BEGIN SELECT observed('people are reminded at other times than when they were invited'); END
    """,
    """
    CREATE TEMP TRIGGER organises AFTER INSERT ON main.membership_right
    BEGIN SELECT observed('organises', new.person_id); END
    """,
    """
    CREATE TEMP TRIGGER ended AFTER UPDATE OF ended_at ON main.measure
    BEGIN SELECT observed('measure ended', new.id, new.ended_at IS NOT NULL); END
    """,
    """
    CREATE TEMP TRIGGER changed AFTER INSERT ON main.measure_change WHEN new.kind IN ('status', 'due')
    BEGIN SELECT observed('measure changed', new.measure_id, new.at, new.by_owner); END
    """,
    """
    CREATE TEMP TRIGGER said AFTER INSERT ON main.date_answer
    BEGIN
        SELECT observed('said to a date', date_poll_id, new.person_id) FROM main.date_option
        WHERE id = new.date_option_id;
    END
    """,
    """
    CREATE TEMP TRIGGER unsaid AFTER DELETE ON main.date_answer
    BEGIN
        SELECT observed('said no more to a date', date_poll_id, old.person_id) FROM main.date_option
        WHERE id = old.date_option_id;
    END
    """,
    """
    CREATE TEMP TRIGGER chosen AFTER UPDATE OF state ON main.date_poll WHEN new.state = 'chosen'
    BEGIN SELECT observed('date chosen', new.id, new.meeting_id); END
    """,
)
"""Watches rows without changing a word of the program."""


@contextmanager
def not_encrypted() -> Iterator[None]:
    """As long as this holds, databases are plain files: encrypting each page is a seventh of a year's time, and what it
    does when a disk or a process fails is for tests/cuts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage.connection, "unlock", lambda *_: None)
        patch.setattr(storage.connection, "refuse_other_key", lambda *_: None)
        yield


class Disk:
    """What all connections of one program share: their delays, what goes wrong with them, and their end."""

    def __init__(self, universe: Universe, loop: ProgramLoop, chance: random.Random, seen: Observer) -> None:
        """`seen` is told what changes in rows that matter (see OBSERVED) once it is committed."""
        self.universe = universe
        self.loop = loop
        self.untold = 0
        """How much was done that nobody was told of yet: a crash now is one between commit and acknowledgement."""
        self.on_untold: Callable[[], None] = lambda: None
        """Called when something was committed of which nobody was told yet."""
        self.is_full: Callable[[], bool] = lambda: False
        self.was_full = False
        """Whether something could not be done for want of room, which may be told when there is room again."""
        self._chance = chance
        self._seen = seen
        self.raw: Any = None
        """For whoever looks in from outside, between two steps."""
        self._noted: list[tuple[Any, ...]] = []

    def connect(self, connector: Connector) -> "InlineConnection":
        return InlineConnection(connector, self)

    def opened(self, raw: Any) -> Any:
        """The connection to use: the first one, which writes, for all. A reader of its own sees the same between two
        pieces of work, and costs a cache that each write empties."""
        if self.raw is not None:
            raw.close()
            return self.raw
        # A crash of the process is no power cut: what was handed to the system is there when it comes back.
        raw.execute("PRAGMA synchronous = OFF")
        raw.create_function("observed", -1, self._note)
        for trigger in OBSERVED:
            raw.execute(trigger)
        self.raw = raw
        return raw

    def crash(self) -> None:
        """The process is gone: what was committed stays, what was not is rolled back."""
        if self.raw is not None:
            self.raw.close()
            self.raw = None

    def delay(self) -> float:
        return self._chance.choice(_TO_DISK)

    def is_slow_to_tell(self) -> bool:
        return self._chance.random() < _LATE_SHARE

    def worked(self, work: Callable[[Any], T], raw: Any, *, writes: bool) -> T:
        self._noted.clear()
        if writes and self.is_full():
            self.was_full = True
            raise DiskFull("The disk is full.")
        value = work(raw)
        for what in self._noted:
            self._seen(*what)
        return value

    def _note(self, *what: Any) -> None:
        self._noted.append(what)


class InlineConnection(Connection):
    """Takes the place of a connection on a thread of its own."""

    def __init__(self, connector: Connector, disk: Disk) -> None:
        self._connection = None
        self._connector = connector
        self._disk = disk
        self._last = 0.0
        self._writes = False
        self.raw: Any = None

    async def start(self) -> Self:
        self._writes = self._disk.raw is None  # the first that is opened
        self.raw = self._disk.opened(self._connector())
        return self

    def run(self, work: Callable[[Any], T]) -> "asyncio.Future[T]":
        if self.raw is None or self._disk.loop.is_dead:
            raise DatabaseClosed("The database is closed.")
        promise: asyncio.Future[T] = self._disk.loop.create_future()
        # One after the other and told in that order, as on a thread.
        done = max(self._last, self._disk.universe.elapsed) + self._disk.delay()
        self._last = done + self._disk.delay() if self._disk.is_slow_to_tell() else done
        self._disk.universe.push_timer(done, partial(self._do, work, promise, self._last))
        return promise

    def _do(self, work: Callable[[Any], T], promise: "asyncio.Future[T]", told_at: float) -> None:
        if self._disk.loop.is_dead or self.raw is None:
            return
        try:
            value = self._disk.worked(work, self.raw, writes=self._writes)
        except Exception as error:  # noqa: BLE001 - raised where it is awaited
            tell: Callable[[], None] = partial(_unless_done, promise, promise.set_exception, error)
        else:
            tell = partial(_unless_done, promise, promise.set_result, value)
        if told_at <= self._disk.universe.elapsed:
            tell()
            return
        self._disk.untold += 1
        self._disk.on_untold()
        self._disk.universe.push_timer(told_at, partial(self._tell_late, tell))

    def _tell_late(self, tell: Callable[[], None]) -> None:
        self._disk.untold -= 1
        if not self._disk.loop.is_dead:
            tell()

    async def close(self) -> None:
        """The connection that they share goes when the process does."""
        self.raw = None


def _unless_done(promise: "asyncio.Future[Any]", tell: Callable[[Any], None], value: Any) -> None:
    if not promise.done():
        tell(value)
