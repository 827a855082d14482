"""What organisers do at a desk leads to pages that can be fetched again: nothing that they were told is lost by it."""

from collections.abc import AsyncIterator

import pytest

from storage.members import Role
from tests.town import AGREE, NAME, Town
from tests.web.desk import Desk
from tests.web.hall import VALID
from tests.web.test_both_doors import address_of

pytestmark = [pytest.mark.slow, pytest.mark.both_doors]


@pytest.fixture
async def desk(town: Town) -> AsyncIterator[Desk]:
    """Of another coordinator."""
    invite = await town.workshops.invitations.admit(
        NAME, role=Role.COORDINATOR, group_code=None, valid_for=VALID
    )
    async with Desk(address_of(town)) as opened:
        await opened.enters(invite.code or "")
        await opened.taps(AGREE)
        yield opened


async def about_to_make_one(town: Town, desk: Desk) -> None:
    """Both coordinators are asked for the line of a measure from the same poll."""
    klara, ada = town.coordinator, await town.participant("Ada")
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden", "Maßnahme daraus machen"):
        await klara.taps(label)
    await desk.opens("/")
    await desk.taps("Abstimmungen")
    await desk.taps(next(label for label in desk.labels if "Womit fangen" in label))
    await desk.taps("Maßnahme daraus machen")


async def test_line_that_was_typed_while_somebody_else_was_quicker_is_kept(town: Town, desk: Desk) -> None:
    await about_to_make_one(town, desk)
    await town.coordinator.types("Sprachcafé im Rathaus")
    await desk.types("Lotsen, Amt für Soziales, bis 31.3.")
    for _ in range(2):
        assert (
            "Inzwischen hat jemand anderes daraus eine Maßnahme gemacht:\nSprachcafé im Rathaus" in desk.text
        )
        assert "Ihre Zeile: Lotsen, Amt für Soziales, bis 31.3." in desk.text
        await desk.opens(desk.url)
    await desk.taps("Meine auch anlegen")
    assert "Zuständig: Amt für Soziales" in desk.text
    assert "Aus der Abstimmung: Womit fangen wir an?" in desk.text


async def test_who_turns_messages_on_at_a_measure_stays_there(town: Town, desk: Desk) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 31.3.")
    await olga.taps("Allen zeigen")
    await desk.opens("/")
    for label in ("Einstellungen", "Nachrichten ausschalten", "Zur Übersicht", "Maßnahmen", "1 · Sprachcafé"):
        await desk.taps(label)
    await desk.taps("Bescheid bekommen")
    assert "Ihre Nachrichten sind ausgeschaltet: So bekommen Sie hierzu keine." in desk.text
    await desk.taps("Nachrichten einschalten")
    assert "Ihre Nachrichten sind wieder eingeschaltet." in desk.text
    assert "Zuständig: Amt für Soziales" in desk.text
    assert "Nachrichten einschalten" not in desk.labels
    assert "Keinen Bescheid mehr bekommen" in desk.labels


async def test_series_is_moved_from_one_of_its_meetings_on(town: Town, desk: Desk) -> None:
    ada = await town.participant("Ada")
    await desk.opens("/")
    await desk.taps("Neues Treffen")
    await desk.types("jeden ersten Dienstag um 18 Uhr, 3 Mal")
    for label in ("Fertig", "Einladen: eine Person", "Alle Termine der Serie"):
        await desk.taps(label)
    await town.settled()
    await desk.taps("Di 05.01.2027, 18:00 · Folgetreffen")
    await desk.taps("Verschieben")
    await desk.types("7.1. 17 Uhr")
    assert "Alle 2 ab diesem: am ersten Donnerstag im Monat, bis Do 04.02.2027" in desk.text
    await desk.taps("Alle 2 ab diesem verschieben")
    assert "Donnerstag, 7. Januar 2027\n17:00 bis 19:00 Uhr" in desk.text
    await town.settled()
    assert (
        "Do 07.01.2027, 17:00\nDo 04.02.2027, 17:00\n\nBitte antworten Sie zum neuen Termin." in ada.reads()
    )


async def test_title_of_a_series_is_asked_for_this_one_alone_once_the_others_are_cancelled(
    town: Town, desk: Desk
) -> None:
    await town.participant("Ada")
    await desk.opens("/")
    await desk.taps("Neues Treffen")
    await desk.types("jeden ersten Dienstag um 18 Uhr, 3 Mal")
    for label in ("Fertig", "Einladen: eine Person", "Angaben ändern", "Titel ändern"):
        await desk.taps(label)
    await desk.types("Runde")
    asked = desk.url
    assert "Für alle 3 ab diesem" in desk.labels
    await desk.opens("/")
    for label in ("Alle Treffen", "Di 01.12., 18:00", "Alle Termine der Serie", "Di 05.01.2027, 18:00"):
        await desk.taps(label)
    for label in ("Treffen absagen", "Ja, alle 2 ab diesem absagen"):
        await desk.taps(label)
    await desk.opens(asked)
    assert "Neuer Titel: Runde" in desk.text
    assert "Neu: Runde" not in desk.text, "it is no place"
    assert "Für alle" not in " ".join(desk.labels)
    await desk.taps("Nur für dieses")
    assert "Runde\nDienstag, 1. Dezember 2026" in desk.text


async def test_answer_that_comes_too_late_is_given_back_with_what_was_typed(town: Town, desk: Desk) -> None:
    ada = await town.participant("Ada")
    await town.coordinator.types("/massnahmen Sprachcafé im Rathaus")
    await town.coordinator.taps("Allen zeigen")
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme", "Ohne Namen", "Ich brauche Hilfe"):
        await ada.taps(label)
    await desk.opens("/")
    for label in ("Maßnahmen", "1 · Sprachcafé", "Antworten"):
        await desk.taps(label)
    await ada.taps("Begonnen")
    await desk.types("Im Amt hilft Ihnen Zimmer 12.")
    assert "Das ist schon beendet. Hier lässt sich nichts mehr ändern." in desk.text
    assert "Sie hatten geschrieben: „Im Amt hilft Ihnen Zimmer 12.“" in desk.text


async def test_poll_sent_from_its_preview_asks_first_what_becomes_of_the_vote_of_the_item_before(
    town: Town, desk: Desk
) -> None:
    people = await town.participants(5)
    await desk.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await desk.taps(label)
    for item in ("Wo? Rathaus / Schule", "Wann? Jetzt / Nie"):
        await desk.types(item)
    for label in ("Fertig", "Weiter: Wo?", "Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf"):
        await desk.taps(label)
    for label in ("Punkt zurücknehmen", "Ablauf ändern", "2. Wann?", "Nach oben", "Fertig", "Weiter: Wann?"):
        await desk.taps(label)
    await town.settled()
    for person in people:
        await person.taps("1 · Jetzt")
    await desk.opens("/")
    for label in ("Abstimmungen", "Entwurf: Wo?", "Senden an 5 Personen"):
        await desk.taps(label)
    assert "Abstimmung beenden und weiter?" in desk.text
    assert "Die Abstimmung läuft noch (5 von 5)." in desk.text
    await town.settled()
    assert "Wo?" not in people[0].reads(), "nothing has begun yet"
    await desk.taps("Abstimmung beenden und weiter")
    assert "Ergebnis: Wann?" in desk.labels
    assert "▶ 2. Wo? · 0 von 5 haben geantwortet" in desk.text
    await town.settled()
    assert "Wo?" in people[0].reads()
