"""Reminders as organisers see them: who gets what and when before it holds, what became of it, and what is open."""

from datetime import timedelta

import pytest

from handlers.meetings import reminder_taps as taps
from sandbox.person import Person
from storage.ids import MeetingId
from tests.handlers.forged_callbacks import forges
from tests.handlers.inviting import planned
from tests.town import Town, goes
from workshops.meetings.reminders import Role

pytestmark = pytest.mark.slow


async def test_draft_shows_who_gets_what_and_when(town: Town) -> None:
    await town.participants(2)
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 9 Uhr")
    await goes(olga, "Erinnerungen")
    assert olga.reads() == (
        "Erinnerungen\nFolgetreffen\nDonnerstag, 3. Dezember 2026, 09:00 Uhr\n\n"
        "An die Eingeladenen\n"
        "Do 26.11., 09:00 · 1 Woche vorher: 2 Personen\n"
        "1 Tag vorher: entfällt, am selben Abend kommt schon eine Erinnerung\n"
        "Mi 02.12., 19:00 · am Abend davor, weil 2 Stunden vorher Nacht ist: 2 Personen\n\n"
        "An die Organisation\n"
        "Do 26.11., 09:00 · 1 Woche vorher: eine Person\n"
        "Mi 02.12., 09:00 · 1 Tag vorher: eine Person\n\n"
        "Nachts von 20 bis 8 Uhr und nach dem Beginn kommt keine Erinnerung. Wer nicht kommt, wird nicht erinnert. "
        "Jede Person bekommt höchstens 2 Erinnerungen am Tag, alle Treffen zusammengenommen."
    )
    await goes(olga, "Zurück")
    assert olga.reads().startswith("Vorschau\n\nFolgetreffen")


