"""Somebody with the database, its key and every file beside it, who looks for what a single person said.

`tables` is all that SQL shows; `memory_of` is all that the files hold once they are decrypted page by page,
deleted rows and the journal included, which no SQL shows.
"""

import hashlib
import shutil
import struct
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from storage import tombstones
from storage.database import Database, Transaction
from storage.files import DATABASE_NAME
from storage.key import SALT_BYTES, DatabaseKey

PAGE = 4096
RESERVED = 80
"""At the end of each page: 16 bytes that its encryption begins with, 64 of a checksum (SQLCipher 4)."""
JOURNAL_HEAD, FRAME_HEAD = 32, 24
KEY = DatabaseKey(bytes(range(32)))
"""That of the tests' databases."""


async def tables(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, sorted, so that two databases can be compared."""

    def read(tx: Transaction) -> dict[str, list[tuple[Any, ...]]]:
        names = [row["name"] for row in tx.all("""SELECT name FROM sqlite_schema WHERE type = 'table'""")]
        return {
            name: sorted((tuple(dict(row).values()) for row in tx.all(f"SELECT * FROM {name}")), key=repr)
            for name in names
        }

    return await database.read(read)


@asynccontextmanager
async def copy_of(folder: Path, target: Path) -> AsyncIterator[Database]:
    """The same town once more, so that it can go another way from here."""
    shutil.copytree(folder, target)
    database = await Database.open(target, KEY)
    yield database
    await database.close()


def memory_of(folder: Path, *, key: DatabaseKey = KEY) -> bytes:
    """Everything that the files of a database folder hold, in clear and as it stands there."""
    found = bytearray()
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        found += content
        for number, page in _pages(path.name, content):
            found += _decrypted(page, number, key)
    return bytes(found)


def _pages(name: str, content: bytes) -> Iterator[tuple[int, bytes]]:
    if name == f"{DATABASE_NAME}-wal":
        for place in range(JOURNAL_HEAD, len(content) - PAGE, FRAME_HEAD + PAGE):
            number = struct.unpack(">I", content[place : place + 4])[0]
            yield number, content[place + FRAME_HEAD : place + FRAME_HEAD + PAGE]
    elif not name.endswith(("-shm", tombstones.NAME)):
        for place in range(0, len(content), PAGE):
            yield place // PAGE + 1, content[place : place + PAGE]


def _decrypted(page: bytes, number: int, key: DatabaseKey) -> bytes:
    """AES-256 in CBC mode with the raw key; the first page begins with the salt in clear."""
    start = SALT_BYTES if number == 1 else 0
    beginning = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    cipher = Cipher(algorithms.AES(key.raw), modes.CBC(beginning)).decryptor()
    return cipher.update(page[start : PAGE - RESERVED]) + cipher.finalize()


def is_readable(memory: bytes) -> bool:
    """Whether the decryption is right: else a search that finds nothing would say nothing."""
    return b"CREATE TABLE municipality" in memory


def digest(memory: bytes) -> str:
    """To tell whether anything changed at all."""
    return hashlib.sha256(memory).hexdigest()
