"""What is planned on a run sheet becomes another kind of poll, a poll at all, or a topic: until its turn comes."""

import pytest

from sandbox.person import Person
from storage.ids import RunSheetId, UpdateId
from tests.handlers.preparing import prepared
from tests.town import Town


async def changes_kind(klara: Person, item: str, kind: str) -> None:
    for label in ("Ablauf ändern", item, "Art ändern", kind):
        await klara.taps(label)


@pytest.mark.slow
async def test_item_becomes_another_kind_with_its_words_answers_and_minutes(town: Town) -> None:
    ada, *_ = await town.participants(5)
    klara = await prepared(town, "Womit fangen wir an? Wege / Kitas / Busse / Sprache, 25 Minuten", "Pause")
    for label in ("Ablauf ändern", "1. Womit fangen wir an?", "Art ändern"):
        await klara.taps(label)
    assert klara.reads().startswith("Womit fangen wir an?\n\nWas soll dieser Punkt sein?")
    await klara.taps("Punkte kleben")
    assert klara.reads().startswith("1. Womit fangen wir an? · 25 Minuten · Abstimmung: Punkte kleben")
    await klara.taps("Zurück")
    await klara.taps("Fertig")
    await klara.taps("Weiter: Womit fangen wir an?")
    assert "Sie haben 2 Punkte." in ada.reads()
    assert ada.buttons()[:4] == ("1 · Wege", "2 · Kitas", "3 · Busse", "4 · Sprache")


@pytest.mark.slow
async def test_topic_becomes_a_poll_and_a_poll_a_topic(town: Town) -> None:
    klara = await prepared(town, "Tragen wir das? 10 Minuten", "Wo? Rathaus / Schule")
    await changes_kind(klara, "1. Tragen wir das?", "Fünf Finger")
    assert "1. Tragen wir das? · 10 Minuten · Abstimmung: Fünf Finger" in klara.reads()
    await klara.taps("Zurück")
    for label in ("2. Wo?", "Art ändern", "Ohne Abstimmung"):
        await klara.taps(label)
    assert klara.reads() == "2. Wo?"


@pytest.mark.slow
async def test_answers_are_asked_for_where_there_are_none_or_too_many(town: Town) -> None:
    many = " / ".join(f"Ort {n}" for n in range(12))
    klara = await prepared(town, "Standort", f"Wo bauen wir? {many}")
    await changes_kind(klara, "1. Standort", "Eine Antwort")
    assert klara.reads().startswith("Standort\n\nWelche Antworten gibt es?")
    await klara.types("Rathaus")
    assert klara.reads().startswith("Eine Abstimmung braucht mindestens zwei verschiedene Antworten.")
    await klara.types("Rathaus\nSchule")
    assert klara.reads().startswith("1. Standort · Abstimmung: Auswahl")
    await klara.taps("Zurück")
    for label in ("2. Wo bauen wir?", "Art ändern", "Widerstand messen"):
        await klara.taps(label)
    assert klara.reads().startswith("Das sind zu viele Antworten. Bitte schreiben Sie höchstens 11.")
    await klara.types("Am Markt / Am Bahnhof")
    assert klara.reads().startswith("2. Wo bauen wir? · Abstimmung: Widerstand messen")


@pytest.mark.slow
async def test_draft_of_an_item_whose_turn_was_taken_back_follows_it(town: Town) -> None:
    ada, *_ = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Pause")
    for label in ("Weiter: Wo?", "Abstimmung: Wo?", "Abstimmung zurücknehmen"):
        await klara.taps(label)
    for label in ("Zum Ablauf", "Punkt zurücknehmen"):
        await klara.taps(label)
    await changes_kind(klara, "1. Wo?", "Mehrere Antworten")
    await klara.taps("Anders formulieren")
    await klara.types("Wo und wo noch?")
    await klara.taps("Fertig")
    await klara.taps("Weiter: Wo und wo noch?")
    assert ada.reads().startswith("Wo und wo noch?")
    await ada.taps("1 · Rathaus")
    await ada.taps("2 · Schule")
    assert "Rathaus, Schule" in ada.reads()


@pytest.mark.slow
async def test_kind_stays_once_the_turn_of_an_item_has_come(town: Town) -> None:
    klara = await prepared(town, "Wo? Rathaus / Schule", "Pause")
    for label in ("Ablauf ändern", "1. Wo?", "Art ändern"):
        await klara.taps(label)
    kinds = klara.newest
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", "Weiter: Wo?"):
        await klara.taps(label)
    told = await klara.taps("Punkte kleben", of=kinds)
    assert told == "Das ist schon beendet. Hier lässt sich nichts mehr ändern."
    assert klara.reads().startswith("Ablauf: Workshop\n\n▶ 1. Wo?")


@pytest.mark.slow
async def test_answers_that_are_typed_once_the_turn_has_come_lead_to_the_item(town: Town) -> None:
    klara = await prepared(town, "Standort", "Pause")
    await changes_kind(klara, "1. Standort", "Eine Antwort")
    sheets, who = town.workshops.run_sheets, await town.id_of(klara)
    first = (await sheets.running(who, RunSheetId(1))).entries[0].item.id
    await sheets.start(who, first, update=UpdateId(-1))
    await klara.types("Rathaus / Schule")
    assert klara.reads() == "Das ist schon beendet. Hier lässt sich nichts mehr ändern."
    await klara.taps("Ansehen, wie es jetzt ist")
    assert klara.reads() == "▶ 1. Standort · läuft"
    assert klara.buttons() == ("Zurück",)
    await klara.taps("Zurück")
    assert klara.reads().startswith("Ablauf: Workshop\n\n▶ 1. Standort")


@pytest.mark.slow
async def test_question_mark_in_an_answer_parts_it_from_nothing(town: Town) -> None:
    klara = await prepared(town, "Standort")
    await changes_kind(klara, "1. Standort", "Eine Antwort")
    await klara.types("Rathaus (mit Aufzug?) / Schule / Weiß nicht?")
    assert klara.reads() == "1. Standort · Abstimmung: Auswahl"
    sheets, who = town.workshops.run_sheets, await town.id_of(klara)
    asks = (await sheets.running(who, RunSheetId(1))).entries[0].item.asks
    assert asks is not None
    assert asks.offered() == ("Rathaus (mit Aufzug?)", "Schule", "Weiß nicht?")
