import os
from pathlib import Path

import pytest

from storage.errors import DiskFull, DiskReadOnly, KeyRefused
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from tests.disks import no_room, read_only


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "database.key"


def test_key_is_made_on_the_first_start_for_its_owner_alone(key_file: Path, folder: Path) -> None:
    made = DatabaseKey.load_or_create(key_file, folder)
    assert len(made.raw) == 32
    assert oct(key_file.stat().st_mode & 0o777) == "0o600"
    assert oct(key_file.parent.stat().st_mode & 0o777) == "0o700"
    assert [path.name for path in key_file.parent.iterdir()] == ["database.key"]


def test_key_is_the_same_on_the_second_start(key_file: Path, folder: Path) -> None:
    assert DatabaseKey.load_or_create(key_file, folder) == DatabaseKey.load_or_create(key_file, folder)


def test_every_first_start_makes_another_key(tmp_path: Path, folder: Path) -> None:
    first = DatabaseKey.load_or_create(tmp_path / "first", folder)
    assert first != DatabaseKey.load_or_create(tmp_path / "second", folder)


@pytest.mark.parametrize(
    "content",
    [bytes(range(32)), bytes(range(32)).hex().encode(), bytes(range(32)).hex().upper().encode() + b"\r\n"],
)
def test_given_key_may_be_plain_bytes_or_hexadecimal(key_file: Path, folder: Path, content: bytes) -> None:
    write_key(key_file, content)
    assert DatabaseKey.load_or_create(key_file, folder).raw == bytes(range(32))


@pytest.mark.parametrize(
    "content", [b"", b"secret", bytes(31), bytes(33), b"zz" * 32, b"00" * 31, "ü".encode() * 32]
)
def test_malformed_key_is_refused_and_left_alone(key_file: Path, folder: Path, content: bytes) -> None:
    write_key(key_file, content)
    with pytest.raises(KeyRefused, match="must hold 64 hexadecimal digits"):
        DatabaseKey.load_or_create(key_file, folder)
    assert key_file.read_bytes() == content


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o620, 0o601])
def test_key_that_others_may_use_is_refused_with_the_remedy(key_file: Path, folder: Path, mode: int) -> None:
    DatabaseKey.load_or_create(key_file, folder)
    key_file.chmod(mode)
    with pytest.raises(KeyRefused, match=f'run "chmod 600 {key_file}".'):
        DatabaseKey.load_or_create(key_file, folder)


def test_key_that_only_its_owner_may_read_is_taken(key_file: Path, folder: Path) -> None:
    made = DatabaseKey.load_or_create(key_file, folder)
    key_file.chmod(0o400)
    assert DatabaseKey.load_or_create(key_file, folder) == made


def test_key_inside_the_data_folder_is_refused(folder: Path) -> None:
    with pytest.raises(KeyRefused, match="lies in the data folder"):
        DatabaseKey.load_or_create(folder / "keys" / "database.key", folder)
    assert not folder.exists()


def test_key_behind_a_link_into_the_data_folder_is_refused(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    write_key(folder / "database.key", bytes(32))
    (tmp_path / "config").symlink_to(folder)
    with pytest.raises(KeyRefused, match="lies in the data folder"):
        DatabaseKey.load_or_create(tmp_path / "config" / "database.key", folder)


def test_no_new_key_is_made_for_an_existing_database(key_file: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / DATABASE_NAME).touch()
    with pytest.raises(KeyRefused, match=r"is missing\. Put back the one"):
        DatabaseKey.load_or_create(key_file, folder)
    assert not key_file.exists()


def test_missing_key_is_not_made_by_load(key_file: Path, folder: Path) -> None:
    with pytest.raises(KeyRefused, match=r"is missing\. Put back the one that the database was made with"):
        DatabaseKey.load(key_file, folder)
    assert not key_file.exists()


def test_key_that_cannot_be_written_is_one_sentence(folder: Path) -> None:
    with pytest.raises(KeyRefused, match="cannot be written: No such file or directory"):
        DatabaseKey.load_or_create(Path("/proc/nowhere/database.key"), folder)


def test_key_that_cannot_be_read_is_one_sentence(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(KeyRefused, match="cannot be read: Not a directory"):
        DatabaseKey.load_or_create(tmp_path / "config" / "database.key", folder)


def test_key_is_never_shown(key: DatabaseKey) -> None:
    assert repr(key) == "DatabaseKey()"


def test_salt_differs_from_key_to_key_and_is_no_part_of_it(key: DatabaseKey) -> None:
    other = DatabaseKey(os.urandom(32))
    assert key.salt != other.salt
    assert key.salt not in key.raw


def write_key(key_file: Path, content: bytes) -> None:
    key_file.parent.mkdir(exist_ok=True)
    key_file.touch(0o600)
    key_file.write_bytes(content)


def test_full_or_read_only_disk_is_named_where_the_key_cannot_be_made(key_file: Path, folder: Path) -> None:
    with no_room(), pytest.raises(DiskFull, match=f"the disk of {key_file}: make room"):
        DatabaseKey.load_or_create(key_file, folder)
    with read_only(key_file.parent), pytest.raises(DiskReadOnly, match=f"{key_file} cannot be written to"):
        DatabaseKey.load_or_create(key_file, folder)
    assert list(key_file.parent.iterdir()) == []
