import asyncio
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from storage.connection import connect
from storage.database import READERS, Database, Transaction
from storage.errors import (
    ConstraintViolated,
    DatabaseBusy,
    DatabaseClosed,
    DatabaseFailed,
    StatementFailed,
    TransactionOver,
)
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey
from tests.storage.held_write import HeldWrite
from tests.storage.on_disk import names
from tests.storage.towns import Refused, add_town, add_town_and_refuse, towns


async def test_write_returns_what_the_work_returns_and_keeps_its_rows(database: Database) -> None:
    assert await database.write(partial(add_town, name="Musterstadt")) == 1
    assert await database.read(towns) == ["Musterstadt"]


async def test_write_that_raises_leaves_no_trace(database: Database) -> None:
    with pytest.raises(Refused):
        await database.write(partial(add_town_and_refuse, name="Musterstadt"))
    assert await database.read(towns) == []


async def test_reader_never_sees_an_open_transaction(database: Database) -> None:
    held = HeldWrite(database, "Musterstadt")
    await held.begun()
    assert await database.read(towns) == []
    await held.finish()
    assert await database.read(towns) == ["Musterstadt"]


async def test_reader_keeps_its_snapshot_while_others_write(database: Database) -> None:
    looked, written = threading.Event(), threading.Event()

    def look_twice(tx: Transaction) -> tuple[list[str], list[str]]:
        before = towns(tx)
        looked.set()
        written.wait(10)
        return before, towns(tx)

    reading = asyncio.create_task(database.read(look_twice))
    await asyncio.to_thread(looked.wait, 10)
    await database.write(partial(add_town, name="Musterstadt"))
    written.set()
    assert await reading == ([], [])
    assert await database.read(towns) == ["Musterstadt"]


async def test_long_read_leaves_the_other_reader_free(database: Database) -> None:
    occupied, let_go = threading.Event(), threading.Event()

    def occupy(_tx: Transaction) -> None:
        occupied.set()
        let_go.wait(10)

    report = asyncio.create_task(database.read(occupy))
    await asyncio.to_thread(occupied.wait, 10)
    for _ in range(2 * READERS):
        assert await asyncio.wait_for(database.read(towns), 5) == []
    let_go.set()
    await report


async def test_reader_cannot_write(database: Database) -> None:
    with pytest.raises(StatementFailed, match="readonly"):
        await database.read(partial(add_town, name="Musterstadt"))


async def test_use_cases_that_wait_together_are_told_only_after_their_common_commit(
    database: Database,
) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    told: list[str] = []

    async def add_and_tell(name: str) -> None:
        await database.write(partial(add_town, name=name))
        told.append(name)
        seen.append(await database.read(towns))

    seen: list[list[str]] = []
    waiting = [asyncio.create_task(add_and_tell(name)) for name in ("second", "third")]
    await database.read(towns)
    assert told == []
    await held.finish()
    await asyncio.gather(*waiting)
    assert told == ["second", "third"]
    assert seen == [["first", "second", "third"]] * 2


async def test_failing_use_case_does_not_erase_the_others_of_its_group(database: Database) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(
        database.write(partial(add_town, name="second")),
        database.write(partial(add_town_and_refuse, name="third")),
        database.write(partial(add_town, name="second")),
        database.write(partial(add_town, name="fourth")),
        return_exceptions=True,
    )
    await held.finish()
    second, third, second_again, fourth = await group
    assert (second, fourth) == (2, 3)
    assert isinstance(third, Refused)
    assert isinstance(second_again, ConstraintViolated)
    assert await database.read(towns) == ["first", "second", "fourth"]


async def test_use_case_sees_what_an_earlier_one_of_its_group_wrote(database: Database) -> None:
    _, seen = await asyncio.gather(database.write(partial(add_town, name="first")), database.write(towns))
    assert seen == ["first"]


def kept(tx: Transaction, said: str) -> list[str]:
    """Leaves something for those who come after, and returns what others have left."""
    found: list[str] = tx.kept.get("said", [])
    tx.kept["said"] = [*found, said]
    return found


async def test_what_a_use_case_leaves_is_there_for_those_of_its_commit_alone(database: Database) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(*(database.write(partial(kept, said=said)) for said in ("second", "third")))
    await held.finish()
    assert await group == [[], ["second"]]
    assert await database.write(partial(kept, said="fourth")) == []
    assert await database.read(partial(kept, said="fifth")) == []


