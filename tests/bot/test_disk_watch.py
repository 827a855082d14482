"""A full disk is waited for, a file that cannot be read any more ends the process; either is said once."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.disk_watch import DiskWatch
from bot.errors import exit_code_of
from storage.database import Database, Transaction
from storage.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseUnreadable,
    DiskFull,
    DiskReadOnly,
    StorageError,
)
from tests.disks import no_room


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (DiskFull("full"), "no room is left on the disk"),
        (DiskReadOnly("read-only"), "the disk or the folder is read-only"),
        (DatabaseBusy("busy"), "another process holds it"),
    ],
)
async def test_what_may_pass_is_said_once_as_what_it_is_and_so_is_its_end(
    error: StorageError, reason: str
) -> None:
    watch = DiskWatch(asyncio.Event())
    with capture_logs() as said:
        for _ in range(12):
            watch.failed(error)
        watch.works()
        watch.works()
    assert [entry["log_level"] for entry in said] == ["error", "info"]
    assert said[0]["reason"] == reason
    assert watch.failure is None


@pytest.mark.parametrize("error", [DatabaseUnreadable("gone"), DatabaseDamaged("damaged")])
async def test_what_cannot_pass_ends_the_process(error: StorageError) -> None:
    broken = asyncio.Event()
    watch = DiskWatch(broken)
    with capture_logs() as said:
        watch.failed(error)
        watch.failed(error)
    assert [entry["log_level"] for entry in said] == ["critical"]
    assert broken.is_set()
    assert watch.failure is error
    assert exit_code_of(error) in (4, 8)


async def test_database_tells_whoever_watches_of_every_fault_of_the_disk(database: Database) -> None:
    def add(tx: Transaction) -> None:
        tx.run("INSERT INTO municipality (name, timezone) VALUES ('Musterstadt', 'Europe/Berlin')")

    broken = asyncio.Event()
    database.watch = watch = DiskWatch(broken)
    with capture_logs() as said:
        with no_room(), pytest.raises(DatabaseFailed):
            await database.write(add)
        await database.write(add)
    assert [entry["log_level"] for entry in said] == ["error", "info"]
    assert watch.failure is None
    assert not broken.is_set()
