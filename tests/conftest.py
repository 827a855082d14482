"""What tests of every room start from: a real encrypted database and a clock that moves when it is told to."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.database import Database
from storage.key import DatabaseKey
from tests import chromium
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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a Chromium the tests marked `browser` are left out, and it is said so; never in CI."""
    browser = [item for item in items if item.get_closest_marker("browser") is not None]
    if not browser or chromium.executable() is not None:
        return
    if os.environ.get("CI"):
        raise pytest.UsageError(f"{len(browser)} tests need a Chromium, which is missing here.")
    items[:] = [item for item in items if item not in browser]
    config.hook.pytest_deselected(items=browser)
    config.stash[_LEFT_OUT] = len(browser)


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    count = config.stash.get(_LEFT_OUT, 0)
    return [f"No Chromium found: {count} tests marked 'browser' are left out."] if count else []


_LEFT_OUT = pytest.StashKey[int]()