async def test_what_is_asked_for_in_the_same_moment_is_one_commit(database: Database) -> None:
    together = asyncio.gather(*(database.write(partial(kept, said=said)) for said in ("first", "second")))
    assert await together == [[], ["first"]]


async def test_nothing_that_was_left_outlives_what_is_undone(database: Database) -> None:
    def leave_and_refuse(tx: Transaction) -> None:
        kept(tx, "third")
        raise Refused

    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(
        database.write(partial(kept, said="second")),
        database.write(leave_and_refuse),
        database.write(partial(kept, said="fourth")),
        return_exceptions=True,
    )
    await held.finish()
    _, refused, found = await group
    assert isinstance(refused, Refused)
    assert found == []


async def test_failed_commit_is_told_to_everyone_in_it(database: Database) -> None:
    def leave_a_dangling_row(tx: Transaction) -> None:
        tx.run("PRAGMA defer_foreign_keys = ON")  # the breach is found at COMMIT
        tx.insert(
            "INSERT INTO audience_group (municipality_id, code, name, position) VALUES (99, 'a', 'A', 1)"
        )

    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(
        database.write(partial(add_town, name="second")),
        database.write(leave_a_dangling_row),
        database.write(partial(add_town_and_refuse, name="third")),
        return_exceptions=True,
    )
    await held.finish()
    assert [type(outcome) for outcome in await group] == [ConstraintViolated, ConstraintViolated, Refused]
    assert await database.read(towns) == ["first"]
    await database.write(partial(add_town, name="second"))
    assert await database.read(towns) == ["first", "second"]


async def test_full_disk_is_told_and_keeps_only_what_was_acknowledged(database: Database) -> None:
    def fill(tx: Transaction) -> None:
        tx.first("PRAGMA max_page_count = 1")  # SQLite takes it as: not one page more than now
        for number in range(10_000):
            add_town(tx, f"Stadt {number} mit einem langen Namen, der Platz braucht")

    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(
        database.write(partial(add_town, name="second")), database.write(fill), return_exceptions=True
    )
    await held.finish()
    second, filled = await group
    assert isinstance(filled, DatabaseFailed)
    kept = ["first"] if isinstance(second, DatabaseFailed) else ["first", "second"]
    assert await database.read(towns) == kept
    await database.write(lambda tx: tx.first("PRAGMA max_page_count = 1000000"))
    await database.write(partial(add_town, name="third"))
    assert await database.read(towns) == [*kept, "third"]


async def test_use_case_that_ends_the_common_transaction_is_told_to_everyone_in_it(
    database: Database,
) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    group = asyncio.gather(
        database.write(partial(add_town, name="second")),
        database.write(lambda tx: tx.run("ROLLBACK")),
        database.write(partial(add_town, name="third")),
        return_exceptions=True,
    )
    await held.finish()
    assert [type(outcome) for outcome in await group] == [DatabaseFailed] * 3
    assert await database.write(towns) == ["first"]


async def test_use_case_that_runs_out_of_items_does_not_keep_anybody_waiting(database: Database) -> None:
    def first_town(tx: Transaction) -> str:
        return next(iter(towns(tx)))

    with pytest.raises(RuntimeError, match="StopIteration"):
        await database.write(first_town)
    with pytest.raises(RuntimeError, match="StopIteration"):
        await database.read(first_town)


async def test_cancelled_waiter_neither_loses_its_write_nor_disturbs_the_others(database: Database) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    impatient = asyncio.create_task(database.write(partial(add_town, name="second")))
    patient = asyncio.create_task(database.write(partial(add_town, name="third")))
    await database.read(towns)
    impatient.cancel()
    await held.finish()
    assert await patient == 3
    assert impatient.cancelled()
    assert await database.read(towns) == ["first", "second", "third"]


