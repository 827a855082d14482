import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.connection import connect, create_if_missing, errors_translated
from storage.database import Database
from storage.errors import DatabaseBusy, DatabaseTooNew, MigrationChanged, MigrationFailed
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from storage.migrations import Migration, migrate, shipped, statements

FIRST = Migration(1, "towns", "CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;")
SECOND = Migration(
    2,
    "groups",
    """
    CREATE TABLE town_group (town_id INTEGER NOT NULL REFERENCES town (id)) STRICT;
    INSERT INTO town (name) VALUES ('Musterstadt');
    """,
)


@pytest.fixture
def raw(folder: Path, key: DatabaseKey) -> Iterator[Any]:
    """An empty database without a schema."""
    create_if_missing(folder / DATABASE_NAME, key)
    with closing(connect(folder / DATABASE_NAME, key)) as connection:
        yield connection


def tables(raw: Any) -> set[str]:
    return {row["name"] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_migrations_are_applied_in_order_and_recorded(raw: Any) -> None:
    assert migrate(raw, [FIRST, SECOND]) == [FIRST, SECOND]
    assert tables(raw) == {"migration", "town", "town_group"}
    rows = raw.execute(
        "SELECT number, name, checksum, applied_at > 0 FROM migration ORDER BY number"
    ).fetchall()
    assert [tuple(row) for row in rows] == [
        (1, "towns", FIRST.checksum, 1),
        (2, "groups", SECOND.checksum, 1),
    ]


def test_migrations_are_applied_once(raw: Any) -> None:
    assert migrate(raw, [FIRST]) == [FIRST]
    assert migrate(raw, [FIRST, SECOND]) == [SECOND]
    assert migrate(raw, [FIRST, SECOND]) == []


def test_schema_that_is_up_to_date_is_not_kept_waiting_by_who_writes(
    raw: Any, folder: Path, key: DatabaseKey
) -> None:
    migrate(raw, [FIRST])
    raw.execute("PRAGMA busy_timeout = 0")
    with closing(connect(folder / DATABASE_NAME, key)) as another:
        another.execute("BEGIN IMMEDIATE")
        assert migrate(raw, [FIRST]) == []
        with pytest.raises(DatabaseBusy), errors_translated():
            migrate(raw, [FIRST, SECOND])


def test_failing_migration_leaves_the_database_as_it_was_before_it(raw: Any) -> None:
    broken = Migration(2, "broken", "CREATE TABLE half (x TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(MigrationFailed, match="0002_broken could not be applied: no such table: nowhere"):
        migrate(raw, [FIRST, broken])
    assert tables(raw) == {"migration", "town"}
    assert migrate(raw, [FIRST, SECOND]) == [SECOND]


def test_database_of_a_newer_program_is_refused(raw: Any) -> None:
    migrate(raw, [FIRST, SECOND])
    with pytest.raises(DatabaseTooNew, match=r"newer version of Rundfrage \(migration 0002_groups\)"):
        migrate(raw, [FIRST])


def test_changed_migration_is_refused(raw: Any) -> None:
    migrate(raw, [FIRST])
    changed = Migration(1, "towns", FIRST.sql.replace("name TEXT", "title TEXT"))
    with pytest.raises(MigrationChanged, match="0001_towns was changed after it had been applied"):
        migrate(raw, [changed, SECOND])
    assert tables(raw) == {"migration", "town"}


def test_migration_may_rebuild_a_table_that_others_refer_to(raw: Any) -> None:
    """SQLite's own recipe drops the table, which must not take the referring rows along."""
    rebuild = Migration(
        3,
        "rebuild",
        """
        CREATE TABLE town_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        INSERT INTO town_new SELECT * FROM town;
        DROP TABLE town;
        ALTER TABLE town_new RENAME TO town;
        """,
    )
    migrate(raw, [FIRST, SECOND])
    raw.execute("INSERT INTO town_group (town_id) VALUES (1)")
    migrate(raw, [FIRST, SECOND, rebuild])
    assert [tuple(row) for row in raw.execute("SELECT town_id, name FROM town_group JOIN town")] == [
        (1, "Musterstadt")
    ]
    assert raw.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_migration_that_leaves_dangling_rows_is_refused(raw: Any) -> None:
    dangling = Migration(3, "dangling", "INSERT INTO town_group (town_id) VALUES (99);")
    with pytest.raises(MigrationFailed, match="0003_dangling leaves town_group dangling"):
        migrate(raw, [FIRST, SECOND, dangling])
    assert raw.execute("SELECT count(*) FROM town_group").fetchone()[0] == 0


def test_migrations_must_be_numbered_without_a_gap(tmp_path: Path) -> None:
    (tmp_path / "0001_towns.sql").write_text(FIRST.sql)
    (tmp_path / "0003_groups.sql").write_text(SECOND.sql)
    with pytest.raises(MigrationFailed, match=r"without a gap: \[1, 3\]"):
        shipped(tmp_path)


def test_migration_with_an_odd_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1-towns.sql").write_text(FIRST.sql)
    with pytest.raises(MigrationFailed, match="is not named like"):
        shipped(tmp_path)


def test_line_ends_of_the_checkout_do_not_change_a_migration(tmp_path: Path) -> None:
    unix, windows = tmp_path / "0001_unix.sql", tmp_path / "0001_windows.sql"
    unix.write_bytes(b"SELECT 1;\nSELECT 2;\n")
    windows.write_bytes(b"SELECT 1;\r\nSELECT 2;\r\n")
    assert Migration.read(unix).checksum == Migration.read(windows).checksum


def test_script_is_cut_into_statements() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;\n"
    script = f"-- what it is; and why\nSELECT ';';  -- a remark;\n{trigger}SELECT\n  2;\n-- the end\n"
    assert list(statements(script)) == [
        "-- what it is; and why\nSELECT ';';  -- a remark;\n",
        trigger,
        "SELECT\n  2;\n",
    ]


def test_script_that_ends_in_the_middle_is_refused() -> None:
    with pytest.raises(MigrationFailed, match="middle of a statement: SELECT 2"):
        list(statements("SELECT 1;\nSELECT 2\n"))


def test_shipped_migrations_are_plain_sqlite_too() -> None:
    """Whoever reads the schema with another tool meets no surprise."""
    with closing(sqlite3.connect(":memory:")) as plain:
        for migration in shipped():
            plain.executescript(migration.sql)


async def test_database_opens_with_every_shipped_migration(database: Database) -> None:
    numbers = await database.read(
        lambda tx: [row["number"] for row in tx.all("SELECT number FROM migration")]
    )
    assert numbers == [migration.number for migration in shipped()]
