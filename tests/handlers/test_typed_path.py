"""Somebody who types everything and never taps: from the link to the result."""

import pytest

from questionnaires.answers import Rated
from tests.handlers.surveying import SHORT_CHECK, answers_at_once, close, start
from tests.town import Town


@pytest.mark.slow
async def test_somebody_who_never_taps_gets_from_the_link_to_the_result(town: Town) -> None:
    others = await town.participants(5)
    await start(town, SHORT_CHECK)
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    await ada.types("Einverstanden und beginnen")
    assert "Frage 1 von 5" in ada.reads()
    for word in ("drei", "Stufe 2", "weiß nicht", "zurück", "2"):
        await ada.types(word)
    for _ in range(60):
        if ada.reads().startswith("Vielen Dank"):
            break
        labels = ada.buttons()
        way = next(
            each
            for each in ("Weiter mit dem nächsten Feld", "2 · läuft, aber nicht überall", "überspringen")
            if each in labels
        )
        await ada.types("2" if way.startswith("2") else way)
    assert ada.reads().startswith("Vielen Dank")
    for person in others:
        await answers_at_once(town, person, Rated(2))
    await close(town)
    for label in ("Ergebnis", "Ergebnis freigeben", "Ja, freigeben"):
        await town.coordinator.types(label)
    assert "Ergebnis: Kurzcheck für das Ehrenamt 2026" in ada.reads()
    assert not any("nicht verstanden" in message.text for message in ada.chat)
