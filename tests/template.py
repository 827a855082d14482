"""A database that is there already: made once by the real migrations, then only copied.

Making one takes every migration: a tenth of a second of processor time, and dozens of waits for the disk. Copying takes
neither. tests/test_foundations.py shows that it is the same.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from storage.database import Database
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from storage.writer import open_for_writing

KEY: Final = DatabaseKey(bytes(range(32)))
_made: list[bytes] = []


def put_database(folder: Path, key_file: Path | None = None) -> None:
    """A database with the newest schema and nothing in it, as the first start would have left it; and its key."""
    if not _made:
        _made.append(_make())
    _write_private(folder / DATABASE_NAME, _made[0])
    if key_file is not None:
        _write_private(key_file, f"{KEY.raw.hex()}\n".encode())


async def opened(folder: Path, key_file: Path | None = None) -> Database:
    """The same, opened."""
    put_database(folder, key_file)
    return await Database.open(folder, KEY)


def _make() -> bytes:
    with TemporaryDirectory() as name:
        path = Path(name) / DATABASE_NAME
        open_for_writing(path, KEY).close()
        return path.read_bytes()


def _write_private(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(content)
