"""Texts that were stored with signs that turn the direction of writing do no harm: pages, the wall, chats."""

import pytest

from storage.database import Database
from tests.town import Town
from tests.web.hall import Hall
from tests.web.projecting import WHERE, events, opened, votes

TURNED = "Wo\u202e treffen wir uns\u2067?"
GARDEN = "حديقة 12"


async def store_as_before(database: Database) -> None:
    """As a text could be typed and imported earlier."""
    await database.write(lambda tx: tx.run("UPDATE poll SET question = :question", question=TURNED))
    await database.write(
        lambda tx: tx.run("UPDATE poll SET settings = replace(settings, 'Schule', :place)", place=GARDEN)
    )


def is_harmless(text: str) -> bool:
    return "\u202e" not in text and "\u2067" not in text


@pytest.mark.slow
@pytest.mark.process
async def test_stored_signs_turn_nothing_on_a_page_or_the_wall(hall: Hall) -> None:
    people = await hall.people(5)
    await hall.asks(WHERE)
    await store_as_before(hall.database)
    await people[0].opens("/")
    assert "Wo treffen wir uns?" in people[0].text
    for desk in people:
        await votes(desk, "3 · ")
    assert is_harmless(people[0].text)
    assert f"Ihre Stimme: \u2068{GARDEN}\u2069" in people[0].text, (
        "it is kept apart from the German beside it"
    )
    projector, address = await opened(hall)
    assert "Wo treffen wir uns?" in projector.text
    async with events(address) as told:
        assert is_harmless(str((await told.until("Wo treffen wir uns?"))["html"]))


@pytest.mark.slow
async def test_stored_signs_turn_nothing_in_a_chat(town: Town) -> None:
    ada, _ = await town.participants(2)
    await town.coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Schule")
    await store_as_before(town.database)
    await town.coordinator.taps("Senden an 2 Personen")
    assert ada.reads().startswith("Wo treffen wir uns?")
    assert ada.buttons()[1] == f"2 · \u2068{GARDEN}\u2069"
    await ada.types(GARDEN)
    assert f"Ihre Stimme: \u2068{GARDEN}\u2069" in ada.reads(), "what stands on a button can be typed"
    await ada.types("/menue")
    assert all(is_harmless(label) for label in ada.buttons())
    before = ada.reads()
    await ada.types("\u200b\u3164")
    assert ada.reads() != before, "nothing that can be seen was typed, and that is answered"
