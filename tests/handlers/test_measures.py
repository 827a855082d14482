"""Measures as people live them: typed in one line, changed, discarded."""

import pytest

from sandbox.person import Person
from tests.handlers.measuring import LINE, made
from tests.town import Town

pytestmark = pytest.mark.slow


async def test_typed_line_becomes_a_measure(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Maßnahmen")
    assert "Es gibt noch keine offene Maßnahme." in olga.reads()
    await olga.taps("Neue Maßnahme")
    await olga.types(LINE)
    assert olga.reads() == (
        "Angelegt. Bisher sieht sie nur die Organisation.\n\nSprachcafé im Rathaus\nStand: vorgeschlagen\n"
        "Bis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales\nNoch hat sie niemand übernommen.\n"
        "Nur die Organisation sieht sie."
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Sprachcafé, Amt für Soziales, bis demnächst", "Nur „bis demnächst“ habe ich nicht verstanden."),
        ("Ende März", "Was soll geschehen? Das fehlt noch."),
        ("bis demnächst", "Was soll geschehen? Das fehlt noch."),
        ("bis 31.3.", "Was soll geschehen? Das fehlt noch."),
        (", , ,", "Was soll geschehen? Das fehlt noch."),
        ("Sprachcafé, " + "Amt " * 40, "Zu lang: „Zuständig“ hat höchstens 120 Zeichen."),
        ("S" * 201, "Zu lang: „Was“ hat höchstens 200 Zeichen."),
    ],
)
async def test_line_that_cannot_be_gets_one_clear_sentence(town: Town, line: str, sentence: str) -> None:
    olga = await town.organiser()
    await olga.taps("Maßnahmen")
    await olga.taps("Neue Maßnahme")
    await olga.types(line)
    assert sentence in olga.reads()
    await olga.types("Ende März" if line.startswith("Sprachcafé, Amt für") else LINE)
    assert "Bis: Mittwoch, 31. März 2027" in olga.reads()


async def pastes(olga: Person, text: str) -> None:
    await olga.types("/massnahmen")
    await olga.taps("Neue Maßnahme")
    await olga.types(text)


async def test_card_that_is_pasted_as_it_stands_makes_the_same_and_says_what_it_leaves_out(
    town: Town,
) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé im Rathaus, Amt für Soziales, mit VHS, bis 31.3.")
    for label in ("Allen zeigen", "Stand ändern", "begonnen"):
        await olga.taps(label)
    card = olga.reads()
    assert card.startswith("Sprachcafé im Rathaus\nStand: begonnen\n")
    await pastes(olga, card)
    assert olga.reads() == (
        "Angelegt. Bisher sieht sie nur die Organisation.\nNicht übernommen: Stand: begonnen\n\n"
        "Sprachcafé im Rathaus\nStand: vorgeschlagen\nBis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales\n"
        "Noch hat sie niemand übernommen.\nMit wem: VHS\nNur die Organisation sieht sie."
    )
    await olga.types("/massnahmen Chor")
    card = olga.reads().partition("\n\n")[2]
    await pastes(olga, card)
    assert olga.reads().partition("\n\n")[2] == card
    assert "Nicht übernommen" not in olga.reads()


@pytest.mark.parametrize(
    "text",
    [
        "1 · Sprachcafé\n    Amt für Soziales · bis Mi 31.03.2027 · begonnen",  # as in a list
        "Sprachcafé · Amt für Soziales\nbis Mi 31.03.2027 · begonnen",  # as on the wall
    ],
)
async def test_entry_of_a_list_and_of_the_wall_can_be_pasted(town: Town, text: str) -> None:
    olga = await town.organiser()
    await pastes(olga, text)
    assert olga.reads().startswith(
        "Angelegt. Bisher sieht sie nur die Organisation.\nNicht übernommen: begonnen\n\nSprachcafé\n"
        "Stand: vorgeschlagen\nBis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales\n"
    )


