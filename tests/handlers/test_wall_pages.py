"""What stands on the wall on several pages is turned from the phone of whoever leads the room."""

from datetime import timedelta

import pytest

from handlers.wall.taps import SeeWall, ShowView, TurnPage
from questionnaires.kernels import choice
from sandbox.person import Person
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import asked
from tests.handlers.test_moderating import NOT_YOURS, moderating
from tests.town import Town
from tests.web.wall_cases import AT_FULL_LENGTH

pytestmark = pytest.mark.slow  # a room full of people

TURNS = ("Vorige Seite", "Nächste Seite")
BY_THEMSELVES = "Es sind 3 Seiten, die von selbst wechseln."
AGAIN = "Nach einer Minute wechseln die Seiten wieder von selbst."


async def long_poll_on_the_wall(town: Town) -> None:
    """On three pages; at this hour the first one stands there."""
    who = await town.id_of(town.coordinator)
    await asked(town, choice.one_of(*AT_FULL_LENGTH))
    await town.workshops.walls.open(who, town.municipality, language="de")


async def remote_control(town: Town, person: Person) -> None:
    await forges(town, person, SeeWall(town.municipality))


async def test_pages_are_turned_forwards_and_back_and_go_on_by_themselves_after_a_minute(town: Town) -> None:
    await town.participants(5)
    klara = town.coordinator
    await long_poll_on_the_wall(town)
    await remote_control(town, klara)
    assert f"Auf der Leinwand steht: „Was jetzt?“\n{BY_THEMSELVES}" in klara.reads()
    assert klara.buttons()[:2] == TURNS
    for label, page in (
        ("Nächste Seite", 2),
        ("Nächste Seite", 3),
        ("Nächste Seite", 1),
        ("Vorige Seite", 3),
    ):
        await klara.taps(label)
        assert f"Seite {page} von 3. {AGAIN}" in klara.reads()
    await town.time_passes(timedelta(seconds=59))
    await remote_control(town, klara)
    assert f"Seite 3 von 3. {AGAIN}" in klara.reads()
    await town.time_passes(timedelta(seconds=13))
    await remote_control(town, klara)
    assert BY_THEMSELVES in klara.reads()
    await klara.taps("Nächste Seite")  # 72 seconds after the first one stood there, it does again
    assert "Seite 2 von 3." in klara.reads()


async def test_pages_are_turned_only_where_there_are_several_and_somebody_sees_them(town: Town) -> None:
    await town.participants(5)
    klara = town.coordinator
    who = await town.id_of(klara)
    await asked(town, choice.one_of(*AT_FULL_LENGTH))
    await remote_control(town, klara)
    assert "Seite" not in klara.reads(), "no link opens the wall"
    assert not {*TURNS} & {*klara.buttons()}
    await town.workshops.walls.open(who, town.municipality, language="de")
    await remote_control(town, klara)
    await klara.taps("Nächste Seite")
    await klara.taps("Willkommen und Zugang")
    assert "Seite" not in klara.reads()
    assert not {*TURNS} & {*klara.buttons()}
    await forges(town, klara, TurnPage(town.municipality, forwards=True))  # as it stood there before
    assert "Auf der Leinwand steht: Willkommen und Zugang" in klara.reads()
    assert "Seite" not in klara.reads()
    await klara.taps("Aktueller Punkt")
    assert "Seite 2 von 3." in klara.reads(), "still within the minute"


async def test_another_thing_on_the_wall_begins_as_if_nobody_had_turned(town: Town) -> None:
    await town.participants(5)
    klara = town.coordinator
    await long_poll_on_the_wall(town)
    await remote_control(town, klara)
    await klara.taps("Nächste Seite")
    await asked(town, choice.one_of(*AT_FULL_LENGTH), "Was dann?")
    await remote_control(town, klara)
    assert f"Auf der Leinwand steht: „Was dann?“\n{BY_THEMSELVES}" in klara.reads()


async def test_whoever_moderates_for_a_day_turns_pages_and_others_read_that_it_is_not_theirs(
    town: Town,
) -> None:
    [ada, *_] = await town.participants(5)
    klara, mona = town.coordinator, await moderating(town)
    await long_poll_on_the_wall(town)
    await remote_control(town, klara)
    await remote_control(town, mona)
    await mona.taps("Vorige Seite")
    assert "Seite 3 von 3." in mona.reads()
    assert "Seite 3 von 3." in klara.reads(), "who steers beside them sees it at once"
    for tap in (TurnPage(town.municipality, forwards=True), ShowView(town.municipality, "list")):
        assert await forges(town, ada, tap) == NOT_YOURS
    await remote_control(town, klara)
    assert "Seite 3 von 3." in klara.reads()
