"""What tests of every room start from: a real encrypted database and a clock that moves when it is told to."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.database import Database
from storage.key import DatabaseKey
from tests.town import Town, running_town


class FakeClock:
    """Stands still until it is moved. Starts on a Tuesday, 10 o'clock in Berlin."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, by: timedelta) -> None:
        """Lets time pass."""
        self.now += by


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A real encrypted database with the newest schema and nothing in it."""
    opened = await Database.open(tmp_path / "data", DatabaseKey(bytes(range(32))))
    yield opened
    await opened.close()


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town in the running program, with its coordinator."""
    async with running_town(tmp_path) as running:
        yield running
