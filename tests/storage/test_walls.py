"""What the rows of walls refuse."""

from datetime import UTC, datetime

import pytest

from storage import members, views, walls
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import MunicipalityId

NOW = datetime(2026, 11, 3, tzinfo=UTC)


@pytest.fixture
async def town(database: Database) -> MunicipalityId:
    def work(tx: Transaction) -> MunicipalityId:
        town = members.add_municipality(tx, "Musterstadt", timezone="Europe/Berlin")
        walls.begin(tx, town, language="de")
        walls.add_link(tx, town, token_hash=bytes(32), ends=NOW)
        walls.put_code(tx, town, hmac=bytes(32), ends=NOW, links_end=NOW)
        return town

    return await database.write(work)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE wall SET shows = ''",
        "UPDATE wall SET shows = 'item'",
        "UPDATE wall SET item_kind = 'poll', item_id = 1",
        "UPDATE wall SET shows = 'item', item_kind = 'poll'",
        "UPDATE wall SET shows = 'item', item_kind = '', item_id = 1",
        "UPDATE wall SET municipality_id = 99",
        "INSERT INTO wall (municipality_id, language) SELECT municipality_id, 'en' FROM wall",
        "UPDATE wall SET page = -1, page_of = 'list', page_until = 1",
        "UPDATE wall SET page = 1, page_until = 1",
        "UPDATE wall SET page = 1, page_of = 'list'",
        "UPDATE wall_link SET token_hash = x'00'",
        "UPDATE wall_link SET municipality_id = 99",
        "INSERT INTO wall_link SELECT 2, municipality_id, token_hash, ends_at FROM wall_link",
        "UPDATE wall_code SET hmac = x'00'",
        "UPDATE wall_code SET municipality_id = 99",
        "UPDATE wall_code SET links_end_at = ends_at - 1",
        "INSERT INTO wall_code SELECT * FROM wall_code",
    ],
)
async def test_rows_that_cannot_be_are_refused(database: Database, town: MunicipalityId, change: str) -> None:
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(change))


async def test_hash_of_a_code_belongs_to_one_town(database: Database, town: MunicipalityId) -> None:
    other = await database.write(
        lambda tx: members.add_municipality(tx, "Neustadt", timezone="Europe/Berlin")
    )
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: walls.put_code(tx, other, hmac=bytes(32), ends=NOW, links_end=NOW))


async def test_steering_makes_the_screens_about_it_old(database: Database, town: MunicipalityId) -> None:
    def version(tx: Transaction) -> int:
        return views.version_of(tx, kind="wall", subject=town)

    before = await database.read(version)
    await database.write(lambda tx: walls.show(tx, town, "list", None))
    await database.write(lambda tx: walls.speak(tx, town, "en"))
    await database.write(lambda tx: walls.turn(tx, town, walls.TurnedTo(1, "list", NOW)))
    assert await database.read(version) == before + 3


async def test_wall_goes_with_its_town(database: Database, town: MunicipalityId) -> None:
    await database.write(lambda tx: tx.run("DELETE FROM municipality"))
    for table in ("wall", "wall_link", "wall_code"):
        assert await database.read(lambda tx: tx.all(f"SELECT * FROM {table}")) == []  # noqa: B023 - awaited here


async def test_what_has_ended_is_forgotten(database: Database, town: MunicipalityId) -> None:
    await database.write(lambda tx: walls.forget_ended(tx, now=NOW))
    assert await database.read(lambda tx: walls.links(tx, town, now=datetime(2000, 1, 1, tzinfo=UTC))) == 0
    assert (
        await database.read(lambda tx: walls.of_code(tx, bytes(32), now=datetime(2000, 1, 1, tzinfo=UTC)))
        is None
    )
