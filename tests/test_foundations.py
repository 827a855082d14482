"""What all tests stand on holds itself: the copied database, the folders, and the note of who starts a process."""

import asyncio
import sys
from pathlib import Path

import pytest

from storage.database import Database, Transaction
from tests import processes
from tests.template import KEY, put_database


def everything_in(tx: Transaction) -> list[dict[str, str]]:
    """The schema, and the migrations that led to it."""
    rows = [
        *tx.all("SELECT type, name, tbl_name, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY name"),
        *tx.all("SELECT name, checksum FROM migration ORDER BY number"),
    ]
    return [{name: row[name] for name in row.keys()} for row in rows]  # noqa: SIM118 - a row is no mapping


def modes_in(folder: Path) -> dict[str, str]:
    return {path.name: oct(path.stat().st_mode & 0o777) for path in folder.rglob("*")}


@pytest.mark.slow
async def test_copied_database_is_the_one_that_a_first_start_makes(tmp_path: Path) -> None:
    put_database(tmp_path / "copied")
    copied, made = [await Database.open(tmp_path / name, KEY) for name in ("copied", "made")]
    assert await copied.read(everything_in) == await made.read(everything_in)
    await copied.close()
    await made.close()


async def test_copied_database_is_as_private_as_one_that_was_made(tmp_path: Path) -> None:
    put_database(tmp_path / "copied", tmp_path / "key" / "database.key")
    assert modes_in(tmp_path) == {
        "copied": "0o700",
        "rundfrage.db": "0o600",
        "key": "0o700",
        "database.key": "0o600",
    }


def test_folder_on_a_disk_is_none_in_memory(disk_path: Path) -> None:
    mounts = [line.split() for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
    kinds = {Path(mount[1]): mount[2] for mount in mounts}
    lies_on = next(kinds[folder] for folder in disk_path.resolve().parents if folder in kinds)
    assert lies_on != "tmpfs"


@pytest.mark.process
async def test_process_that_is_started_is_noted() -> None:
    assert processes.started == []
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await process.wait()
    assert processes.started == [sys.executable]
