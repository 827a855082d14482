import asyncio
from functools import partial
from pathlib import Path

import pytest

from storage.backup import back_up, examine, restore
from storage.connection import connect
from storage.database import Database
from storage.errors import (
    BackupRefused,
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseKeyWrong,
    DatabaseTooNew,
    DatabaseUnreadable,
)
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from tests.storage.on_disk import content, flip_a_bit, modes, names, readable_words
from tests.storage.towns import add_town, towns


@pytest.fixture
async def copy(database: Database, folder: Path, key: DatabaseKey, tmp_path: Path) -> Path:
    """A backup of a database with one town, whose database is still running."""
    await database.write(partial(add_town, name="Vertraulichstadt"))
    await back_up(folder, key, tmp_path / "backup.db")
    return tmp_path / "backup.db"


async def test_backup_restores_into_an_empty_folder(copy: Path, key: DatabaseKey, tmp_path: Path) -> None:
    await restore(copy, tmp_path / "new home", key)
    restored = await Database.open(tmp_path / "new home", key)
    assert await restored.read(towns) == ["Vertraulichstadt"]
    await restored.write(partial(add_town, name="Musterstadt"))
    await restored.close()
    assert await examine(tmp_path / "new home", key) == []


async def test_backup_is_encrypted_and_private(copy: Path) -> None:
    assert readable_words(copy) == []
    assert modes(copy.parent)[copy.name] == "0o600"


@pytest.mark.slow
async def test_backup_taken_between_writes_holds_all_that_came_before(
    database: Database, folder: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    await asyncio.gather(*(database.write(partial(add_town, name=f"{n}")) for n in range(200)))
    copying = asyncio.create_task(back_up(folder, key, tmp_path / "backup.db"))
    await asyncio.gather(*(database.write(partial(add_town, name=f"{n}")) for n in range(200, 400)))
    await copying
    await restore(tmp_path / "backup.db", tmp_path / "new home", key)
    restored = await Database.open(tmp_path / "new home", key)
    kept = await restored.read(towns)
    assert kept == [f"{n}" for n in range(len(kept))]
    assert 200 <= len(kept) <= 400
    await restored.close()


async def test_backup_never_overwrites(copy: Path, folder: Path, key: DatabaseKey, tmp_path: Path) -> None:
    before = content(copy)
    with pytest.raises(BackupRefused, match="exists already; nothing was overwritten"):
        await back_up(folder, key, copy)
    assert content(copy) == before
    assert names(tmp_path) == ["backup.db", "data"]


async def test_backup_without_a_database_is_told(folder: Path, key: DatabaseKey, tmp_path: Path) -> None:
    with pytest.raises(DatabaseFailed, match="cannot be read: No such file"):
        await back_up(folder, key, tmp_path / "backup.db")
    assert names(tmp_path) == []


async def test_backup_into_a_missing_folder_is_told(
    database: Database, folder: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    with pytest.raises(DatabaseUnreadable, match="cannot be written: No such file"):
        await back_up(folder, key, tmp_path / "nowhere" / "backup.db")


async def test_restore_never_overwrites_a_database(copy: Path, folder: Path, key: DatabaseKey) -> None:
    with pytest.raises(BackupRefused, match="holds a database already; nothing was overwritten"):
        await restore(copy, folder, key)


@pytest.fixture
def home_with_a_journal(tmp_path: Path) -> Path:
    home = tmp_path / "new home"
    home.mkdir()
    (home / f"{DATABASE_NAME}-wal").write_bytes(b"of another database")
    return home


async def test_restore_refuses_a_folder_with_a_left_over_journal(
    copy: Path, key: DatabaseKey, home_with_a_journal: Path
) -> None:
    """SQLite would replay the old journal into the restored file."""
    with pytest.raises(BackupRefused, match="holds a database already"):
        await restore(copy, home_with_a_journal, key)
    assert names(home_with_a_journal) == [f"{DATABASE_NAME}-wal"]


async def test_restore_refuses_a_running_database_as_its_source(
    copy: Path, folder: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    """What was written last is in its journal, so the file alone would be an older state."""
    with pytest.raises(BackupRefused, match="is in use"):
        await restore(folder / DATABASE_NAME, tmp_path / "new home", key)


async def test_restore_with_another_key_is_told(copy: Path, tmp_path: Path) -> None:
    with pytest.raises(DatabaseKeyWrong):
        await restore(copy, tmp_path / "new home", DatabaseKey(bytes(32)))
    assert not (tmp_path / "new home").exists()


@pytest.mark.parametrize("place", [100, 50_000, -5_000])
async def test_restore_of_a_damaged_backup_is_told(
    copy: Path, key: DatabaseKey, tmp_path: Path, place: int
) -> None:
    flip_a_bit(copy, place)
    with pytest.raises(DatabaseDamaged):
        await restore(copy, tmp_path / "new home", key)
    assert not (tmp_path / "new home" / DATABASE_NAME).exists()


async def test_restore_of_a_missing_backup_is_told(key: DatabaseKey, tmp_path: Path) -> None:
    with pytest.raises(DatabaseFailed, match="cannot be read: No such file"):
        await restore(tmp_path / "nowhere.db", tmp_path / "new home", key)


async def test_restore_of_a_newer_programs_backup_is_told(
    copy: Path, key: DatabaseKey, tmp_path: Path
) -> None:
    raw = connect(copy, key)
    raw.execute("INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, 'future', '', 0)")
    raw.close()
    with pytest.raises(DatabaseTooNew, match="9999_future"):
        await restore(copy, tmp_path / "new home", key)


async def test_thorough_check_names_rows_that_refer_to_nothing(
    database: Database, folder: Path, key: DatabaseKey
) -> None:
    raw = connect(folder / DATABASE_NAME, key)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO audience_group (municipality_id, code, name, position) VALUES (99, 'a', 'A', 1)")
    raw.close()
    assert await examine(folder, key) == ["audience_group: row 1 refers to a missing row of municipality"]
