"""What is changed for one meeting of a series and all that follow it."""

from datetime import timedelta

import pytest

from sandbox.person import Person
from tests.town import Town, goes


async def in_series(town: Town) -> tuple[Person, Person, Person]:
    """Four meetings, two people, and an organiser who looks at the second."""
    ada, ben = await town.participants(2)
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr im Rathaus, 4 Mal")
    await goes(olga, "Fertig", "Einladen: 2 Personen")
    await looks(olga, "Do 07.01.2027, 18:00 · Folgetreffen")
    return ada, ben, olga


async def looks(olga: Person, label: str) -> None:
    await olga.types("/treffen")
    await goes(olga, next(each for each in olga.buttons() if each.startswith("Do 03.12., 18:00")))
    await goes(olga, "Alle Termine der Serie", label)


@pytest.mark.slow
async def test_place_holds_for_all_that_follow_and_is_told_once(town: Town) -> None:
    ada, ben, olga = await in_series(town)
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Bürgerhaus, Saal 2")
    assert olga.reads() == (
        "Für welche Treffen der Serie?\n\nNeuer Ort: Bürgerhaus, Saal 2\n"
        "Alle Eingeladenen erfahren ihn sofort, in der Nacht erst um 8 Uhr.\n\n"
        "Anders gemeint? Dann schreiben Sie den Ort noch einmal."
    )
    assert olga.buttons() == ("Nur für dieses", "Für alle 3 ab diesem", "Zurück")
    await goes(olga, "Für alle 3 ab diesem")
    assert "Bürgerhaus, Saal 2" in olga.reads()
    (told,) = ada.from_bot[before:]
    assert told.text.startswith(
        "Neuer Ort\n\nEr gilt für 3 Treffen:\n\nDo 07.01.2027, 18:00\nDo 04.02.2027, 18:00\nDo 04.03.2027, 18:00"
    )
    await ben.types("/treffen")
    await goes(ben, "Do 03.12., 18:00 · Folgetreffen und 3 weitere")
    assert "Rathaus" in ben.reads(), "the first one stays where it was"
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Bürgerhaus, Saal 2")
    await goes(olga, "Für alle 3 ab diesem")
    assert olga.reads().startswith("Folgetreffen\n"), "nobody is told of the place that they know"
    await looks(olga, "Do 04.02.2027, 18:00 · Folgetreffen")
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Online")
    await goes(olga, "Nur für dieses")
    (told,) = ada.from_bot[before:]
    assert told.text.startswith("Neuer Ort\n\nFolgetreffen\nDonnerstag, 4. Februar 2027")


@pytest.mark.slow
async def test_another_day_holds_for_all_that_follow_and_is_told_once(town: Town) -> None:
    ada, ben, olga = await in_series(town)
    await ada.types("/treffen")
    await goes(
        ada, "Do 03.12., 18:00 · Folgetreffen und 3 weitere", "Alle Termine der Serie", "Ich komme zu allen"
    )
    before, quiet = len(ada.from_bot), len(ben.from_bot)
    await olga.taps("Verschieben")
    await olga.types("5.1. 17 Uhr")
    assert "Alle 3 ab diesem: am ersten Dienstag im Monat, bis Di 02.03.2027" in olga.reads()
    assert olga.buttons() == ("Nur dieses verschieben", "Alle 3 ab diesem verschieben", "Zurück")
    await olga.taps("Alle 3 ab diesem verschieben")
    assert olga.reads().startswith(
        "Verschoben. 2 Personen bekommen jetzt eine einzige Nachricht dazu. "
        "Alle werden zu jedem Treffen noch einmal gefragt.\n\n"
        "Alle 3 ab diesem: am ersten Dienstag im Monat, bis Di 02.03.2027\n\nFolgetreffen\n"
        "Dienstag, 5. Januar 2027\n17:00 bis 19:00 Uhr"
    )
    assert "Kommen: 0 · Kommen nicht: 0 · Offen: 2" in olga.reads()
    (told,) = ada.from_bot[before:]
    assert len(ben.from_bot) == quiet + 1
    assert told.text.startswith(
        "Neuer Termin\nBisher war geplant: Donnerstag, 7. Januar 2027, 18:00 Uhr\n\nEs sind 3 Treffen der Serie:\n\n"
        "Di 05.01.2027, 17:00\nDi 02.02.2027, 17:00\nDi 02.03.2027, 17:00\n\nBitte antworten Sie"
    )
    await goes(ada, "Alle Termine der Serie")
    assert ada.buttons()[2:6] == (
        "Do 03.12.2026, 18:00 · ja",
        "Di 05.01.2027, 17:00 · offen",
        "Di 02.02.2027, 17:00 · offen",
        "Di 02.03.2027, 17:00 · offen",
    )
    await town.time_passes(timedelta(days=56, hours=7))  # to the 29th of December
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")
    assert "Dienstag, 5. Januar 2027" in ada.reads()


