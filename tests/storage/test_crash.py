"""Other processes: killed in the middle, or writing at the same time."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from functools import partial
from pathlib import Path

import pytest

from storage.backup import examine
from storage.database import Database
from storage.files import DATABASE_NAME, new_file
from storage.key import DatabaseKey
from tests.storage.towns import add_town, towns


@pytest.fixture
def tmp_path(disk_path: Path) -> Path:
    """Whoever is killed has written to a real disk."""
    return disk_path


async def start_writer(folder: Path, key: DatabaseKey, prefix: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.storage.endless_writer", str(folder), key.raw.hex(), prefix, stdout=PIPE
    )


async def acknowledged_before_the_kill(writer: Process, at_least: int) -> list[str]:
    """Reads until so many writes were acknowledged, kills without warning, and reads what was said before that."""
    assert writer.stdout is not None
    names = [(await writer.stdout.readline()).decode() for _ in range(at_least)]
    writer.send_signal(signal.SIGKILL)
    rest = (await writer.stdout.read()).decode()
    await writer.wait()
    said = "".join(names) + rest
    return [line.removesuffix("\n") for line in said.splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.process
@pytest.mark.parametrize("at_least", [1, 150, 700])
async def test_killed_process_loses_nothing_that_it_acknowledged(
    folder: Path, key: DatabaseKey, at_least: int
) -> None:
    writer = await start_writer(folder, key, "Stadt")
    acknowledged = await acknowledged_before_the_kill(writer, at_least)
    assert len(acknowledged) >= at_least
    database = await Database.open(folder, key)
    kept = await database.read(towns)
    await database.close()
    assert set(acknowledged) - set(kept) == set()
    assert await examine(folder, key) == []


@pytest.mark.process
async def test_two_processes_write_side_by_side(database: Database, folder: Path, key: DatabaseKey) -> None:
    writer = await start_writer(folder, key, "dort")
    assert writer.stdout is not None
    await writer.stdout.readline()
    here = [f"hier {number}" for number in range(100)]
    for name in here:
        await database.write(partial(add_town, name=name))
    there = await acknowledged_before_the_kill(writer, 50)
    kept = set(await database.read(towns))
    assert set(here) | set(there) <= kept


@pytest.mark.process
async def test_two_processes_make_the_same_new_database(folder: Path, key: DatabaseKey) -> None:
    writers = [await start_writer(folder, key, prefix) for prefix in ("a", "b", "c")]
    said = [await acknowledged_before_the_kill(writer, 5) for writer in writers]
    database = await Database.open(folder, key)
    kept = set(await database.read(towns))
    await database.close()
    assert {name for names in said for name in names} <= kept


def test_half_written_file_never_appears(tmp_path: Path) -> None:
    def write_half(path: Path) -> None:
        with new_file(path) as draft:
            draft.write_text("the first half")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_half(tmp_path / DATABASE_NAME)
    assert list(tmp_path.iterdir()) == []


def test_file_that_appeared_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def write_late(path: Path) -> None:
        with new_file(path) as draft:
            draft.write_text("mine")
            path.write_text("theirs")

    with pytest.raises(FileExistsError):
        write_late(tmp_path / DATABASE_NAME)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(DATABASE_NAME, "theirs")]
