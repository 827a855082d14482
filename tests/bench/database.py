"""How much a use case costs by the way its statements reach the database, and a start by the way the file is checked.

Run: python -m tests.bench.database. All numbers come from one run on one machine; only their ratios mean anything.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from storage.connection import Connection, connect
from storage.database import Database, Transaction
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey

KEY = DatabaseKey(bytes(32))
USE_CASES = 3_000
AT_ONCE = 200

FIND_TOWN = "SELECT id FROM municipality WHERE id = :town"
FIND_GROUP = "SELECT count(*) FROM audience_group WHERE municipality_id = :town AND code = :code"
UPSERT_GROUP = """
    INSERT INTO audience_group (municipality_id, code, name, position) VALUES (:town, :code, :code, 1)
    ON CONFLICT (municipality_id, code) DO UPDATE SET position = position + 1
"""
TOUCH_TOWN = "UPDATE municipality SET timezone = 'Europe/Berlin' WHERE id = :town"
STATEMENTS = (FIND_TOWN, FIND_GROUP, UPSERT_GROUP, TOUCH_TOWN)


def params(number: int) -> dict[str, object]:
    return {"town": 1, "code": f"g{number % 500}"}


def four_statements(tx: Transaction, number: int) -> None:
    """The shape of a tapped answer: two look-ups, an upsert, an update."""
    for statement in STATEMENTS:
        tx.all(statement, **params(number))


async def one_by_one(connection: Connection) -> None:
    for number in range(USE_CASES):
        await connection.execute_fetchall("BEGIN IMMEDIATE")
        for statement in STATEMENTS:
            await connection.execute_fetchall(statement, params(number))
        await connection.execute_fetchall("COMMIT")


async def one_function(database: Database) -> None:
    for number in range(USE_CASES):
        await database.write(partial(four_statements, number=number))


async def many_waiting(database: Database) -> None:
    async def person(first: int) -> None:
        for number in range(first, USE_CASES, AT_ONCE):
            await database.write(partial(four_statements, number=number))

    await asyncio.gather(*(person(first) for first in range(AT_ONCE)))


async def seconds(work: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def compare_ways(folder: Path) -> None:
    database = await Database.open(folder, KEY)
    await database.write(
        lambda tx: tx.insert(
            "INSERT INTO municipality (name, timezone) VALUES ('Musterstadt', 'Europe/Berlin')"
        )
    )
    plain = await Connection(partial(connect, folder / DATABASE_NAME, KEY)).start()
    base = await seconds(partial(one_by_one, plain))
    await plain.close()
    together = {
        "four statements, one by one": base,
        "four statements in one function": await seconds(partial(one_function, database)),
        f"the same, {AT_ONCE} waiting at once": await seconds(partial(many_waiting, database)),
    }
    await database.close()
    for name, duration in together.items():
        say(f"{name:40} {USE_CASES / duration:8.0f} per second  {base / duration:6.1f} times")


async def compare_checks(folder: Path) -> None:
    def fill(tx: Transaction) -> None:
        sql = "INSERT INTO municipality (name, timezone) VALUES (:name, 'Europe/Berlin')"
        tx.many(sql, ({"name": f"Musterstadt {number:060}"} for number in range(200_000)))

    database = await Database.open(folder, KEY)
    await database.write(fill)
    await database.close()
    megabytes = (folder / DATABASE_NAME).stat().st_size / 1e6
    for check in ("quick_check(1)", "cipher_integrity_check", "integrity_check"):
        with closing(connect(folder / DATABASE_NAME, KEY)) as raw:
            began = time.perf_counter()
            raw.execute(f"PRAGMA {check}").fetchall()
            duration = time.perf_counter() - began
        say(f"{check:40} {1000 * duration / megabytes:8.1f} ms per megabyte ({megabytes:.0f} MB)")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(compare_ways(Path(folder) / "ways"))
        asyncio.run(compare_checks(Path(folder) / "checks"))


if __name__ == "__main__":
    main()
