"""A run sheet is prepared: its items and their order, ready-made ones, and points of a self-check."""

from time import process_time

import pytest

from handlers.run_sheet.adding import typed
from storage.run_sheets import NewItem
from tests.handlers.preparing import long_run_sheet, prepared
from tests.handlers.surveying import evaluated
from tests.town import Town


@pytest.mark.slow
async def test_ready_made_run_sheet_has_the_three_guiding_questions_with_their_times(town: Town) -> None:
    ada, _ = await town.participants(2)
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Ablauf")
    assert "Halber Tag im Saal, 205 Minuten:" in klara.reads()
    await klara.taps("Halber Tag im Saal")
    for question in (
        "Was läuft gut? · 30 Minuten",
        "Wo müssen wir handeln? · 45 Minuten",
        "weiter zusammen? · 30 Minuten",
    ):
        assert question in klara.reads()
    await klara.taps("Weiter: Ankommen: Wie ist die…")
    assert "Wie ist die Stimmung?" in ada.reads()
    await ada.taps("2 · gut")


@pytest.mark.slow
async def test_items_are_moved_reworded_and_dropped_until_their_turn_comes(town: Town) -> None:
    klara = await prepared(town, "Eins", "Zwei", "Drei")
    await klara.taps("Weiter: Eins")
    for label in ("Ablauf ändern", "3. Drei", "Nach oben"):
        await klara.taps(label)
    assert klara.buttons()[:2] == ("2. Drei", "3. Zwei")
    await klara.taps("3. Zwei")
    await klara.taps("Anders formulieren")
    await klara.types("x" * 301)
    assert klara.reads() == "Bitte schreiben Sie einen Punkt mit höchstens 300 Zeichen."
    await klara.types("Zwei <neu>")
    assert "3. Zwei <neu>" in klara.buttons()
    await klara.taps("2. Drei")
    assert "Nach oben" not in klara.buttons(), "what has begun stays before it"
    await klara.taps("Punkt streichen")
    await klara.taps("Fertig")
    assert klara.reads() == "Ablauf: Workshop\n\n▶ 1. Eins · läuft\n2. Zwei <neu>"


@pytest.mark.slow
async def test_ready_made_poll_is_put_on_it_with_a_question(town: Town) -> None:
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.taps("Karten")
    await klara.types("Was fehlt uns? 25 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Was fehlt uns?")
    await klara.taps("Fertig")
    assert "1. Was fehlt uns? · 25 Minuten · Abstimmung: Karten" in klara.reads()


@pytest.mark.slow
async def test_each_ready_made_poll_is_called_by_its_own_name_there(town: Town) -> None:
    klara = await prepared(town)
    for kind, question in (
        ("Fünf Finger", "Tragen wir das?"),
        ("Stimmung im Saal", "Wie geht es uns?"),
        ("Ja, Nein, Enthaltung", "Beginnen wir?"),
        ("Mehrere Antworten", "Wann? Früh / Spät"),
        ("Wörter sammeln", "Was fällt Ihnen ein?"),
    ):
        for label in ("Punkt hinzufügen", kind):
            await klara.taps(label)
        await klara.types(question)
        await klara.taps("Fertig")
    assert klara.reads() == (
        "Ablauf: Workshop\n\n"
        "1. Tragen wir das? · Abstimmung: Fünf Finger\n"
        "2. Wie geht es uns? · Abstimmung: Stimmung im Saal\n"
        "3. Beginnen wir? · Abstimmung: Ja, Nein, Enthaltung\n"
        "4. Wann? · Abstimmung: Mehrere Antworten\n"
        "5. Was fällt Ihnen ein? · Abstimmung: Wörter sammeln"
    )


@pytest.mark.slow
async def test_ready_made_poll_with_answers_is_put_on_it_and_starts_with_one_tap(town: Town) -> None:
    ada, *_ = await town.participants(5)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Punkte kleben"):
        await klara.taps(label)
    assert "Höchstens ein Punkt für jede Antwort." in klara.reads(), (
        "what it is, before its question is typed"
    )
    await klara.types("Womit fangen wir an? Wege / Kitas / Busse / Sprache, 25 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Womit fangen wir an?")
    await klara.taps("Fertig")
    assert "1. Womit fangen wir an? · 25 Minuten · Abstimmung: Punkte kleben" in klara.reads()
    await klara.taps("Weiter: Womit fangen wir an?")
    assert "Sie haben 2 Punkte." in ada.reads()
    assert ada.buttons()[:4] == ("1 · Wege", "2 · Kitas", "3 · Busse", "4 · Sprache")


