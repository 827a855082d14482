"""A meeting that is moved, takes place elsewhere or is cancelled, and who is told."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.handlers.inviting import planned
from tests.town import Town, goes


@pytest.mark.slow
async def test_moving_tells_everyone_and_asks_again(town: Town) -> None:
    ada, ben = await town.participants(2)
    olga = await planned(town)
    await ada.taps("Ich komme")
    await ben.taps("Ich schicke jemanden")
    await olga.taps("Verschieben")
    await olga.taps("1 Woche später · Do 10.12.")
    assert "2 Personen bekommen sofort eine Nachricht." in olga.reads()
    await olga.taps("Ja, verschieben")
    assert olga.reads().startswith(
        "Verschoben.\nBisher: Donnerstag, 3. Dezember 2026, 18:00 Uhr\nNeu: Donnerstag, 10. Dezember 2026, 18:00 Uhr"
    )
    assert "Für den alten Termin hatte eine Person zugesagt." in olga.reads()
    assert "Kommen: 0 · Kommen nicht: 0 · Offen: 2" in olga.reads()
    assert ada.reads().startswith("Neuer Termin\nBisher war geplant: Donnerstag, 3. Dezember 2026, 18:00 Uhr")
    for person in (ada, ben):
        assert "Bitte antworten Sie zum neuen Termin." in person.reads()
        assert "Dieser Eintrag stimmt nicht mehr." in person.reads()
        assert person.buttons()[:2] == ("Ich komme", "Ich komme nicht")
    assert "Donnerstag, 10. Dezember 2026" in ada.from_bot[-2].text, "the invitation above is refreshed"
    await town.time_passes(timedelta(days=30, hours=8))  # the evening of the first date
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")
    assert sum("Erinnerung" in message.text for message in ada.from_bot) == 1


@pytest.mark.slow
async def test_meeting_is_not_moved_into_the_past(town: Town) -> None:
    olga = await planned(town)
    await olga.taps("Verschieben")
    await olga.types("2.11.2026 18 Uhr")
    assert olga.reads().startswith("Dieser Zeitpunkt ist schon vorbei.")
    await olga.taps("Zurück")
    assert "Donnerstag, 3. Dezember 2026" in olga.reads()


@pytest.mark.slow
async def test_new_place_reaches_everyone(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    await olga.taps("Angaben ändern")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Rathaus")
    assert olga.reads() == (
        "Neuer Ort für „Folgetreffen“?\n\nBisher: noch kein Ort\nNeu: Rathaus\n\n"
        "Eine Person bekommt sofort eine Nachricht. Anders gemeint? Dann schreiben Sie den Ort noch einmal."
    )
    await olga.types("Rathaus, Saal 1")
    assert not ada.sees("Neuer Ort"), "nothing is sent before that is answered"
    await olga.taps("Ja, Ort ändern")
    assert ada.reads().startswith("Neuer Ort\n\nFolgetreffen")
    assert "Ort: Rathaus, Saal 1" in ada.reads()


@pytest.mark.slow
async def test_cancelling_tells_everyone_why_and_ends_the_reminders(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    invitation = ada.newest
    await olga.taps("Treffen absagen")
    await olga.types("Der Saal ist <belegt>.")
    assert "Grund: Der Saal ist <belegt>." in olga.reads()
    assert not ada.sees("fällt aus"), "nothing is sent before the second question is answered"
    asked = olga.from_bot[-1]
    for said in ("Eine Person bekommt jetzt eine Nachricht.\n\n", "Folgetreffen\n"):
        await olga.taps("Ja, absagen", of=asked)
        assert olga.reads().startswith(said), "the second time nobody is told"
    assert ada.reads().startswith("Ein Treffen fällt aus\nGrund: Der Saal ist <belegt>.")
    assert "Abgesagt: Dieses Treffen findet nicht statt." in ada.from_bot[-2].text
    assert await ada.taps("Ich komme", of=invitation) == (
        "Dieses Treffen ist abgesagt. Sie brauchen nicht mehr zu antworten."
    )
    await town.time_passes(timedelta(days=30))
    assert not ada.sees("Erinnerung")
    assert "Verschieben" not in olga.buttons()


@pytest.mark.slow
async def test_cancelling_needs_no_reason_and_a_second_thought_changes_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    await olga.taps("Treffen absagen")
    await olga.types("doch nicht")
    await olga.taps("Nein, zurück")
    assert not ada.sees("fällt aus")
    await olga.taps("Treffen absagen")
    await olga.taps("Ja, absagen")
    assert ada.reads().startswith("Ein Treffen fällt aus\n\nFolgetreffen")


@pytest.mark.slow
async def test_meeting_moved_to_the_date_that_it_has_asks_and_promises_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    before = len(ada.from_bot)
    await olga.taps("Verschieben")
    await olga.types("3.12. 18 Uhr")
    assert olga.reads().startswith("Das Treffen ist schon an diesem Termin. Es ändert sich nichts.")
    await olga.taps("Verschieben")
    await olga.types("3.12. 18 bis 21 Uhr")
    assert "18:00 bis 21:00 Uhr" in olga.reads()
    assert len(ada.from_bot) == before


@pytest.mark.slow
async def test_move_that_comes_after_the_beginning_is_told_what_can_still_be_done(town: Town) -> None:
    await town.participant("Ada")
    olga = await planned(town, "heute 18 Uhr")
    await olga.taps("Verschieben")
    await olga.types("4.12. 18 Uhr")
    await town.time_passes(timedelta(hours=8, minutes=1))
    begun = "Das Treffen hat schon begonnen und lässt sich nicht mehr verschieben."
    await olga.taps("Ja, verschieben")
    assert olga.reads().startswith(begun)
    assert "Treffen absagen" in olga.buttons()
    assert "Ja, verschieben" not in olga.buttons()


@pytest.mark.slow
async def test_meeting_that_begins_while_another_time_is_chosen_is_not_moved(town: Town) -> None:
    await town.participant("Ada")
    olga = await planned(town, "heute 18 Uhr")
    await olga.taps("Verschieben")
    await town.time_passes(timedelta(hours=8, minutes=1))
    await olga.types("4.12. 18 Uhr")
    assert olga.reads().startswith("Das Treffen hat schon begonnen und lässt sich nicht mehr verschieben.")


@pytest.mark.slow
async def test_organisers_read_later_why_a_meeting_was_cancelled(town: Town) -> None:
    await town.participant("Ada")
    olga = await planned(town)
    await olga.taps("Treffen absagen")
    await olga.types("Wasserschaden & <Umzug>")
    await olga.taps("Ja, absagen")
    said = "Abgesagt: Dieses Treffen findet nicht statt.\n\nGrund: Wasserschaden & <Umzug>"
    assert said in olga.reads()
    await olga.types("/treffen")
    await olga.taps("Abgesagt: Do 03.12., 18:00 · Folgetreffen")
    assert said in olga.reads()


@pytest.mark.slow
async def test_whoever_has_messages_off_finds_on_the_overview_that_a_meeting_is_cancelled_until_its_day_is_over(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    await ada.types("/stopp")
    olga = await planned(town)
    await ada.types("/treffen")
    await ada.taps("Ich komme")
    await olga.taps("Treffen absagen")
    await olga.types("Der Saal ist belegt")
    await olga.taps("Ja, absagen")
    await ada.types("/menue")
    assert "Abgesagt: Folgetreffen, Do 03.12., 18:00\n" in ada.reads()
    await ada.taps("Alle Treffen")
    assert "Abgesagt: Dieses Treffen findet nicht statt.\n\nGrund: Der Saal ist belegt" in ada.reads()
    await olga.types("/treffen 2.12. 18 Uhr")
    await olga.taps(
        next(label for label in olga.buttons() if label.startswith(("Einladen", "Treffen festlegen")))
    )
    await ada.types("/treffen")
    assert ada.buttons() == (
        "Mi 02.12., 18:00 · Folgetreffen",
        "Abgesagt: Do 03.12., 18:00 · Folgetreffen",
        "Zur Übersicht",
    )
    await town.time_passes(datetime(2026, 12, 3, 22, 59, tzinfo=UTC) - town.sandbox.clock.now())
    await ada.types("/menue")
    assert "Abgesagt" in ada.reads()
    await town.time_passes(timedelta(minutes=2))
    await ada.types("/menue")
    assert "Abgesagt" not in ada.reads()
    assert "Alle Treffen" not in ada.buttons()


@pytest.mark.slow
async def test_whoever_has_messages_off_finds_on_the_overview_that_a_meeting_has_another_time(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    await ada.types("/stopp")
    olga = await planned(town)
    await ada.types("/treffen")
    await ada.taps("Ich komme")
    await ada.types("/menue")
    assert "Neuer Termin" not in ada.reads()
    await olga.taps("Verschieben")
    await olga.types("4.12. 18 Uhr")
    await olga.taps("Ja, verschieben")
    await ada.types("/menue")
    assert (
        "Neuer Termin: Folgetreffen, Fr 04.12., 18:00. Bitte antworten Sie zum neuen Termin.\n" in ada.reads()
    )
    await ada.taps("Treffen: Fr 04.12., 18:00")
    assert ada.reads().startswith(
        "Bitte antworten Sie zum neuen Termin. Eine Antwort zum alten gilt nicht mehr."
    )
    await ada.taps("Ich komme")
    assert "zum alten" not in ada.reads()
    await ada.types("/menue")
    assert "Neuer Termin" not in ada.reads()


@pytest.mark.slow
async def test_one_line_of_the_overview_tells_of_a_series_that_was_cancelled(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden Donnerstag um 18 Uhr, 3 Mal")
    await olga.taps("Fertig")
    await olga.taps("Einladen: eine Person")
    await olga.taps("Treffen absagen")
    await olga.taps("Ja, alle 3 ab diesem absagen")
    await ada.types("/menue")
    assert "Abgesagt: Folgetreffen, Do 05.11., 18:00 und 2 weitere\n" in ada.reads()


@pytest.mark.slow
async def test_whoever_has_not_read_of_a_move_is_told_with_the_next_one_which_time_they_knew(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town, "10.12. 18 Uhr")
    await town.time_passes(timedelta(hours=14))  # it is night
    for when in ("11.12. 18 Uhr", "14.12. 18 Uhr"):
        await olga.taps("Verschieben")
        await olga.types(when)
        await olga.taps("Ja, verschieben")
    await town.time_passes(timedelta(hours=10))
    assert "Bisher war geplant: Donnerstag, 10. Dezember 2026, 18:00 Uhr" in ada.reads()
    await olga.taps("Verschieben")
    await olga.types("15.12. 18 Uhr")
    await olga.taps("Ja, verschieben")
    assert "Bisher war geplant: Montag, 14. Dezember 2026, 18:00 Uhr" in ada.reads()


@pytest.mark.slow
async def test_time_and_place_that_changed_overnight_are_one_message(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town, "10.12. 18 Uhr")
    await town.time_passes(timedelta(hours=14))  # it is night

    async def relocates(place: str) -> None:
        for label in ("Angaben ändern", "Ort oder Link angeben"):
            await olga.taps(label)
        await olga.types(place)
        assert "Eine Person bekommt die Nachricht um 8 Uhr." in olga.reads()
        await olga.taps("Ja, Ort ändern")

    before = len(ada.from_bot)
    await relocates("Schule")
    await olga.taps("Verschieben")
    await olga.types("14.12. 18 Uhr")
    await olga.taps("Ja, verschieben")
    await relocates("Rathaus")
    await town.time_passes(timedelta(hours=10))
    assert len(ada.from_bot) == before + 1
    assert ada.reads().startswith(
        "Neuer Termin\nBisher war geplant: Donnerstag, 10. Dezember 2026, 18:00 Uhr\n\nNeuer Ort: Rathaus\n"
    )
    await olga.taps("Angaben ändern")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Bürgerhaus")
    await olga.taps("Ja, Ort ändern")
    assert ada.reads().startswith("Neuer Ort\n\n"), "of the time she has heard"


@pytest.mark.slow
async def test_whoever_has_not_read_of_a_move_reads_of_the_new_place_in_the_same_message(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town, "10.12. 18 Uhr")
    await town.time_passes(timedelta(hours=14))  # it is night
    before = len(ada.from_bot)
    await olga.taps("Verschieben")
    await olga.types("14.12. 18 Uhr")
    await goes(olga, "Ja, verschieben", "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Rathaus")
    await olga.taps("Ja, Ort ändern")
    await town.time_passes(timedelta(hours=10))
    assert len(ada.from_bot) == before + 1
    assert ada.reads().startswith(
        "Neuer Termin\nBisher war geplant: Donnerstag, 10. Dezember 2026, 18:00 Uhr\n\nNeuer Ort: Rathaus\n"
    )


@pytest.mark.slow
async def test_who_changes_the_place_or_cancels_reads_how_many_are_told(town: Town) -> None:
    ada, _ = await town.participants(2)
    await ada.types("/stopp")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Rathaus")
    assert "bekommt jetzt eine Nachricht" not in olga.reads(), "nobody knows of a draft"
    await olga.taps("Einladen: eine Person")
    told = (
        "Eine Person bekommt jetzt eine Nachricht.\n\n"
        "Eine weitere Person bekommt nichts geschickt: Sie möchte keine Nachrichten."
    )
    for place in ("Schule", "Bürgerhaus"):
        await olga.taps("Angaben ändern")
        await olga.taps("Ort oder Link angeben")
        await olga.types(place)
        await olga.taps("Ja, Ort ändern")
        assert olga.reads().startswith(told)
    await olga.taps("Angaben ändern")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Bürgerhaus")
    assert "bekommt jetzt eine Nachricht" not in olga.reads(), "it is there already"
    await olga.taps("Treffen absagen")
    await olga.taps("Ja, absagen")
    assert olga.reads().startswith(told)
