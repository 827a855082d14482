"""Databases as earlier versions left them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from storage.connection import connect, create_if_missing
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from storage.migrations import migrate, shipped
from tests.disclosure import KEY


@contextmanager
def older(folder: Path, *, migrations: int, key: DatabaseKey = KEY) -> Iterator[Any]:
    """One of so many migrations in this folder, with the town 1, "Musterstadt", while it is open for rows."""
    create_if_missing(folder / DATABASE_NAME, key)
    with closing(connect(folder / DATABASE_NAME, key)) as raw:
        migrate(raw, shipped()[:migrations])
        raw.execute(
            "INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')"
        )
        yield raw