@pytest.mark.slow
async def test_place_of_another_meeting_of_the_series_is_not_proposed_and_warned_of(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden Freitag um 17 Uhr ab 20.11., 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Verschieben")
    assert olga.buttons()[0] == "3 Wochen später · Fr 11.12.", "27.11. and 4.12. are taken"
    await olga.types("27.11. 17 Uhr")
    assert olga.reads().startswith("Achtung, an diesem Termin ist schon geplant: Folgetreffen\n\n")
    await goes(olga, "Zurück", "Verschieben")
    await olga.types("27.11. 18 Uhr")
    assert "Achtung" not in olga.reads()


@pytest.mark.slow
async def test_what_was_cancelled_leaves_its_place_free_where_all_that_follow_move(town: Town) -> None:
    ada, _, olga = await in_series(town)
    await looks(olga, "Do 04.02.2027, 18:00 · Folgetreffen")
    await goes(olga, "Treffen absagen", "Ja, absagen")
    await looks(olga, "Do 07.01.2027, 18:00 · Folgetreffen")
    await olga.taps("Verschieben")
    await olga.types("5.1. 18 Uhr")
    await goes(olga, "Alle 2 ab diesem verschieben", "Alle Termine der Serie")
    assert olga.buttons()[:4] == (
        "Do 03.12.2026, 18:00 · Folgetreffen",
        "Di 05.01.2027, 18:00 · Folgetreffen",
        "Abgesagt: Do 04.02.2027, 18:00 · Folgetreffen",
        "Di 02.03.2027, 18:00 · Folgetreffen",
    )
    assert "Di 05.01.2027, 18:00\nDi 02.03.2027, 18:00\n\nBitte" in ada.reads()


@pytest.mark.slow
async def test_title_holds_for_all_that_follow(town: Town) -> None:
    ada, _, olga = await in_series(town)
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Titel ändern")
    await olga.types("Runde <A>")
    assert olga.reads() == (
        "Für welche Treffen der Serie?\n\nNeuer Titel: Runde <A>\n\n"
        "Anders gemeint? Dann schreiben Sie den Titel noch einmal."
    )
    await goes(olga, "Für alle 3 ab diesem", "Alle Termine der Serie")
    assert [label.partition(" · ")[2] for label in olga.buttons()[:4]] == ["Folgetreffen"] + ["Runde <A>"] * 3
    assert len(ada.from_bot) == before
    await goes(olga, "Do 04.03.2027, 18:00 · Runde <A>", "Angaben ändern", "Titel ändern")
    await olga.types("Abschluss")
    assert olga.reads().startswith("Abschluss\n"), "none follows the last one"


@pytest.mark.slow
async def test_reminders_hold_for_all_that_follow(town: Town) -> None:
    _, _, olga = await in_series(town)
    await goes(olga, "Erinnerungen", "Zeiten für Eingeladene", "3 Tage vorher: nein", "Vorschau ansehen")
    assert olga.buttons()[:3] == ("Nur für dieses übernehmen", "Für alle 3 ab diesem", "Änderung verwerfen")
    await goes(olga, "Für alle 3 ab diesem")
    assert "Mo 04.01., 18:00 · 3 Tage vorher: 2 Personen" in olga.reads()
    for label, has in (("Do 03.12.2026", False), ("Do 04.02.2027", True), ("Do 04.03.2027", True)):
        await looks(olga, f"{label}, 18:00 · Folgetreffen")
        assert ("3 Tage" in olga.reads()) is has
