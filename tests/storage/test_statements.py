"""One statement: how many rows it wants or has changed, and what becomes of a wrong one."""

from functools import partial

import pytest

from storage.database import Database, Transaction
from storage.errors import (
    NotFound,
    StatementFailed,
)
from tests.storage.towns import add_town


async def test_one_wants_exactly_one_row(database: Database) -> None:
    def names(tx: Transaction) -> object:
        return tx.one("SELECT name FROM municipality")["name"]

    with pytest.raises(NotFound, match="no such row"):
        await database.read(names)
    await database.write(partial(add_town, name="first"))
    assert await database.read(names) == "first"
    await database.write(partial(add_town, name="second"))
    with pytest.raises(NotFound, match="more than one"):
        await database.read(names)


async def test_first_is_none_when_there_is_no_row(database: Database) -> None:
    assert await database.read(lambda tx: tx.first("SELECT name FROM municipality")) is None


async def test_insert_that_inserts_nothing_says_so_instead_of_naming_another_row(database: Database) -> None:
    await database.write(partial(add_town, name="first"))
    with pytest.raises(NotFound, match="No row was inserted"):
        await database.write(
            lambda tx: tx.insert(
                """
                INSERT INTO municipality (name, timezone) VALUES ('first', 'Europe/Berlin')
                ON CONFLICT DO NOTHING
                """
            )
        )


async def test_run_and_many_count_changed_rows(database: Database) -> None:
    def add_many(tx: Transaction) -> tuple[int, int, int]:
        sql = "INSERT INTO municipality (name, timezone) VALUES (:name, 'Europe/Berlin')"
        return (
            tx.many(sql, [{"name": "first"}, {"name": "second"}]),
            tx.many(sql, []),
            tx.run("UPDATE municipality SET timezone = 'Europe/Zurich'"),
        )

    assert await database.write(add_many) == (2, 0, 2)


@pytest.mark.parametrize(
    ("sql", "params"),
    [("SELECT nothing FROM nowhere", {}), ("SELECT :missing", {}), ("SELECT 1; SELECT 2", {})],
)
async def test_wrong_sql_is_one_kind_of_error(
    database: Database, sql: str, params: dict[str, object]
) -> None:
    with pytest.raises(StatementFailed):
        await database.read(lambda tx: tx.all(sql, **params))