async def test_two_days_in_one_line_are_chosen_from(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt, bis 1.2., bis 31.3.")
    assert olga.reads().startswith(
        "Angelegt. Mehrere Tage standen da: „bis 1.2., bis 31.3.“. Welcher gilt?\n\nSprachcafé"
    )
    assert olga.buttons()[:2] == ("Bis Mo 01.02.2027", "Bis Mi 31.03.2027")
    await olga.taps("Bis Mi 31.03.2027")
    assert "Bis: Mittwoch, 31. März 2027" in olga.reads()


async def test_day_that_is_gone_is_said_to_be_gone_and_asked_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt, bis 1.11.")
    assert olga.reads().startswith(
        "Angelegt. Nur ein Datum fehlt noch: Sonntag, 1. November 2026 ist schon vorbei.\n\nSprachcafé"
    )
    await olga.types("/massnahmen Sprachcafé, Amt, bis 1.11.2025")
    assert olga.reads().startswith(
        "Angelegt. Nur ein Datum fehlt noch: Samstag, 1. November 2025 ist schon vorbei.\n\nSprachcafé"
    )
    await olga.types("2.11.")
    assert olga.reads().startswith("Dieses Datum ist schon vorbei.")
    await olga.types("31.3.")
    assert "Bis: Mittwoch, 31. März 2027" in olga.reads()


async def test_day_that_may_be_either_of_two_is_chosen_by_one_tap(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt, bis nächsten Freitag")
    assert olga.reads().startswith("Angelegt. Nur „bis nächsten Freitag“ kann zweierlei heißen.")
    assert olga.buttons()[:2] == ("Bis Fr 06.11.", "Bis Fr 13.11.")
    await olga.types("nächsten Donnerstag")
    assert olga.reads().startswith("Das kann zweierlei heißen. Welcher Tag ist gemeint?")
    await olga.taps("Bis Do 12.11.")
    assert "Bis: Donnerstag, 12. November 2026" in olga.reads()


async def test_who_does_not_organise_makes_none(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types(f"/massnahmen {LINE}")
    assert "Das können hier nur Koordination und Organisation." in ada.reads()
    await ada.types("/massnahmen")
    assert "Es gibt noch keine offene Maßnahme." in ada.reads()
    assert "Neue Maßnahme" not in ada.buttons()


async def test_reason_is_asked_for_what_is_discarded_and_kept_in_the_history(town: Town) -> None:
    olga = await made(town)
    for label in ("Stand ändern", "verworfen"):
        await olga.taps(label)
    await olga.types("Dafür ist kein Geld da.")
    assert "Stand: verworfen" in olga.reads()
    await olga.taps("Verlauf")
    assert "Dienstag, 3. November 2026: angelegt" in olga.reads()
    assert "Dienstag, 3. November 2026: Stand: verworfen. Grund: Dafür ist kein Geld da." in olga.reads()


async def test_what_is_put_off_is_asked_for_its_new_day(town: Town) -> None:
    olga = await made(town)
    for label in ("Stand ändern", "verschoben", "Ohne Grund"):
        await olga.taps(label)
    assert olga.reads().startswith("Verschoben.")
    await olga.taps("Ohne Datum")
    assert "Stand: verschoben\nBis: noch kein Datum" in olga.reads()


async def test_details_are_changed_one_by_one(town: Town) -> None:
    olga = await made(town, "Raum suchen")
    await olga.types(f"/massnahmen {LINE}")
    await olga.taps("Angaben ändern")
    for label, text, line in (
        ("Was", "Sprachcafé", "Sprachcafé\n"),
        ("Zuständig", "Volkshochschule", "Zuständig: Volkshochschule"),
        ("Handlungsfeld", "Begegnung", "Handlungsfeld: Begegnung"),
        ("Mit wem", "Ehrenamt", "Mit wem: Ehrenamt"),
        ("Womit", "500 Euro", "Womit: 500 Euro"),
        ("Erster Schritt", "Raum suchen", "Erster Schritt: Raum suchen"),
    ):
        await olga.taps(label)
        await olga.types(text)
        assert line in olga.reads()
    await olga.taps("Braucht einen Ratsbeschluss")
    assert "Braucht einen Beschluss des Rates." in olga.reads()
    await olga.taps("Baut auf einer anderen auf")
    await olga.taps("Raum suchen")
    assert "Baut auf: Raum suchen" in olga.reads()
    await olga.taps("Womit")
    await olga.types("x" * 201)
    assert "Das ist zu lang." in olga.reads()
    await olga.taps("Angabe löschen")
    assert "Womit" not in olga.reads()
    await olga.types("/massnahmen Lotsen")
    for label in ("Angaben ändern", "Handlungsfeld", "Begegnung"):
        await olga.taps(label)
    assert "Handlungsfeld: Begegnung" in olga.reads()
    for label in ("Zurück", "Zur Liste", "Auswählen", "Nach Feld", "Begegnung"):
        await olga.taps(label)
    assert "Nur Handlungsfeld: Begegnung" in olga.reads()
    assert "Raum suchen" not in olga.reads()


async def test_organisers_write_down_what_helped_once_it_has_ended(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    assert "Was hat geholfen?" not in olga.buttons(), "it is still open"
    for label in ("Stand ändern", "erledigt", "Was hat geholfen?"):
        await olga.taps(label)
    assert "Bitte ohne Namen von Personen." in olga.reads()
    await olga.types("Ein fester Raum <neben> dem Amt")
    assert "Geholfen hat: Ein fester Raum <neben> dem Amt" in olga.reads()
    assert olga.reads().startswith("Danke, das ist gespeichert.")
    assert "Was hat geholfen?" not in olga.buttons(), "it is said, and this is the measure"
    await ada.types("/massnahmen")
    for label in ("Auswählen", "erledigte", "1 · Sprachcafé im Rathaus"):
        await ada.taps(label)
    assert "Geholfen hat: Ein fester Raum <neben> dem Amt" in ada.reads()


async def test_slip_is_deleted(town: Town) -> None:
    olga = await made(town, public=False)
    for label in ("Wieder löschen", "Ja, löschen"):
        await olga.taps(label)
    assert olga.reads() == "Die Maßnahme ist gelöscht."
    await olga.taps("Alle Maßnahmen")
    assert "Es gibt noch keine offene Maßnahme." in olga.reads()


async def test_discarded_measure_does_not_ask_what_helped(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Stand ändern")
    await olga.taps("verworfen")
    await olga.types("kein Geld")
    assert "Stand: verworfen" in olga.reads()
    assert "Was hat geholfen?" not in olga.buttons()


@pytest.mark.parametrize(
    ("until", "sentence", "offered"),
    [
        (
            "bis 30.2.",
            "Nur „bis 30.2.“ geht nicht: Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.",
            "In 2 Wochen",
        ),
        (
            "bis Mi 3.12.",
            "Nur „bis Mi 3.12.“ geht nicht: Der Wochentag passt nicht zum Datum: Dieser Tag ist Donnerstag, 3.",
            "Bis Do 03.12.",
        ),
        (
            "bis 2050",
            "Nur „Samstag, 31. Dezember 2050“ geht nicht: Das ist mehr als zehn Jahre",
            "In 2 Wochen",
        ),
    ],
)
async def test_line_with_a_day_that_cannot_be_keeps_everything_else(
    town: Town, until: str, sentence: str, offered: str
) -> None:
    olga = await town.organiser()
    await olga.types(f"/massnahmen Sprachcafé, Amt für Soziales, {until}")
    assert olga.reads().startswith(f"Angelegt. {sentence}")
    assert any(label.startswith(offered) for label in olga.buttons())
    await olga.types("31.3.")
    assert olga.reads().startswith(
        "Sprachcafé\nStand: vorgeschlagen\nBis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales"
    )


async def test_day_that_no_calendar_has_is_said_to_be_none(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Datum ändern")
    for day in ("30.2.", "bis 31.4."):
        await olga.types(day)
        assert olga.reads().startswith("Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.")
    await olga.types("irgendwann")
    assert olga.reads().startswith("Dieses Datum habe ich nicht verstanden.")


@pytest.mark.parametrize("begins", ["/massnahmen ", ""])
async def test_each_line_is_a_measure_and_is_told_back(town: Town, begins: str) -> None:
    olga = await town.organiser()
    if not begins:
        await olga.types("/massnahmen")
        await olga.taps("Neue Maßnahme")
    await olga.types(
        f"{begins}Unsere Maßnahmen:\n- Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.\n- Lotsen,\nbis 31.12.\n"
        "Feste feiern, bis demnächst"
    )
    assert olga.reads() == (
        "3 Maßnahmen sind angelegt. Bisher sieht sie nur die Organisation.\n"
        "• Sprachcafé im Rathaus · Amt für Soziales · bis Mittwoch, 31. März 2027\n"
        "• Lotsen · bis Donnerstag, 31. Dezember 2026\n"
        "• Feste feiern (ohne Datum: „bis demnächst“ passt nicht)\n\n"
        "Aus einer Zeile wurde keine Maßnahme:\n"
        "• „Unsere Maßnahmen:“: Sie sagt nicht, was geschehen soll."
    )
    await olga.taps("Alle Maßnahmen")
    assert "3 offene" in olga.reads()


@pytest.mark.parametrize(
    ("lines", "measures"),
    [
        ("1. Sprachcafé\n2. Lotsen", "• Sprachcafé\n• Lotsen"),
        ("3) 5 Bänke aufstellen\n4) Lotsen", "• 5 Bänke aufstellen\n• Lotsen"),
        ("• Sprachcafé\n– Lotsen", "• Sprachcafé\n• Lotsen"),
        ("10. Geburtstag des Vereins feiern\nLotsen", "• 10. Geburtstag des Vereins feiern\n• Lotsen"),
        ("3. Klasse einladen\n4. Klasse einladen", "• 3. Klasse einladen\n• 4. Klasse einladen"),
    ],
)
async def test_marks_of_a_list_are_left_out_and_no_number_that_belongs_to_a_measure(
    town: Town, lines: str, measures: str
) -> None:
    olga = await town.organiser()
    await olga.types(f"/massnahmen {lines}")
    assert olga.reads() == f"2 Maßnahmen sind angelegt. Bisher sieht sie nur die Organisation.\n{measures}"


async def test_entries_of_a_list_that_is_pasted_are_measures_of_their_own(town: Town) -> None:
    olga = await town.organiser()
    await olga.types(
        "/massnahmen 1 · Sprachcafé\n    Amt für Soziales · bis Mi 31.03.2027 · begonnen\n\n2 · Lotsen\n    Beirat"
    )
    assert "• Sprachcafé · Amt für Soziales · bis Mittwoch, 31. März 2027\n• Lotsen · Beirat" in olga.reads()
    assert "Nicht übernommen: begonnen" in olga.reads()


async def test_line_and_its_day_below_are_one_measure(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé\nAmt für Soziales\nbis 31.3.")
    assert olga.reads().startswith("Angelegt. Bisher sieht sie nur die Organisation.\n\nSprachcafé\n")
    assert "Bis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales" in olga.reads()
