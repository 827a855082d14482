"""Whoever leads a poll changes their mind about a card: away from the wall again, or shown after all."""

from datetime import timedelta

import pytest

from questionnaires.kernels import text
from sandbox.person import Person
from tests.handlers.polling import asked, ended
from tests.handlers.preparing import prepared
from tests.town import Town


async def five_cards(town: Town, *, openly: bool) -> tuple[Person, list[Person]]:
    """They wait to be looked at: at once of an open poll, of a confidential one after its end."""
    people = await town.participants(5)
    await asked(town, text.cards(most=1), openly=openly)
    for place, person in enumerate(people, 1):
        await person.types(f"Karte {place}")
    if not openly:
        await ended(town)
    await town.coordinator.taps("5 Karten prüfen")
    return town.coordinator, people


@pytest.mark.slow
async def test_card_that_was_shown_by_mistake_is_taken_away_right_there(town: Town) -> None:
    klara, people = await five_cards(town, openly=True)
    card = klara.reads().split("„")[1].split("“")[0]
    await klara.taps("Zeigen")
    assert f"• {card}" in people[0].reads()
    await klara.taps(f"Wieder wegnehmen: {card}")
    assert f"• {card}" not in people[0].reads()
    assert f"1. „{card}“ · weggelassen" in klara.reads()
    await klara.taps("1 · Doch zeigen")
    assert f"1. „{card}“ · alle sehen das" in klara.reads()
    assert f"• {card}" in people[0].reads()
    await klara.taps("4 Karten prüfen")
    left_out = klara.reads().split("„")[1].split("“")[0]
    await klara.taps("Weglassen")
    assert f"Doch zeigen: {left_out}" in klara.buttons()


@pytest.mark.slow
async def test_what_was_decided_is_found_again_below_the_result(town: Town) -> None:
    klara, _ = await five_cards(town, openly=False)
    await klara.taps("Weglassen")
    for _ in range(4):
        await klara.taps("Zeigen")
    await klara.taps("Zur Abstimmung")
    await klara.taps("Karten wegnehmen oder zeigen")
    listed = klara.reads()
    assert [f"{n}. „Karte {n}“" in listed for n in range(1, 6)] == [True] * 5, "by the alphabet"
    assert (listed.count("alle sehen das"), listed.count("weggelassen")) == (4, 1 + 1)
    assert "Was schon ausgedruckt oder als Datei verschickt ist, bleibt, wie es ist." in listed
    shown = next(n for n in range(1, 6) if f"„Karte {n}“ · alle sehen das" in listed)
    await klara.taps(f"{shown} · Wieder wegnehmen")
    await klara.taps("Zur Abstimmung")
    assert klara.reads().count("• Karte") == 3
    assert f"• Karte {shown}" not in klara.reads()


@pytest.mark.slow
async def test_word_goes_with_all_who_wrote_it_and_waits_when_it_comes_again(town: Town) -> None:
    people = await town.participants(4)
    await asked(town, text.words(most=1), openly=True)
    klara = town.coordinator
    for person, word in zip(people[:3], ("Mist", "mist", "Bus"), strict=True):
        await person.types(word)
    await klara.taps("Ein Wort prüfen")
    await klara.taps("Zeigen")
    await klara.taps("Wörter wegnehmen oder zeigen")
    assert "2. „Mist“ · alle sehen das" in klara.reads(), "once, though two have written it"
    await klara.taps("2 · Wieder wegnehmen")
    await people[3].types("Mist")
    await klara.taps("Zur Abstimmung")
    assert "Mist" not in klara.reads()
    assert "Ein Wort prüfen" in klara.buttons(), "two had been enough, if nobody had taken it away"


@pytest.mark.slow
async def test_nobody_is_told_again_of_a_complete_result_when_a_card_is_taken_away_later(town: Town) -> None:
    klara, people = await five_cards(town, openly=True)
    for _ in range(5):
        await klara.taps("Zeigen")
    await klara.taps("Zur Abstimmung")
    await ended(town)
    await klara.taps("Karten wegnehmen oder zeigen")
    before = len(people[0].from_bot)
    await klara.taps("1 · Wieder wegnehmen")
    await town.time_passes(timedelta(days=1))
    assert len(people[0].from_bot) == before
    assert people[0].reads().count("• Karte") == 4, "it changes where it stands"
    await klara.taps("1 · Doch zeigen")
    assert people[0].reads().count("• Karte") == 5


@pytest.mark.slow
async def test_run_sheet_says_how_many_cards_wait_and_leads_to_them(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Karten"):
        await klara.taps(label)
    await klara.types("Was läuft gut hier?")
    await klara.taps("Fertig")
    await klara.taps("Weiter: Was läuft gut hier?")
    for number, person in enumerate(people):
        await person.types(f"Karte {number}")
    assert not [label for label in klara.buttons() if "prüfen" in label], "nobody reads them before the end"
    await klara.taps("Abstimmung: Was läuft gut hier?")
    for label in ("Abstimmung beenden", "Ja, beenden", "Zum Ablauf"):
        await klara.taps(label)
    await klara.taps("5 Karten prüfen: Was läuft gut hie…")
    await klara.taps("Zeigen")
    for label in ("Zur Abstimmung", "Zum Ablauf"):
        await klara.taps(label)
    assert any(label.startswith("4 Karten prüfen: ") for label in klara.buttons())


@pytest.mark.slow
async def test_card_that_is_taken_away_later_goes_from_the_results_in_the_chats_as_well(town: Town) -> None:
    klara, people = await five_cards(town, openly=False)
    for _ in range(5):
        await klara.taps("Zeigen")
    assert people[0].reads().count("• Karte") == 5, "complete, as a message of its own"
    await people[1].taps("Zur Übersicht")
    await klara.taps("Karten wegnehmen oder zeigen")
    await klara.taps("3 · Wieder wegnehmen")
    assert {line for line in people[0].reads().split("\n") if line.startswith("•")} == {
        f"• Karte {n}" for n in (1, 2, 4, 5)
    }
    told = [each.text or "" for each in people[0].from_bot if "• Karte 1" in (each.text or "")]
    assert told
    assert not [each for each in told if "• Karte 3" in each]
    left = [each.text or "" for each in people[1].from_bot if "• Karte" in (each.text or "")]
    assert len(left) == len(told) - 1, "who has gone on from there is not thrown back"


@pytest.mark.slow
async def test_waiting_cards_beside_the_run_sheet_are_counted_on_every_device(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Begrüßung")
    await klara.taps("Weiter: Begrüßung")
    kim = await town.another_coordinator("Kim")
    await asked(town, text.cards(most=1), openly=True)
    for place, person in enumerate(people, 1):
        await person.types(f"Karte {place}")
    await kim.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await kim.taps(label)
    assert any(label.startswith("5 Karten prüfen") for label in kim.buttons())
    await klara.taps("5 Karten prüfen")
    await klara.taps("Zeigen")
    assert any(label.startswith("4 Karten prüfen") for label in kim.buttons())


@pytest.mark.slow
async def test_complete_result_leaves_what_can_be_typed_as_it_is(town: Town) -> None:
    klara, people = await five_cards(town, openly=False)
    await people[0].taps("Zur Übersicht")
    for _ in range(5):
        await klara.taps("Zeigen")
    assert "Das Ergebnis ist jetzt vollständig." in people[0].reads()
    await people[0].types("Einstellungen")
    assert "Sprache ändern" in people[0].buttons()
