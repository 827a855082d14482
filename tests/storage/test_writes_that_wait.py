"""What can wait for company is written with the next commit, or soon by itself."""

from functools import partial

import pytest

from storage.database import Database
from tests.storage.held_write import HeldWrite
from tests.storage.towns import add_town, add_town_and_refuse, towns


async def test_what_can_wait_rides_along_with_the_next_commit_in_its_order(database: Database) -> None:
    soon = database.write_soon(partial(add_town, name="Musterstadt"))
    assert not soon.done()
    assert await database.write(towns) == ["Musterstadt"]
    assert soon.result() == 1


async def test_what_can_wait_is_written_even_if_nothing_else_is(database: Database) -> None:
    assert await database.write_soon(partial(add_town, name="Musterstadt")) == 1


async def test_whoever_reads_finds_what_was_handed_in_before(database: Database) -> None:
    database.write_soon(partial(add_town, name="Musterstadt"))
    assert await database.read(towns) == ["Musterstadt"]


async def test_what_can_wait_waits_for_company_again_after_a_commit_that_was_under_way(
    database: Database,
) -> None:
    held = HeldWrite(database, "Musterstadt")
    await held.begun()
    soon = database.write_soon(partial(add_town, name="Beispielheim"))
    await held.finish()
    assert not soon.done()
    assert await database.write(towns) == ["Musterstadt", "Beispielheim"]


async def test_failure_of_what_nobody_waits_for_is_logged_without_what_it_wrote(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    database.write_soon(partial(add_town_and_refuse, name="Musterstadt"))
    await database.caught_up()
    assert await database.read(towns) == []
    assert "Refused" in caplog.text
    assert "Musterstadt" not in caplog.text


async def test_close_writes_what_could_have_waited(database: Database) -> None:
    soon = database.write_soon(partial(add_town, name="Musterstadt"))
    await database.close()
    assert soon.result() == 1