async def test_failure_of_a_cancelled_waiter_is_logged_without_what_it_wrote(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    held = HeldWrite(database, "first")
    await held.begun()
    impatient = asyncio.create_task(database.write(partial(add_town, name="first")))
    await database.read(towns)
    impatient.cancel()
    await held.finish()
    await database.write(towns)
    assert [record.getMessage() for record in caplog.records if record.name == "storage.writer"] == [
        "A write whose caller was cancelled failed: ConstraintViolated"
    ]


async def test_cancelled_read_leaves_its_reader_usable(database: Database) -> None:
    reading = [asyncio.create_task(database.read(towns)) for _ in range(10)]
    await database.read(towns)
    for task in reading:
        task.cancel()
    assert await database.read(towns) == []


async def test_transaction_is_of_no_use_after_its_function_returned(database: Database) -> None:
    for kept in (await database.write(lambda tx: tx), await database.read(lambda tx: tx)):
        with pytest.raises(TransactionOver):
            kept.first("SELECT 1")


async def test_error_caught_inside_a_use_case_undoes_only_its_statement(database: Database) -> None:
    def add_twice(tx: Transaction) -> None:
        add_town(tx, "first")
        with pytest.raises(ConstraintViolated):
            add_town(tx, "first")
        add_town(tx, "second")

    await database.write(add_twice)
    assert await database.read(towns) == ["first", "second"]


async def test_forget_leaves_nothing_of_a_deleted_row_in_the_journal(
    database: Database, folder: Path
) -> None:
    journal = folder / f"{DATABASE_NAME}-wal"
    await database.write(partial(add_town, name="first"))
    await database.write(lambda tx: tx.run("DELETE FROM municipality"))
    assert journal.stat().st_size > 0
    await database.forget()
    assert journal.stat().st_size == 0
    assert await database.read(towns) == []


async def test_forgetting_that_a_reader_hinders_is_made_good_after_the_next_write(
    database: Database, folder: Path, key: DatabaseKey
) -> None:
    """A backup reads for minutes; what somebody erases meanwhile must not stay in the journal for ever."""
    journal = folder / f"{DATABASE_NAME}-wal"
    await database.write(partial(add_town, name="first"))
    await database._writer._connection.run(lambda raw: raw.execute("PRAGMA busy_timeout = 0").fetchall())
    with closing(connect(folder / DATABASE_NAME, key)) as somebody:
        somebody.execute("BEGIN")
        assert len(somebody.execute("SELECT name FROM municipality").fetchall()) == 1
        await database.write(lambda tx: tx.run("DELETE FROM municipality"))
        await database.forget()
        await database.write(partial(add_town, name="second"))
        await database._writer._connection.run(lambda raw: None)  # behind what the write has left to do
        assert journal.stat().st_size > 0
    await database.write(partial(add_town, name="third"))
    await database._writer._connection.run(lambda raw: None)
    assert journal.stat().st_size == 0
    assert await database.read(towns) == ["second", "third"]


async def test_close_finishes_what_was_handed_in_and_leaves_one_file(
    database: Database, folder: Path, key: DatabaseKey
) -> None:
    writing = [asyncio.create_task(database.write(partial(add_town, name=f"{n}"))) for n in range(300)]
    reading = asyncio.create_task(database.read(towns))
    await database.read(towns)
    await database.close()
    await asyncio.gather(*writing, reading)
    assert names(folder) == ["rundfrage.db"]
    again = await Database.open(folder, key)
    assert await again.read(towns) == [f"{n}" for n in range(300)]
    await again.close()


async def test_closed_database_says_so(database: Database) -> None:
    await database.close()
    await database.close()
    with pytest.raises(DatabaseClosed):
        await database.write(towns)
    with pytest.raises(DatabaseClosed):
        await database.read(towns)


async def test_write_lock_held_elsewhere_for_too_long_is_told(
    database: Database, folder: Path, key: DatabaseKey
) -> None:
    elsewhere = await Database.open(folder, key)
    await database.write(lambda tx: tx.first("PRAGMA busy_timeout = 1"))
    held = HeldWrite(elsewhere, "first")
    await held.begun()
    with pytest.raises(DatabaseBusy):
        await database.write(partial(add_town, name="second"))
    assert await database.read(towns) == []
    await held.finish()
    await database.write(partial(add_town, name="second"))
    assert await elsewhere.read(towns) == ["first", "second"]
    await elsewhere.close()


async def test_every_connection_is_set_to_be_safe(database: Database) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
        "temp_store": 2,
    }

    def settings(tx: Transaction) -> dict[str, object]:
        return {name: tx.one(f"PRAGMA {name}")[0] for name in expected}

    assert await database.write(settings) == expected
    for row in await asyncio.gather(*(database.read(settings) for _ in range(READERS))):
        assert row == expected
