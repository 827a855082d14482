"""What hinders a write is told by its kind: full, read-only, busy, gone, damaged, not encrypted."""

from functools import partial
from pathlib import Path

import pytest
import sqlcipher3

from storage.backup import back_up, examine
from storage.connection import translated
from storage.database import Database, Transaction
from storage.disk import fault_beside
from storage.errors import (
    DatabaseFailed,
    DatabaseNotEncrypted,
    DatabaseUnavailable,
    DatabaseUnreadable,
    DiskFull,
    DiskReadOnly,
    StatementFailed,
)
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from tests.disks import no_room, read_only
from tests.storage.on_disk import content, names
from tests.storage.towns import add_town, towns

ROOM = 64 * 1024


def add_many(tx: Transaction) -> None:
    for number in range(5_000):
        add_town(tx, f"Stadt {number} mit einem langen Namen, der Platz braucht")


@pytest.mark.slow
async def test_full_disk_is_named_keeps_nothing_and_passes(database: Database) -> None:
    await database.write(partial(add_town, name="first"))
    with no_room(ROOM):
        with pytest.raises(DiskFull, match=f"No room is left on the disk of .*{DATABASE_NAME}: make room"):
            await database.write(add_many)
        assert await database.read(towns) == ["first"]
    await database.write(partial(add_town, name="second"))
    assert await database.read(towns) == ["first", "second"]


async def test_database_cannot_be_founded_on_a_full_disk(folder: Path, key: DatabaseKey) -> None:
    with no_room(), pytest.raises(DiskFull):
        await Database.open(folder, key)
    assert names(folder) == []


@pytest.mark.slow
async def test_backup_onto_a_full_disk_is_named_and_leaves_nothing(
    database: Database, folder: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    await database.write(add_many)
    with no_room(ROOM), pytest.raises(DiskFull, match=r"backup\.db: make room"):
        await back_up(folder, key, tmp_path / "backup.db")
    assert names(tmp_path) == ["data"]


async def test_read_only_folder_is_named(database: Database, folder: Path, key: DatabaseKey) -> None:
    await database.close()
    with read_only(folder):
        with pytest.raises(DiskReadOnly, match=r"cannot be written to .*: check the disk and the rights"):
            await Database.open(folder, key)
        with pytest.raises(DiskReadOnly):
            await examine(folder, key)


async def test_backup_into_a_read_only_folder_is_named(
    database: Database, folder: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    with read_only(backups), pytest.raises(DiskReadOnly, match="monday"):
        await back_up(folder, key, backups / "monday.db")


async def test_plain_database_is_told_from_one_with_another_key(tmp_path: Path, key: DatabaseKey) -> None:
    folder = tmp_path
    plain = sqlcipher3.connect(str(folder / DATABASE_NAME))
    plain.execute("CREATE TABLE vertraulich (name TEXT)")
    plain.close()
    before = content(folder / DATABASE_NAME)
    with pytest.raises(DatabaseNotEncrypted, match="not encrypted, so it is none of ours"):
        await Database.open(folder, key)
    assert content(folder / DATABASE_NAME) == before


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlcipher3.SQLITE_FULL, DiskFull),
        (sqlcipher3.SQLITE_IOERR | 1 << 8, DatabaseUnreadable),  # SQLITE_IOERR_READ
        (sqlcipher3.SQLITE_CANTOPEN, DatabaseUnreadable),
        (sqlcipher3.SQLITE_READONLY | 4 << 8, DatabaseUnreadable),  # SQLITE_READONLY_DBMOVED
        (sqlcipher3.SQLITE_READONLY, StatementFailed),
        (sqlcipher3.SQLITE_NOMEM, DatabaseFailed),
    ],
)
def test_error_of_sqlite_on_a_disk_that_can_be_written_to(
    tmp_path: Path, code: int, kind: type[Exception]
) -> None:
    error = sqlcipher3.OperationalError("as SQLite puts it")
    error.sqlite_errorcode = code
    assert type(translated(error, tmp_path / "rundfrage.db")) is kind


def test_disk_is_asked_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "rundfrage.db"
    path.write_bytes(b"as it was")
    assert fault_beside(path) is None
    with no_room():
        assert isinstance(fault_beside(path), DiskFull)
    with read_only(tmp_path):
        assert isinstance(fault_beside(path), DiskReadOnly)
    assert names(tmp_path) == ["rundfrage.db"]
    assert content(path) == b"as it was"
    assert fault_beside(tmp_path / "nowhere" / "rundfrage.db") is None


def test_only_what_may_pass_is_worth_another_try() -> None:
    assert issubclass(DiskFull, DatabaseUnavailable)
    assert issubclass(DiskReadOnly, DatabaseUnavailable)
    assert not issubclass(DatabaseUnreadable, DatabaseUnavailable)
