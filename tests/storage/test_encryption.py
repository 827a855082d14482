"""The file says nothing without its key, and whatever is wrong with it is told before anything is changed."""

from functools import partial
from pathlib import Path

import pytest

from storage.backup import examine
from storage.database import Database, Transaction
from storage.errors import DatabaseDamaged, DatabaseFailed, DatabaseForeign, DatabaseKeyWrong
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from tests.storage.on_disk import content, cut_off, flip_a_bit, modes, names, readable_words
from tests.storage.towns import add_town, towns

PAGE = 4096
DAMAGED = (
    r"is damaged \(.*\)\. Nothing was changed\. If it is the database, move it away and restore a backup"
)
THREE_FILES = [DATABASE_NAME, f"{DATABASE_NAME}-shm", f"{DATABASE_NAME}-wal"]


@pytest.fixture
async def file(database: Database, folder: Path) -> Path:
    """A closed database of a few hundred pages."""

    def add_many(tx: Transaction) -> None:
        for number in range(5_000):
            add_town(tx, f"Vertraulichstadt {number} an der langen Elbe")

    await database.write(add_many)
    await database.close()
    return folder / DATABASE_NAME


async def test_file_and_journal_show_nothing(database: Database, folder: Path) -> None:
    await database.write(partial(add_town, name="Vertraulichstadt"))
    assert await database.read(towns) == ["Vertraulichstadt"]
    assert names(folder) == THREE_FILES
    assert [readable_words(folder / name) for name in THREE_FILES] == [[], [], []]


async def test_large_file_shows_nothing(file: Path) -> None:
    assert readable_words(file) == []


async def test_files_belong_to_their_owner_alone(database: Database, folder: Path) -> None:
    await database.write(partial(add_town, name="Vertraulichstadt"))
    assert modes(folder) == {"data": "0o700", **dict.fromkeys(THREE_FILES, "0o600")}


@pytest.mark.slow
async def test_other_key_is_told_and_changes_nothing(file: Path, folder: Path) -> None:
    before = content(file)
    with pytest.raises(DatabaseKeyWrong, match=r"does not fit .*\. Nothing was changed"):
        await Database.open(folder, DatabaseKey(bytes(32)))
    assert content(file) == before
    assert names(folder) == [DATABASE_NAME]


@pytest.mark.slow
@pytest.mark.parametrize("length", [0, 10, 1_000, PAGE, 20 * PAGE, -1_000, -PAGE])
async def test_truncated_file_is_told_and_changes_nothing(
    file: Path, folder: Path, key: DatabaseKey, length: int
) -> None:
    cut_off(file, length)
    before = content(file)
    with pytest.raises(DatabaseDamaged, match=DAMAGED):
        await Database.open(folder, key)
    assert content(file) == before


@pytest.mark.slow
@pytest.mark.parametrize("place", [PAGE // 2, PAGE + 1_234, 2 * PAGE, 40 * PAGE + 17, -1])
async def test_flipped_bit_is_told_and_changes_nothing(
    file: Path, folder: Path, key: DatabaseKey, place: int
) -> None:
    flip_a_bit(file, place)
    before = content(file)
    with pytest.raises(DatabaseDamaged, match=DAMAGED):
        await Database.open(folder, key)
    assert content(file) == before


@pytest.fixture
def minutes_of_a_meeting(folder: Path) -> Path:
    """A text file that somebody has put where the database should be."""
    folder.mkdir()
    (folder / DATABASE_NAME).write_text("Protokoll der Sitzung\n" * 1_000)
    return folder / DATABASE_NAME


async def test_other_file_in_its_place_is_told_and_changes_nothing(
    minutes_of_a_meeting: Path, folder: Path, key: DatabaseKey
) -> None:
    before = content(minutes_of_a_meeting)
    with pytest.raises(DatabaseForeign, match="is no backup and no database of Rundfrage: it is a text"):
        await Database.open(folder, key)
    assert content(minutes_of_a_meeting) == before


@pytest.fixture
def journal_alone(file: Path) -> Path:
    return file.rename(file.with_name(f"{DATABASE_NAME}-wal"))


@pytest.mark.slow
async def test_journal_without_its_database_is_told(
    journal_alone: Path, folder: Path, key: DatabaseKey
) -> None:
    with pytest.raises(DatabaseDamaged, match=r"lies there without rundfrage\.db"):
        await Database.open(folder, key)
    assert names(folder) == [journal_alone.name]


async def test_folder_that_cannot_be_made_is_told(key: DatabaseKey) -> None:
    with pytest.raises(DatabaseFailed, match="cannot be written: No such file or directory"):
        await Database.open(Path("/proc/nowhere"), key)


@pytest.mark.slow
async def test_thorough_check_finds_nothing_in_a_sound_database(
    file: Path, folder: Path, key: DatabaseKey
) -> None:
    assert await examine(folder, key) == []
    assert names(folder) == [file.name]
