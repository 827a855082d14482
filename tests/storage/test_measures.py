"""What the tables of measures refuse, whatever a use case may forget."""

from functools import partial

import pytest

from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from tests.workshops.town_fixture import TownFixture, build


@pytest.fixture
async def square(database: Database) -> TownFixture:
    """A town with one measure, number 1, and a person of another town."""
    built = await build(database, rat=1)
    await database.write(lambda tx: _measure(tx, built.municipality))
    await build(database, "Beispielheim", first_chat=9000, rat=1)
    return built


def _measure(tx: Transaction, town: int) -> int:
    return tx.run(
        "INSERT INTO measure (municipality_id, what, origin) VALUES (:town, 'Sprachcafé', 'typed')", town=town
    )


def _follower(tx: Transaction, *, values: str) -> int:
    return tx.run(f"INSERT INTO measure_follower VALUES {values}")


@pytest.mark.usefixtures("square")
@pytest.mark.parametrize(
    "wrong",
    [
        "what = '  '",
        "what = printf('%.201c', 'x')",
        "field = ''",
        "field = printf('%.101c', 'x')",
        "office = ' '",
        "office = printf('%.121c', 'x')",
        "partners = ''",
        "partners = printf('%.201c', 'x')",
        "means = ''",
        "means = printf('%.201c', 'x')",
        "first_step = ''",
        "first_step = printf('%.201c', 'x')",
        "due_on = '2026-02-30'",
        "due_on = '31.3.2027'",
        "builds_on = id",
        "builds_on = 99",
        "council = 2",
        "public = 2",
        "status = 'perhaps'",
        "status = 'done'",  # without the moment at which it ended
        "ended_at = 1",  # though it is open
        "origin = 'cards'",
        "origin = 'poll'",  # of which poll?
        "origin = 'poll', origin_id = 1",  # what is it called?
        "origin_id = 1",
        "origin_key = 'a1'",
        "origin_text = 'typed has none'",
        "origin = 'poll', origin_id = 1, origin_text = ''",
        "token = 'a'",
        "token_ends_at = 1",
        "municipality_id = 99",
        "created_by = 99",
    ],
)
async def test_measure_that_cannot_be_is_refused(database: Database, wrong: str) -> None:
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(f"UPDATE measure SET {wrong}"))


@pytest.mark.parametrize("column", ["token", "uid", "update_id"])
async def test_each_is_there_once(square: TownFixture, database: Database, column: str) -> None:
    await database.write(lambda tx: _measure(tx, square.municipality))
    with pytest.raises(ConstraintViolated):
        await database.write(
            lambda tx: tx.run(f"UPDATE measure SET token_ends_at = 1, token = id, {column} = 7")
        )


@pytest.mark.usefixtures("square")
@pytest.mark.parametrize(
    "values",
    [
        "(99, 1, 0, 'made', 'proposed', NULL, NULL, 0)",
        "(1, 0, 0, 'made', 'proposed', NULL, NULL, 0)",
        "(1, 1, 0, 'guessed', 'proposed', NULL, NULL, 0)",
        "(1, 1, 0, 'made', 'perhaps', NULL, NULL, 0)",
        "(1, 1, 0, 'made', 'proposed', '2026-02-30', NULL, 0)",
        "(1, 1, 0, 'made', 'proposed', NULL, ' ', 0)",
        "(1, 1, 0, 'made', 'proposed', NULL, printf('%.301c', 'x'), 0)",
        "(1, 1, 0, 'made', 'proposed', NULL, NULL, 2)",
        "(1, 1, 0, 'status', 'discarded', NULL, NULL, 0)",  # without a reason
        "(1, 1, 0, 'made', 'proposed', NULL, NULL, 0), (1, 1, 0, 'made', 'proposed', NULL, NULL, 0)",
    ],
)
async def test_line_of_history_that_cannot_be_is_refused(database: Database, values: str) -> None:
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(f"INSERT INTO measure_change VALUES {values}"))


async def test_one_person_has_it_who_belongs_to_its_town(square: TownFixture, database: Database) -> None:
    ada, town = square.people["rat"][0], square.municipality

    def taken(tx: Transaction, person: int, municipality: int, name: str | None = None) -> None:
        tx.run(
            "INSERT INTO measure_owner VALUES (1, :town, :person, :name)",
            town=municipality,
            person=person,
            name=name,
        )

    for person, municipality, name in (
        (ada, 2, None),  # the measure is of the first town
        (ada + 3, town, None),  # the person of the second
        (ada, town, " "),
        (ada, town, "x" * 61),
    ):
        with pytest.raises(ConstraintViolated):
            await database.write(partial(taken, person=person, municipality=municipality, name=name))
    await database.write(lambda tx: taken(tx, ada, town, "Ada"))
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: taken(tx, square.organiser, town))


async def test_follower_belongs_to_its_town(square: TownFixture, database: Database) -> None:
    ada, town = square.people["rat"][0], square.municipality
    for values in (f"(1, 2, {ada})", f"(1, {town}, {ada + 3})", f"(99, {town}, {ada})"):
        with pytest.raises(ConstraintViolated):
            await database.write(partial(_follower, values=values))


async def test_who_leaves_the_town_takes_their_name_along(square: TownFixture, database: Database) -> None:
    """Whichever way they leave: the rows hang on the membership."""
    ada, town = square.people["rat"][0], square.municipality

    def take_and_leave(tx: Transaction) -> list[object]:
        tx.run(f"INSERT INTO measure_owner VALUES (1, {town}, {ada}, 'Ada')")
        tx.run(f"INSERT INTO measure_follower VALUES (1, {town}, {ada})")
        tx.run(f"INSERT INTO measure_asked VALUES (1, {town}, {ada})")
        tx.run("DELETE FROM membership WHERE person_id = :ada", ada=ada)
        tables = ("measure_owner", "measure_follower", "measure_asked")
        return [row for table in tables for row in tx.all(f"SELECT * FROM {table}")]

    assert await database.write(take_and_leave) == []