async def test_times_are_tapped_or_typed_and_hold_once_they_were_looked_at(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    await goes(olga, "Erinnerungen", "Zeiten für Eingeladene")
    assert "Ausgewählt: 1 Woche, 1 Tag, 2 Stunden vorher" in olga.reads()
    assert "✓ 1 Woche vorher: ja" in olga.buttons()
    assert "3 Tage vorher: nein" in olga.buttons()
    await olga.taps("3 Tage vorher: nein")
    assert "Ausgewählt: 1 Woche, 3 Tage, 1 Tag, 2 Stunden vorher" in olga.reads()
    await olga.types("1 Woche vorher: ja")
    await olga.types("zehn Tage und 4 Stunden vorher")
    assert "Ausgewählt: 10 Tage, 3 Tage, 1 Tag, 4 Stunden, 2 Stunden vorher" in olga.reads()
    await olga.types("irgendwann")
    assert olga.reads().startswith("Diese Zeit habe ich nicht verstanden.")
    await olga.types("5 Tage, 6 Tage")
    assert olga.reads().startswith("Mehr als 6 Zeiten gehen nicht.")
    await olga.taps("Vorschau ansehen")
    assert "Vorschau: Das gilt erst, wenn Sie es übernehmen." in olga.reads()
    assert "Mo 23.11., 18:00 · 10 Tage vorher: eine Person" in olga.reads()
    await goes(olga, "Änderung verwerfen")
    assert "1 Woche vorher: eine Person" in olga.reads()
    await goes(olga, "Zeiten für Eingeladene", "3 Tage vorher: nein", "Vorschau ansehen", "So übernehmen")
    assert "Vorschau" not in olga.reads()
    await town.time_passes(timedelta(days=27, hours=8))
    assert ada.reads().startswith("Erinnerung: Treffen in 3 Tagen")


async def test_ledger_tells_numbers_and_reasons_and_what_can_be_sent_again(town: Town) -> None:
    ada, ben, cem = await town.participants(3)
    olga = await planned(town)
    await goes(olga, "Erinnerungen", "Stand der Erinnerungen")
    assert "1 Woche vorher · Do 26.11., 18:00\ngeplant: 4" in olga.reads()
    await ben.taps("Ich komme nicht")
    await cem.blocks_the_bot()
    await town.time_passes(timedelta(days=23, hours=8))
    await olga.types("/treffen")
    await goes(olga, "Do 03.12., 18:00 · Folgetreffen", "Erinnerungen", "Stand der Erinnerungen")
    assert olga.reads() == (
        "Stand der Erinnerungen\nFolgetreffen\nDonnerstag, 3. Dezember 2026, 18:00 Uhr\n\n"
        "1 Woche vorher · Do 26.11., 18:00\ngesendet: 2\nnicht zugestellt: 1 · Chat gesperrt oder gelöscht\n"
        "entfallen: 1 · kommen nicht\n\n"
        "1 Tag vorher · Mi 02.12., 18:00\ngeplant: 2\n"
        "entfallen: 1 · kommen nicht\nentfallen: 1 · Chat gesperrt oder gelöscht\n\n"
        "2 Stunden vorher · Do 03.12., 16:00\ngeplant: 1\n"
        "entfallen: 1 · kommen nicht\nentfallen: 1 · Chat gesperrt oder gelöscht"
    )
    assert not any(label.startswith("Noch einmal") for label in olga.buttons()), "nobody can be reached"
    await olga.taps("Erinnerungen")
    assert (
        "An die Eingeladenen\n1 Woche vorher: schon gesendet an eine Person\nMi 02.12., 18:00 · 1 Tag"
        in olga.reads()
    )
    assert "Eine Person bekommt keine: Der Chat dieser Person ist gesperrt oder gelöscht." in olga.reads()
    await olga.taps("Stand der Erinnerungen")
    assert not any(olga.sees(who.name) for who in (ada, ben, cem))
    await cem.opens(await town.link("rat"))
    await goes(olga, "Aktualisieren", "Noch einmal senden: 1")
    assert olga.reads().startswith("Eine Erinnerung wird noch einmal gesendet.")
    assert "Erinnerung: Treffen in 7 Tagen" in cem.reads()
    await olga.taps("Aktualisieren")
    assert "gesendet: 3\nentfallen: 1" in olga.reads()


async def test_at_most_so_many_a_day(town: Town) -> None:
    await town.participants(2)
    olga = await planned(town)
    await goes(olga, "Erinnerungen", "Höchstens 2 am Tag: ändern", "Höchstens 1 am Tag")
    assert "Jede Person bekommt höchstens eine Erinnerung am Tag" in olga.reads()
    await olga.types("/treffen 3.12. 20 Uhr")
    await olga.taps("Erinnerungen")
    assert "1 Woche vorher: entfällt für 2 Personen, weil sie an diesem Tag schon genug" in olga.reads()
    await olga.types("/treffen 3.12. 16 Uhr")
    await olga.taps("Erinnerungen")
    assert "Erinnerungen an andere Treffen entfallen dafür." in olga.reads()


async def test_organisers_read_before_a_follow_up_what_they_should_know(town: Town) -> None:
    ada, ben = await town.participant("Ada"), await town.participant("Ben", group="beirat")
    olga = await town.organiser()
    await olga.types("/treffen 3.11. 12 Uhr")
    await goes(olga, "Einladen: 2 Personen", "Angaben ändern", "Art: Folgetreffen", "Workshop")
    await town.time_passes(timedelta(hours=4))
    for line in ("Sprachcafé & <Tee>, bis 20.11.", "Plakate kleben, bis 1.3."):
        await olga.types(f"/massnahmen {line}")
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: 2 Personen")
    await goes(ada, "Ich komme", "Meinen Namen nennen")
    await ada.types("Frau A.")
    await ben.taps("Ich komme nicht")
    for days in (19, 10):  # on the way she is asked about a measure
        await town.time_passes(timedelta(days=days, hours=2))
    assert olga.reads().startswith(
        "Erinnerung: Treffen morgen\n\nKommen: 1 · Kommen nicht: 1 · Offen: 0\nGenannte Namen: Frau A.\n\n"
        "Noch ohne Zusage: Beirat (1 eingeladen)\n"
        "Ohne Zusage, noch niemand in der Gruppe: Verwaltung, Ehrenamt, Institutionen\n\n"
    )
    assert "Offene Maßnahmen: 2 · überfällig: 1\nÜberfällig: Sprachcafé & <Tee>\n\n" in olga.reads()
    assert (
        "Seit dem letzten Treffen vereinbart (Workshop, Dienstag, 3. November 2026): "
        "Sprachcafé & <Tee> (vorgeschlagen); Plakate kleben (vorgeschlagen)"
    ) in olga.reads()
    digest = olga.newest
    assert olga.buttons()[:5] == (
        "Genannte Namen: 1",
        "Gruppen ohne Zusage: 4",
        "Überfällige Maßnahmen: 1",
        "Offene Maßnahmen: 2",
        "Vereinbart: 2",
    )
    for label, reads in (
        ("Genannte Namen: 1", "Kommen: Frau A."),
        ("Gruppen ohne Zusage: 4", "Beirat: 1 eingeladen, noch niemand hat zugesagt"),
        ("Überfällige Maßnahmen: 1", "Sprachcafé & <Tee>"),
        ("Offene Maßnahmen: 2", "Plakate kleben"),
        ("Vereinbart: 2", "Seit dem letzten Treffen vereinbart"),
    ):
        await olga.taps(label, of=digest)
        assert reads in olga.reads()
    await olga.taps("Plakate kleben")
    assert "Stand: vorgeschlagen" in olga.reads()
    assert not any("Offene Maßnahmen:" in message.text for message in ada.from_bot), (
        "only who organises reads it"
    )


async def test_overview_is_there_at_any_time_and_leads_coordinators_to_the_link_of_a_group(
    town: Town,
) -> None:
    await town.participant("Ada")
    klara = town.coordinator
    await klara.types("/treffen 3.12. 18 Uhr")
    await goes(klara, "Einladen: eine Person", "Überblick vor dem Treffen")
    assert "Überblick\nFolgetreffen" in klara.reads()
    assert "Noch ohne Zusage:" in klara.reads()
    await goes(klara, "Gruppen ohne Zusage: 5", "Link: Rat")
    assert "start=j" in klara.reads()


async def test_line_of_who_comes_has_its_tap_where_nobody_gave_a_name(town: Town) -> None:
    ada, _ = await town.participants(2)
    olga = await planned(town)
    await ada.taps("Ich komme")
    await olga.taps("Überblick vor dem Treffen")
    assert olga.buttons()[0] == "Wer kommt"
    await olga.taps("Wer kommt")
    assert "Noch niemand hat einen Namen genannt." in olga.reads()
    assert olga.reads().endswith("Kommen: 1 · Kommen nicht: 0 · Offen: 1")


async def test_reminders_that_come_together_are_one_message_with_a_way_to_each(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    await olga.types("/treffen 4.12. 18 Uhr im Rathaus")
    await olga.taps("Einladen: eine Person")
    before = len(ada.from_bot)
    await town.time_passes(timedelta(days=30, hours=2))
    assert len(ada.from_bot) == before + 1
    assert ada.reads().startswith(
        "Erinnerung: Treffen heute\n\nDiese Erinnerung kommt später als vorgesehen."
    )
    assert "Außerdem:\nFolgetreffen, Freitag, 4. Dezember 2026, 18:00 Uhr" in ada.reads()
    await ada.taps("Fr 04.12., 18:00 · Folgetreffen")
    assert "Ort: Rathaus" in ada.reads()


async def test_measures_stand_in_the_invitation_to_what_follows_up_on_them_only(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await town.organiser()
    await olga.types("/massnahmen Sprachcafé")
    await olga.taps("Allen zeigen")
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    assert "Alle Maßnahmen" in ada.buttons()
    await olga.types("/treffen 4.12. 18 Uhr")
    await goes(olga, "Weitere Angaben", "Art: Folgetreffen", "Workshop", "Zurück", "Einladen: eine Person")
    assert "Alle Maßnahmen" not in ada.buttons()


async def test_whoever_does_not_organise_gets_nowhere(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    for tap in (
        taps.SeePlan(MeetingId(1)),
        taps.ChooseLeads(MeetingId(1), Role.PARTICIPANT),
        taps.SeeLedger(MeetingId(1)),
        taps.SendAgain(MeetingId(1)),
        taps.SeeDigest(MeetingId(1)),
        taps.SeeMissing(MeetingId(1)),
        taps.SeeAgreed(MeetingId(1)),
    ):
        await forges(town, ada, tap)
        assert "1 Woche" not in ada.reads()
        assert "Zusage:" not in ada.reads()


async def test_invitation_that_waited_for_the_morning_is_the_only_message(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await town.time_passes(timedelta(hours=12))
    before = len(ada.from_bot)
    await goes_planning(olga, "/treffen morgen 8:10")
    for _ in range(11):
        await town.time_passes(timedelta(hours=1))
    (only,) = ada.from_bot[before:]
    assert only.text.startswith("Einladung")
    await olga.types("/treffen")
    await goes(olga, "Läuft: Folgetreffen", "Stand der Erinnerungen")
    assert "entfallen: 1 · stand schon in der Einladung oder im neuen Termin" in olga.reads()


async def test_another_time_that_waited_for_the_morning_is_the_only_message(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await goes_planning(olga, "/treffen 12.11. 18 Uhr")
    await town.time_passes(timedelta(hours=13))
    before = len(ada.from_bot)
    await olga.types("/treffen")
    await goes(olga, next(label for label in olga.buttons() if "12.11." in label), "Verschieben")
    await olga.types("morgen 9 Uhr")
    await goes(olga, "Ja, verschieben")
    for _ in range(11):
        await town.time_passes(timedelta(hours=1))
    (only,) = ada.from_bot[before:]
    assert only.text.startswith("Neuer Termin")


async def goes_planning(organiser: Person, said: str) -> None:
    await organiser.types(said)
    await organiser.taps(
        next(label for label in organiser.buttons() if label.startswith(("Einladen:", "Treffen festlegen")))
    )


async def test_meeting_of_which_nobody_is_to_be_reminded_says_so(town: Town) -> None:
    await town.participant("Ada")
    olga = await planned(town)
    await goes(olga, "Erinnerungen", "Zeiten für Eingeladene")
    for lead in ("1 Woche", "1 Tag", "2 Stunden"):
        await olga.taps(f"✓ {lead} vorher: ja")
    await goes(olga, "Vorschau ansehen", "So übernehmen", "Zurück")
    assert "Keine Erinnerungen an die Eingeladenen." in olga.reads()
    assert "zu spät" not in olga.reads()


async def test_who_wants_no_messages_is_left_out_of_preview_and_ledger_until_they_come_back(
    town: Town,
) -> None:
    ada, ben, _ = await town.participants(3)
    olga = await town.organiser()
    await ada.types("/stopp")
    await olga.types("/treffen 3.12. 18 Uhr")
    await goes(olga, "Erinnerungen")
    assert (
        "1 Tag vorher: 2 Personen\nDo 03.12., 16:00 · 2 Stunden vorher: 2 Personen\n"
        "Eine Person bekommt keine: Sie möchte keine Nachrichten.\n\nAn die Organisation"
    ) in olga.reads()
    await goes(olga, "Zurück", "Einladen: 2 Personen", "Erinnerungen", "Stand der Erinnerungen")
    assert (
        "1 Tag vorher · Mi 02.12., 18:00\ngeplant: 3\nentfallen: 1 · wollen keine Nachrichten" in olga.reads()
    )
    await ben.types("/stopp")
    await olga.taps("Aktualisieren")
    assert "geplant: 2\nentfallen: 2 · wollen keine Nachrichten" in olga.reads()
    await ada.taps("Nachrichten einschalten")
    await olga.taps("Aktualisieren")
    assert "geplant: 3\nentfallen: 1 · wollen keine Nachrichten" in olga.reads()


async def test_preview_and_ledger_say_who_is_counted_in_both_audiences(town: Town) -> None:
    await town.participants(2)
    olga = await town.organiser()
    await olga.opens(await town.link("rat"))
    await olga.taps("In dieser Gruppe teilnehmen")
    await olga.types("/treffen 3.12. 18 Uhr")
    await goes(olga, "Erinnerungen")
    both = "Eine Person ist eingeladen und organisiert: Sie bekommt jede Erinnerung nur einmal."
    assert both in olga.reads()
    await goes(olga, "Zurück", "Einladen: 3 Personen", "Erinnerungen", "Stand der Erinnerungen")
    assert olga.sees("geplant: 3"), "invited 3, organisation 1"
    assert olga.sees(both)
