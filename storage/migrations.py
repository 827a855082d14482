"""The schema only moves forward: numbered SQL files, applied once, in order, each in its own transaction.

What SQL cannot do, because it has to be computed from what was asked, is a step in Python after the file of its name.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

import sqlcipher3

from questionnaires.values import dataclass
from storage.connection import DRIVER_ERRORS, file_of, translated
from storage.errors import DatabaseFailed, DatabaseTooNew, MigrationChanged, MigrationFailed
from storage.publishing import publish_closed

FOLDER = Path(__file__).with_suffix("")
STEPS: Final[Mapping[str, Callable[[Any], None]]] = {"results_of_closed_surveys": publish_closed}
FILE_NAME = re.compile(r"(?P<number>\d{4})_(?P<name>[a-z0-9_]+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """SHA-256 of the text; a checkout with other line ends is still the same migration."""
        return hashlib.sha256(self.sql.encode()).hexdigest()

    @classmethod
    def read(cls, path: Path) -> Self:
        match = FILE_NAME.fullmatch(path.name)
        if match is None:
            raise MigrationFailed(f"{path.name} is not named like 0001_what_it_does.sql.")
        return cls(int(match["number"]), match["name"], path.read_text(encoding="utf-8"))


@cache
def shipped(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """The migrations of this version of the program, numbered 1, 2, 3 … without a gap."""
    found = tuple(Migration.read(path) for path in sorted(folder.glob("*.sql")))
    if [migration.number for migration in found] != list(range(1, len(found) + 1)):
        raise MigrationFailed(f"The migrations are not numbered without a gap: {[m.number for m in found]}.")
    return found


def migrate(raw: Any, migrations: Sequence[Migration]) -> list[Migration]:
    """Brings the database to the newest schema; returns what was applied.

    Raises DatabaseTooNew or MigrationChanged before anything is changed; MigrationFailed, or DatabaseFailed if the
    disk is in the way (that migration and those after it are not applied).
    """
    applied = check_applied(raw, migrations)
    missing = [migration for migration in migrations if migration.number not in applied]
    # Off, as SQLite asks for when a table is rebuilt; each migration is checked as a whole before its commit.
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        return [migration for migration in missing if _apply(raw, migration)]
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def check_applied(raw: Any, migrations: Sequence[Migration]) -> set[int]:
    """The numbers of what was applied. Refuses a database whose history is not ours."""
    known = {migration.number: migration for migration in migrations}
    applied = _applied(raw)
    for number, name, checksum in applied:
        if number not in known:
            raise DatabaseTooNew(
                f"The database was written by a newer version of Rundfrage (migration {number:04}_{name}). "
                "Nothing was changed; install that version."
            )
        if known[number].checksum != checksum:
            raise MigrationChanged(
                f"Migration {number:04}_{name} was changed after it had been applied. "
                "Nothing was changed; changes of the schema go into a new migration."
            )
    return {number for number, _, _ in applied}


def _applied(raw: Any) -> list[tuple[int, str, str]]:
    if not raw.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").fetchall():
        return []
    return [tuple(row) for row in raw.execute("SELECT number, name, checksum FROM migration ORDER BY number")]


def _apply(raw: Any, migration: Migration) -> bool:
    """Whether it had to be applied. The lock comes before the question: two starting processes take turns."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        _create_record(raw)
        if migration.number in {number for number, _, _ in _applied(raw)}:
            return False
        for statement in statements(migration.sql):
            raw.execute(statement)
        if migration.name in STEPS:
            STEPS[migration.name](raw)
        if broken := raw.execute("PRAGMA foreign_key_check").fetchall():
            raise MigrationFailed(
                f"Migration {migration.number:04}_{migration.name} leaves {broken[0][0]} dangling."
            )
        _record(raw, migration)
        raw.execute("COMMIT")
    except DRIVER_ERRORS as error:
        reason = translated(error, file_of(raw))
        if isinstance(reason, DatabaseFailed):
            raise reason from error
        raise MigrationFailed(
            f"Migration {migration.number:04}_{migration.name} could not be applied: {reason}"
        ) from error
    except ValueError as error:
        raise MigrationFailed(
            f"Migration {migration.number:04}_{migration.name} could not be applied: {error}"
        ) from error
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
    return True


def _create_record(raw: Any) -> None:
    raw.execute(
        """
        CREATE TABLE IF NOT EXISTS migration (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at INTEGER NOT NULL
        ) STRICT
        """
    )


def _record(raw: Any, migration: Migration) -> None:
    # SQLite's own clock: the moment is for the operator's eyes only, no decision ever reads it.
    raw.execute(
        """
        INSERT INTO migration (number, name, checksum, applied_at)
        VALUES (:number, :name, :checksum, unixepoch())
        """,
        {"number": migration.number, "name": migration.name, "checksum": migration.checksum},
    )


def statements(script: str) -> Iterator[str]:
    """The statements of a script, each ending with the line that ends it (a trigger's inner ones do not).

    sqlite3's own executescript() would commit the transaction that it is called in.
    """
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlcipher3.complete_statement(pending):
            yield pending
            pending = ""
    if any(line.strip() and not line.lstrip().startswith("--") for line in pending.splitlines()):
        raise MigrationFailed(f"A migration ends in the middle of a statement: {pending.strip()[:60]} …")
