"""The path of a town whose people never had Telegram: survey, poll, meeting, result, in browsers without a script."""

from datetime import timedelta

import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall

ONWARD = ("Weiter mit dem nächsten Feld", "überspringen")


async def answers(desk: Desk, *, level: str) -> None:
    """Goes through the questions to the end: this level where there are levels, no free text."""
    await desk.taps("Jetzt beginnen")
    for _ in range(60):
        first = next((each for each in desk.labels if each.startswith("1 ·")), None)
        answer = next((each for each in desk.labels if each.startswith(f"{level} ·")), first)
        onward = answer or next((each for each in desk.labels if each in ONWARD), None)
        if onward is None:
            return
        await desk.taps(onward)
    raise AssertionError(f"never at an end:\n{desk.text}\n{desk.labels}")


@pytest.mark.process
async def test_town_without_telegram_goes_the_whole_path(hall: Hall) -> None:
    people = await hall.people(6, group="ehrenamt")
    ada, coordinator = people[0], hall.coordinator

    await coordinator.taps("Neue Befragung")
    await coordinator.taps("2 · Kurzcheck für das Ehrenamt")
    await coordinator.taps("Vorschau und Start")
    await coordinator.taps("Ohne diese Angaben starten")
    assert "6 Personen bekommen eine Einladung" in coordinator.text
    await hall.settled()
    for person in people:
        await person.opens("/")
        assert "Einladung: Kurzcheck" in person.text
        await answers(person, level="2")
        assert person.page.heading == "Vielen Dank"
        assert "Rückkehr-Code anzeigen" in person.labels

    await coordinator.opens("/")
    await coordinator.taps("Befragungen")
    await coordinator.taps("Läuft: Kurz")
    assert "6 eingeladen, 6 begonnen, 6 abgeschlossen" in coordinator.text
    await coordinator.taps("Befragung beenden")
    await coordinator.taps("Ja, beenden")
    await coordinator.taps("Ergebnis")
    assert "67 von 100" in coordinator.text
    await coordinator.taps("Zur Befragung")
    await coordinator.taps("Bericht als PDF")
    report, kind = await coordinator.downloads(".pdf")
    assert (report[:5], kind) == (b"%PDF-", "application/pdf")
    await coordinator.taps("Zum Ergebnis")
    await coordinator.taps("Ergebnis freigeben")
    await coordinator.taps("Ja, freigeben")
    await hall.settled()
    await ada.opens("/")
    assert "Ergebnis: Kurzcheck für das Ehrenamt 2026" in ada.text

    await hall.asks("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    for person in people:
        await person.opens("/")
        await person.taps("2 · Bücherei")
        assert "Ihre Stimme: Bücherei" in person.text
    await coordinator.taps("Abstimmung beenden")
    await coordinator.taps("Ja, beenden")
    assert "Bücherei: 6" in coordinator.text
    await hall.settled()
    await ada.opens("/")
    assert "Bücherei: 6" in ada.text

    await coordinator.opens("/")
    await coordinator.taps("Neues Treffen")
    await coordinator.taps("In 4 Wochen")
    await coordinator.taps("Einladen: ")
    await hall.settled()
    await ada.opens("/")
    await ada.taps("Ich komme")
    assert "Ihre Antwort: Ich komme" in ada.text
    await hall.time_passes(timedelta(days=27))
    await ada.opens("/")
    assert "Erinnerung: Treffen morgen" in ada.text
