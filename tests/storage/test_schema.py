"""Rules that every table keeps, today's and tomorrow's."""

from storage.database import Database, Transaction


async def test_every_table_is_strict(database: Database) -> None:
    def loose(tx: Transaction) -> list[str]:
        rows = tx.all("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
        return [row["name"] for row in rows if not row["strict"] and not row["name"].startswith("sqlite_")]

    def count(tx: Transaction) -> int:
        return int(tx.one("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'")["n"])

    assert await database.read(count) > 20
    assert await database.read(loose) == []


async def test_loose_table_would_be_noticed(database: Database) -> None:
    await database.write(lambda tx: tx.run("CREATE TABLE loose (anything)"))
    rows = await database.read(
        lambda tx: tx.all("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
    )
    assert [row["name"] for row in rows] == ["loose"]


async def test_no_constraint_waits_for_the_commit(database: Database) -> None:
    """A deferred one would be found at the commit, which a use case shares with others."""
    rows = await database.read(lambda tx: tx.all("SELECT name FROM sqlite_schema WHERE sql LIKE '%DEFERR%'"))
    assert [row["name"] for row in rows] == []
