"""A disk that becomes read-only under the running program, as after a fault the kernel does it by itself: the program
stays, says so once, and takes up again what came in meanwhile.

The kernel refuses no write to a file that is open already, unless the disk fails. So what SQLite is told is put in
between; whoever looks at the folder then finds, for real, that nothing can be written there.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import structlog
from structlog.testing import capture_logs

from bot.app_context import AppContext, Lifecycle
from sandbox.server import Sandbox
from storage.database import Watch
from storage.errors import DiskReadOnly, StorageError
from tests.bot.towns import Echo, running
from tests.cuts.sqlite_files import Failure, watched
from tests.disks import like_any_user, read_only

TROUBLE = "the database cannot be written to, trying again"
OVER = "the database can be written to again"


class ReadOnlyDisk:
    """Hears of every call of SQLite's; while it is read-only, each that would write fails."""

    def __init__(self) -> None:
        self._is_read_only = False

    @contextmanager
    def read_only(self, folder: Path) -> Iterator[None]:
        with read_only(folder):
            self._is_read_only = True
            try:
                yield
            finally:
                self._is_read_only = False

    def created(self, path: str, perform: Callable[[], int]) -> int:
        return perform()  # the folder itself refuses it

    def wrote(self, path: str, offset: int, data: bytes, perform: Callable[[], int]) -> int:
        return self._unless_read_only(perform, Failure.WRITE)

    def truncated(self, path: str, size: int, perform: Callable[[], int]) -> int:
        return self._unless_read_only(perform, Failure.TRUNCATE)

    def synced(self, path: str, perform: Callable[[], int]) -> int:
        return self._unless_read_only(perform, Failure.SYNC)

    def deleted(self, path: str, perform: Callable[[], int]) -> int:
        return perform()

    def folder_synced(self, folder: str) -> None:
        """Concerns nobody here."""

    def fails(self) -> bool:
        return False

    def _unless_read_only(self, perform: Callable[[], int], failure: int) -> int:
        return failure if self._is_read_only else perform()


class Heard:
    """What the program's own watch is told of, and the test after it."""

    def __init__(self, watch: Watch) -> None:
        self.faults: asyncio.Queue[StorageError] = asyncio.Queue()
        self._watch = watch

    def failed(self, error: StorageError, /) -> None:
        self._watch.failed(error)
        self.faults.put_nowait(error)

    def works(self) -> None:
        self._watch.works()


@pytest.fixture
def tmp_path(disk_path: Path) -> Path:
    """A real disk, on which rights count."""
    return disk_path


@pytest.mark.slow
async def test_program_stays_says_so_once_and_recovers(tmp_path: Path) -> None:
    structlog.reset_defaults()
    disk, echo = ReadOnlyDisk(), Echo()
    heard: list[Heard] = []

    async def install(parts: AppContext) -> Lifecycle:
        assert parts.database.watch is not None
        heard.append(Heard(parts.database.watch))
        parts.database.watch = heard[0]
        return await echo.install(parts)

    async with Sandbox(strict=True) as sandbox:
        ada, bea = sandbox.person("Ada"), sandbox.person("Bea")
        with watched(disk), like_any_user(), capture_logs() as logs:
            async with running(sandbox, tmp_path, install) as bot:
                with disk.read_only(tmp_path / "data"):
                    for person in (ada, bea):
                        await person.opens(sandbox.link())
                        assert isinstance(await heard[0].faults.get(), DiskReadOnly)
                await ada.waits_for("Echo: /start")
                await bea.waits_for("Echo: /start")
                assert not bot.broken.is_set()
                assert bot.disk.failure is None
    said = [entry["event"] for entry in logs if entry["event"] in (TROUBLE, OVER)]
    assert said == [TROUBLE, OVER]
    assert [entry["event"] for entry in logs if entry["log_level"] in ("error", "critical")] == [TROUBLE]
    assert sorted(echo.processed) == ["/start", "/start"]
