from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.key import DatabaseKey


@pytest.fixture
def key() -> DatabaseKey:
    return DatabaseKey(bytes(range(32)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
async def database(folder: Path, key: DatabaseKey) -> AsyncIterator[Database]:
    """A real encrypted database with the newest schema and nothing in it."""
    opened = await Database.open(folder, key)
    yield opened
    await opened.close()
