"""A disk that fails under the running program: a full one is waited for, an unreadable one ends it; each is said once.

The program reads most of what it needs from memory. So the damage is to both files, the database and its journal, and
what follows is something that it has to write.
"""

import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from storage.files import DATABASE_NAME
from tests.e2e.process import Operator, Program

pytestmark = pytest.mark.process

ENDING = "the database cannot be used any more, ending"
TROUBLE = "the database cannot be written to, trying again"
OVER = "the database can be written to again"
GREETING = "Willkommen bei Rundfrage"


@pytest.fixture
def tmp_path(disk_path: Path) -> Path:
    """A real disk, on which rights and sizes count."""
    return disk_path


def times(program: Program, words: str) -> int:
    return sum(words in line for line in program.log)


def overwrite(file: Path) -> None:
    """Every page becomes garbage."""
    with file.open("r+b") as pages:
        pages.write(os.urandom(file.stat().st_size))


def cut_off(file: Path) -> None:
    os.truncate(file, 100)


@pytest.mark.parametrize("damage", [overwrite, cut_off])
async def test_program_whose_database_becomes_unreadable_says_so_once_and_ends(
    operator: Operator, sandbox: Sandbox, damage: Callable[[Path], None]
) -> None:
    program = await operator.starts()
    for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
        damage(operator.data / name)
    for name in ("Ada", "Bea"):
        await sandbox.person(name).opens(sandbox.link())
    ended = await program.ends()
    assert ended.code in (4, 8)  # damaged, or a disk that failed
    assert [times(program, ENDING), times(program, '"critical"')] == [1, 1]
    assert "Traceback" not in ended.err


async def test_program_whose_database_is_moved_away_writes_into_no_file_that_is_lost(
    operator: Operator, sandbox: Sandbox
) -> None:
    program = await operator.starts()
    for file in operator.data.glob(f"{DATABASE_NAME}*"):
        file.rename(operator.data / f"moved-{file.name}")
    await sandbox.person("Ada").opens(sandbox.link())
    ended = await program.ends()
    assert ended.code == 8
    assert times(program, ENDING) == 1
    assert "Traceback" not in ended.err


@contextmanager
def full(program: Program) -> Iterator[None]:
    """No file of the program may grow, as on a full disk; what is written over is not refused there either."""
    before = resource.prlimit(program.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, before)


async def test_program_on_a_full_disk_stays_says_so_once_and_recovers(
    operator: Operator, sandbox: Sandbox
) -> None:
    program = await operator.starts()
    ada, bea = sandbox.person("Ada"), sandbox.person("Bea")
    with full(program):
        await ada.opens(sandbox.link())
        await program.says(TROUBLE)
        await bea.opens(sandbox.link())
    await ada.waits_for(GREETING)
    await bea.waits_for(GREETING)
    await program.says(OVER)
    assert (times(program, TROUBLE), times(program, OVER)) == (1, 1)
    program.sends(signal.SIGTERM)
    ended = await program.ends()
    assert ended.code == 0
    assert "Traceback" not in ended.err
