"""What tests of every room start from: a real encrypted database and a clock that moves when it is told to.

With `-n 2` a third process reads this file and runs no test; the program and the sandbox take seconds to import, so
that happens where a test needs them.
"""

import gc
import logging
import os
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pytest
import pytest_asyncio
from hypothesis import settings

from tests import chromium, processes
from tests.browser_tests import pytest_collection_modifyitems, pytest_report_collectionfinish

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from storage.database import Database
    from tests.town import Town

__all__ = ["pytest_collection_modifyitems", "pytest_report_collectionfinish"]

settings.register_profile(
    "quick", max_examples=20, deadline=None
)  # between two edits fewer examples have to do

MEMORY: Final = Path("/dev/shm")
ROOM: Final = 2**30


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
async def database(tmp_path: Path) -> "AsyncIterator[Database]":
    """A real encrypted database with the newest schema and nothing in it."""
    from tests import template

    opened = await template.opened(tmp_path / "data")
    yield opened
    await opened.close()


@pytest.fixture
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> "AsyncIterator[Town]":
    """A town in the running program, with its coordinator, who has a phone; marked `both_doors` in the browser, too."""
    from tests.town import running_town

    web_port = None
    if request.node.get_closest_marker("both_doors"):
        from tests.web.hall import free_port

        web_port = free_port()
    async with running_town(tmp_path, web_port=web_port) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium_of_the_file() -> "AsyncIterator[Browser]":
    """Started once: that takes longer than most of what a test does in it. It belongs to the loop of its start, so
    these tests share one: `pytest.mark.asyncio(loop_scope="module")`."""
    async with chromium.opened() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def browser(chromium_of_the_file: "Browser") -> "AsyncIterator[Browser]":
    """A Chromium in which nothing is open, as before the first test."""
    yield chromium_of_the_file
    for context in chromium_of_the_file.contexts:
        await context.close()


@pytest.fixture
def disk_path() -> Iterator[Path]:
    """An empty folder on a real disk, for what must still be there after a process was killed."""
    with TemporaryDirectory(prefix="rundfrage-test-") as name:
        yield Path(name)


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """What a command sets for its whole process ends with its test. Tracebacks are plain: drawn with every variable
    of every frame, which is what structlog does by itself, one takes as long as a conversation."""
    import structlog

    structlog.reset_defaults()
    *before, _ = structlog.get_config()["processors"]
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*before, plain])
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    root.handlers = handlers


@pytest.fixture(autouse=True)
def says_that_it_starts_processes(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where tests with processes are left out, one that was not marked as such fails."""
    processes.started.clear()
    yield
    left_out = re.search(r"not \(?process", request.config.option.markexpr)
    if left_out and processes.started:
        pytest.fail(f"starts a process ({processes.started[0]}): mark it with pytest.mark.process")


def pytest_collectstart() -> None:
    """Collecting makes what stays until the end: for a third of its time it would be looked through for waste."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Nor is it looked through after each test; and what tests make not more often than in the program."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(10_000)


def pytest_configure() -> None:
    """Folders of tests lie in memory where there is room: a commit then does not wait for a disk."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
