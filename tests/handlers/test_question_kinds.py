"""Every kind of question in the chat, tapped and typed: what it asks, what it takes, and what it says to the rest."""

import pytest

from sandbox.person import Person
from tests.handlers.bringing import SEVERAL_FIRST, sends
from tests.questionnaires.sheets import Rows, spreadsheet
from tests.town import Town

HEAD = ("type", "name", "label", "constraint", "constraint_message", "relevant", "choice_filter")
CHOICES: Rows = (
    ("list_name", "name", "label", "land"),
    ("land", "by", "Bayern"),
    ("land", "he", "Hessen"),
    ("stadt", "m", "München", "by"),
    ("stadt", "f", "Frankfurt", "he"),
    ("stadt", "n", "Nürnberg", "by"),
    ("lang", "a", "eine Antwort, die länger ist als jeder Knopf auf einem Telefon"),
    ("lang", "b", "kurz"),
    ("lang", "c", "auch kurz"),
)


async def trial_of(town: Town, *rows: tuple[str | None, ...]) -> Person:
    """Klara tries a form with these rows."""
    klara = await sends(town, "probe.xlsx", spreadsheet((HEAD, *rows), CHOICES))
    assert "ist in Ordnung" in klara.reads(), klara.reads()
    await klara.taps("Privat ausprobieren")
    return klara


@pytest.mark.process
async def test_list_that_is_longer_than_a_message_is_shown_as_far_as_there_is_room(town: Town) -> None:
    places: Rows = (
        ("list_name", "name", "label"),
        *(("ort", f"o{n}", f"Ortsteil {n} an der Musteraue") for n in range(1, 151)),
    )
    asked = ("select_one ort", "ort", "Aus welchem Ortsteil kommen Sie?")
    klara = await sends(town, "probe.xlsx", spreadsheet((HEAD, asked), places))
    await klara.taps("Privat ausprobieren")
    assert "1 · Ortsteil 1 an der Musteraue\n2 · Ortsteil 2 an der Musteraue\n" in klara.reads()
    assert "\n…\n" in klara.reads()
    await klara.types("Ortsteil 148 an der Musteraue")
    assert "geklappt" not in klara.reads()


@pytest.mark.process
async def test_second_list_offers_what_fits_the_first_answer_also_after_a_change(town: Town) -> None:
    klara = await trial_of(
        town,
        ("select_one land", "land", "Welches Land?"),
        ("select_one stadt", "stadt", "Welche Stadt?", None, None, None, "land = ${land}"),
        ("text", "wo", "Wo in ${stadt}?"),
    )
    await klara.taps("1 · Bayern")
    assert [label for label in klara.buttons() if " · " in label] == ["1 · München", "2 · Nürnberg"]

    await klara.types("2")
    assert "Wo in Nürnberg?" in klara.reads()
    await klara.taps("zurück")
    await klara.taps("zurück")
    await klara.taps("2 · Hessen")
    assert "Ihre Antwort" not in klara.reads()
    assert [label for label in klara.buttons() if " · " in label] == ["1 · Frankfurt"]


@pytest.mark.process
async def test_rules_are_said_where_an_answer_breaks_them_and_nothing_is_lost(town: Town) -> None:
    klara = await trial_of(
        town,
        ("text", "plz", "Postleitzahl?", "regex(., '[0-9]{5}')", "Bitte fünf Ziffern."),
        ("select_multiple lang", "q2", "Welche?", "count-selected(.) >= 2 and count-selected(.) <= 2"),
        ("date", "tag", "Wann?", ". > '2026-01-01'", "Bitte einen Tag nach Neujahr."),
        ("integer", "q4", "Wie viele?"),
    )
    await klara.types("Bahnhof")
    assert "Bitte fünf Ziffern." in klara.reads()
    await klara.types("01067")

    assert "1 · eine Antwort, die länger ist als jeder Knopf auf einem Telefon" in klara.reads()
    assert "Wählen Sie genau 2." in klara.reads()
    await klara.taps("2 · kurz")
    await klara.taps("weiter")
    assert klara.reads().count("Wählen Sie genau 2.") == 2
    await klara.taps("3 · auch kurz")
    await klara.taps("1 · eine Antwort, die länger ist…")
    assert klara.reads().count("Wählen Sie genau 2.") == 2
    await klara.taps("weiter")

    await klara.types("31.12.2025")
    assert "Bitte einen Tag nach Neujahr." in klara.reads()
    await klara.types("3. Februar 2026")
    assert "Schreiben Sie eine ganze Zahl als Nachricht." in klara.reads()
    await klara.types("120000")
    assert "Ende der Probe" in klara.reads()


@pytest.mark.process
async def test_who_skips_is_asked_what_stands_behind_not_equal(town: Town) -> None:
    klara = await trial_of(
        town,
        ("select_one land", "land", "Welches Land?"),
        ("note", "n1", "Nur ein Hinweis.", None, None, "${land} != 'by'"),
        ("text", "q2", "Warum?", None, None, "not(selected(${land}, 'by'))"),
    )
    await klara.taps("überspringen")
    assert "Nur ein Hinweis." in klara.reads()
    await klara.taps("weiter")
    assert "Warum?" in klara.reads()
    assert "Frage 2 von 2" in klara.reads()


@pytest.mark.process
async def test_number_that_was_typed_is_told_back_as_it_was_understood(town: Town) -> None:
    klara = await trial_of(
        town, ("integer", "n", "Wie viele Plätze?", None, None, None, None), ("text", "t", "Was noch?")
    )
    await klara.types("ca. 1.200 Plätze")
    assert klara.reads().startswith("Verstanden: 1.200\n\n"), klara.reads()
    assert "Was noch?" in klara.reads()


@pytest.mark.process
async def test_number_that_has_buttons_may_be_typed_with_its_unit(town: Town) -> None:
    klara, ada = await sends(town, "mehrere.yaml", SEVERAL_FIRST.encode()), await town.participant("Ada")
    for label in ("Übernehmen", "Befragung vorbereiten", "Vorschau und Start", "Befragung starten"):
        await klara.taps(label)
    await ada.taps(next(label for label in ada.buttons() if "eginnen" in label or "Mehrere" in label))
    await ada.taps("1 · am Vormittag")
    await ada.taps("weiter")
    assert "Wie oft?" in ada.reads()
    await ada.types("ca. 5 Mal")
    assert "Verstanden: 5" in ada.reads()
