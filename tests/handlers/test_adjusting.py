"""What can be set of a draft in which something is typed: how much each may write, what is estimated."""

import pytest

from handlers.polls import taps
from storage.ids import PollId
from tests.handlers.forged_callbacks import forges
from tests.town import Town

pytestmark = pytest.mark.slow


async def drafted(town: Town, kind: str) -> None:
    await town.coordinator.types("/umfrage")
    await town.coordinator.taps(kind)
    await town.coordinator.types("Was fehlt?")


async def test_coordinator_says_how_many_cards_each_may_write(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await drafted(town, "Karten")
    await klara.taps("Karten je Person: 3")
    assert klara.buttons() == ("1", "2", "3", "4", "5", "7", "10", "Zur Abstimmung")
    await klara.taps("1")
    assert "Jede Person schreibt eine Karte mit höchstens 140 Zeichen." in klara.reads()
    assert "Karten je Person: 1" in klara.buttons()
    await klara.taps("Senden an eine Person")
    assert "Schreiben Sie eine Karte mit höchstens 140 Zeichen." in ada.reads()
    assert await forges(town, klara, taps.SetMost(PollId(1), 5)) is not None
    await ada.types("Bänke")
    assert "Sie können noch" not in ada.reads()


async def test_coordinator_says_between_which_numbers_is_estimated(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await drafted(town, "Zahl schätzen")
    await klara.taps("Bereich und Einheit")
    assert "Ohne Bereich und Einheit" not in klara.buttons()
    await klara.types("500 bis 0 Euro")
    assert klara.reads().startswith("Das habe ich nicht verstanden.")
    await klara.types("0 bis 1.500 Euro <brutto>")
    assert "Jede Person schätzt eine Zahl von 0 bis 1.500." in klara.reads()
    await klara.taps("Senden an eine Person")
    await ada.types("2000")
    assert "Bitte schreiben Sie eine Zahl von 0 bis 1.500." in ada.reads()
    await ada.types("1200")
    assert "Ihre Stimme: 1.200 Euro <brutto>" in ada.reads()


async def test_range_is_dropped_and_words_are_set_like_cards(town: Town) -> None:
    await town.participants(1)
    klara = town.coordinator
    await drafted(town, "Zahl schätzen")
    await klara.taps("Bereich und Einheit")
    await klara.types("ab 10 Stunden")
    await klara.taps("Bereich und Einheit")
    await klara.taps("Ohne Bereich und Einheit")
    assert "Jede Person schätzt eine Zahl." in klara.reads()
    await drafted(town, "Wörter sammeln")
    await klara.taps("Wörter je Person: 3")
    await klara.taps("5")
    assert "Jede Person schreibt bis zu 5 Wörter." in klara.reads()
    assert await forges(town, klara, taps.SetMost(PollId(2), 99)) is None
    assert "bis zu 5 Wörter" in klara.reads()
