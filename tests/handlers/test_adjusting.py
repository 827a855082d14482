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
    assert "Jede Person schätzt eine Zahl von 0 bis 1.500 Euro <brutto>." in klara.reads()
    await klara.taps("Senden an eine Person")
    assert "Schreiben Sie eine Zahl von 0 bis 1.500 Euro <brutto>." in ada.reads(), "before anybody estimates"
    await ada.types("2000")
    assert "Bitte schreiben Sie eine Zahl von 0 bis 1.500 Euro <brutto>." in ada.reads()
    await ada.types("1200")
    assert "Ihre Stimme: 1.200 Euro <brutto>" in ada.reads()


async def test_range_is_dropped_and_words_are_set_like_cards(town: Town) -> None:
    await town.participants(1)
    klara = town.coordinator
    await drafted(town, "Zahl schätzen")
    await klara.taps("Bereich und Einheit")
    await klara.types("Meter")
    assert "Jede Person schätzt eine Zahl (Meter)." in klara.reads()
    await klara.taps("Bereich und Einheit")
    await klara.types("ab 10 Stunden")
    assert "Jede Person schätzt eine Zahl ab 10 Stunden." in klara.reads()
    await klara.taps("Bereich und Einheit")
    await klara.taps("Ohne Bereich und Einheit")
    assert "Jede Person schätzt eine Zahl." in klara.reads()
    await drafted(town, "Wörter sammeln")
    await klara.taps("Wörter je Person: 3")
    await klara.taps("5")
    assert "Jede Person schreibt bis zu 5 Wörter." in klara.reads()
    assert await forges(town, klara, taps.SetMost(PollId(2), 99)) is None
    assert "bis zu 5 Wörter" in klara.reads()


async def test_coordinator_says_how_many_answers_each_may_choose(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await klara.types("/umfrage Was zuerst? Bus / Kita / Bänke / Wege")
    assert "Wie viele Antworten?" not in klara.buttons(), "one answer is one answer"
    for label in ("Mehrere Antworten erlauben", "Wie viele Antworten?"):
        await klara.taps(label)
    assert klara.buttons() == (
        *("höchstens 2", "höchstens 3", "höchstens 4 ✓"),
        *("mindestens 1 ✓", "mindestens 2", "mindestens 3", "mindestens 4", "Zur Abstimmung"),
    )
    for label in ("höchstens 2", "mindestens 2"):
        await klara.taps(label)
    assert klara.reads().endswith("Genau 2 Antworten je Person.")
    await klara.taps("höchstens 3")
    await klara.taps("Zur Abstimmung")
    assert "2 bis 3 Antworten je Person." in klara.reads()
    assert await forges(town, klara, taps.SetBounds(PollId(1), 3, 2)) is None
    assert await forges(town, klara, taps.SetBounds(PollId(1), 1, 9)) is None
    assert "2 bis 3 Antworten je Person." in klara.reads()
    await klara.taps("Zur Abstimmung")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Bus")
    assert "zählt" in ada.reads(), "one is too few"
    await ada.taps("2 · Kita")
    assert "Ihre Stimme: Bus, Kita" in ada.reads()


async def test_coordinator_says_whether_cards_are_seen_at_once(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await drafted(town, "Karten")
    assert "Sie prüfen sie, bevor alle sie sehen." in klara.reads()
    await klara.taps("Karten sofort zeigen")
    assert "Sie werden gezeigt, ohne dass vorher jemand sie prüft." in klara.reads()
    await klara.taps("Karten zuerst prüfen")
    await klara.taps("Karten sofort zeigen")
    await klara.taps("Senden an eine Person")
    assert "Wer den Workshop leitet, liest es" not in ada.reads()
    assert await forges(town, klara, taps.SetFree(PollId(1), on=False)) is not None, "too late"