@pytest.mark.slow
async def test_answers_of_a_ready_made_poll_are_asked_for_where_they_are_missing_or_too_many(
    town: Town,
) -> None:
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Widerstand messen"):
        await klara.taps(label)
    await klara.types("Wo bauen wir? " + " / ".join(f"Ort {n}" for n in range(12)))
    assert klara.reads().startswith("Das sind zu viele Antworten. Bitte schreiben Sie höchstens 11.")
    await klara.types("Wo bauen wir?")
    assert "Welche Antworten gibt es?" in klara.reads()
    await klara.types("Am Markt")
    assert klara.reads().startswith("Eine Abstimmung braucht mindestens zwei verschiedene Antworten.")
    assert klara.reads().endswith(
        "Wo bauen wir?\n\nWelche Antworten gibt es? Schreiben Sie sie mit Schrägstrichen oder Kommas getrennt oder "
        "untereinander."
    ), "the question is there already, and what is typed now are its answers"
    await klara.types("Am Markt\nAm Bahnhof\n15 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Wo bauen wir?")
    await klara.taps("Fertig")
    assert "1. Wo bauen wir? · 15 Minuten · Abstimmung: Widerstand messen" in klara.reads()


@pytest.mark.slow
async def test_too_many_answers_of_a_question_are_told_and_make_no_topic(town: Town) -> None:
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.types("Wo? " + " / ".join(f"Ort {n}" for n in range(13)))
    assert klara.reads().startswith("Das sind zu viele Antworten. Bitte schreiben Sie höchstens 12.")
    await klara.types("Wo?\nIm Rathaus\nIn der Schule")
    await klara.types("Wie geht es weiter?")
    await klara.taps("Fertig")
    assert "1. Wo? · Abstimmung: Auswahl\n2. Wie geht es weiter?" in klara.reads()


@pytest.mark.parametrize("gap", [" ", "\t", ", ", "\n"], ids=["blanks", "tabs", "commas", "lines"])
@pytest.mark.parametrize("question", ["", "Wo?"])
def test_longest_text_that_a_page_takes_is_read_at_once(gap: str, question: str) -> None:
    """Everybody waits while one is read."""
    text = "Pause" + gap * (100_000 // len(gap)) + "danach"
    begun = process_time()
    typed(text, None, question=question)
    assert process_time() - begun < 2


def test_minutes_stand_behind_whatever_parts_them_from_the_item() -> None:
    for text in (
        "Pause, 15 Minuten",
        "Pause (15 min)",
        "Pause:\t15 Minutes.",
        "Pause ,; 15Min",
        "Pause\n15 Minuten",
    ):
        assert typed(text, None) == NewItem("Pause", 15)


@pytest.mark.parametrize("text", ["Pause, 2,5 Minuten", "Pause (7,5 min)", "Pause, 2.5 Minuten"])
def test_half_a_minute_is_not_read_as_five(text: str) -> None:
    assert typed(text, None) == NewItem(text, None)


def test_minutes_may_stand_behind_a_number() -> None:
    assert typed("Haushalt 2027, 15 Minuten", None) == NewItem("Haushalt 2027", 15)


@pytest.mark.slow
async def test_points_of_a_self_check_become_items_that_are_ready_to_be_asked(town: Town) -> None:
    await evaluated(town)
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Punkte aus:")))
    await klara.taps("Fertig")
    assert "20 Minuten · Abstimmung: Auswahl" in klara.reads()
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Weiter:")))
    assert "▶ 1." in klara.reads()


@pytest.mark.slow
async def test_run_sheet_is_deleted_after_asking_once_more(town: Town) -> None:
    klara = await prepared(town, "Eins")
    for label in ("Ablauf ändern", "Ablauf löschen"):
        await klara.taps(label)
    assert "„Workshop“ verschwindet mit allen Punkten." in klara.reads()
    await klara.taps("Ja, löschen")
    assert klara.reads().startswith("Neuer Ablauf")


@pytest.mark.slow
async def test_item_far_down_is_changed_without_losing_its_page(town: Town) -> None:
    klara = await long_run_sheet(town, 20)
    for label in ("Ablauf ändern", "nächste Seite", "nächste Seite"):
        await klara.taps(label)
    assert [label[:3] for label in klara.buttons()] == ["17.", "18.", "19.", "20.", "vor", "Abl", "Fer"]
    await klara.taps(klara.buttons()[2])
    await klara.taps("Nach oben")
    assert klara.buttons()[1].startswith("18. 19?")
    await klara.taps(klara.buttons()[1])
    await klara.taps("Zurück")
    assert klara.buttons()[1].startswith("18. 19?")
    for _ in range(4):
        await klara.taps(klara.buttons()[0])
        await klara.taps("Punkt streichen")
    assert klara.buttons()[0].startswith("9. 9?"), "the last page is gone with what stood there"
