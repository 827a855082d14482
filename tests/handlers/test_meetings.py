"""Meetings as people live them: invited, answered, reminded, seen on the home screen."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.meetings import taps
from storage.ids import MeetingId
from tests.handlers.forged_callbacks import forges
from tests.handlers.inviting import INVITE, planned
from tests.town import TUESDAY, Town


@pytest.mark.slow
async def test_where_nobody_is_invited_yet_no_sentence_counts_to_zero(town: Town) -> None:
    olga = await planned(town)
    for label in ("Verschieben", "1 Woche später"):
        await olga.taps(next(each for each in olga.buttons() if each.startswith(label)))
    assert "Niemand bekommt eine Nachricht." in olga.reads()
    await olga.taps("Ja, verschieben")
    assert (
        "Niemand bekommt eine Nachricht oder wird noch einmal gefragt. Für den alten Termin hatte niemand zugesagt."
        in olga.reads()
    )
    await olga.taps("Treffen absagen")
    assert "Wirklich absagen? Niemand bekommt eine Nachricht." in olga.reads()
    await olga.types("/treffen 20.1.2027 18 Uhr")
    await olga.taps("Gruppen auswählen")
    assert "Zurzeit wird niemand eingeladen." in olga.reads()


@pytest.mark.slow
async def test_people_say_perhaps_send_somebody_and_give_a_name_if_they_like(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await planned(town)
    assert ada.buttons()[:4] == ("Ich komme", "Ich komme nicht", "Vielleicht", "Ich schicke jemanden")
    await ada.taps("Vielleicht")
    assert "Ihre Antwort: Vielleicht" in ada.reads()
    await ada.types("Ich schicke jemanden")
    assert "Bitte sagen Sie dieser Person, wann und wo das Treffen ist." in ada.reads()
    await olga.taps("Aktualisieren")
    assert "Kommen: 0 · Kommen nicht: 0 · Offen: 0\nVielleicht: 0 · Schicken jemanden: 1" in olga.reads()
    assert not any("Namen" in label for label in olga.buttons())
    await ada.taps("Meinen Namen nennen")
    assert "Die Organisation sieht ihn bei Ihrer Antwort, sonst niemand." in ada.reads()
    await ada.types("A" * 61)
    assert ada.reads().startswith(
        "Das ist zu lang. Bitte schreiben Sie höchstens 60 Zeichen.\n\nIhr Name\n\n"
    )
    await ada.types("Ada & <Co>")
    assert "Ihr Name für dieses Treffen: Ada & <Co>." in ada.reads()
    await olga.taps("Aktualisieren")
    await olga.taps("Genannte Namen: 1")
    assert olga.reads().startswith(
        "Genannte Namen\nFolgetreffen\n\nSchicken jemanden: Ada & <Co>\n\nKommen: 0"
    )
    await ada.taps("Namen zurücknehmen")
    await olga.taps("Zurück")
    assert not any("Namen" in label for label in olga.buttons())


@pytest.mark.slow
async def test_button_of_the_version_before_still_says_that_somebody_comes(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await forges(town, ada, taps.Comes(MeetingId(1), comes=False))
    assert "Ihre Antwort: Ich komme nicht" in ada.reads()


@pytest.mark.slow
async def test_link_is_seen_by_those_who_come_and_a_new_one_reaches_them_only(town: Town) -> None:
    ada, ben = await town.participants(2)
    olga = await planned(town)
    for label in ("Angaben ändern", "Link zur Videokonferenz"):
        await olga.taps(label)
    await olga.types("treffen.example")
    assert olga.reads().startswith("Das ist kein Link.")
    await olga.types("https://treffen.example/raum?a=1&b=2")
    assert "Den Link sehen alle, die eingeladen sind." in olga.reads()
    assert ada.reads().startswith("Neuer Link\n\nFolgetreffen")
    assert "Ort: online\nLink: https://treffen.example/raum?a=1&b=2" in ada.reads()
    await olga.taps("Link nur bei Zusage zeigen")
    assert "Den Link sehen nur alle, die zugesagt haben." in olga.reads()
    await ben.types("/treffen")
    assert "https://treffen.example" not in ben.reads()
    assert "Den Link sehen Sie, sobald Sie zugesagt haben." in ben.reads()
    await ben.taps("Ich komme")
    assert "Link: https://treffen.example/raum?a=1&b=2" in ben.reads()
    before = ada.newest
    await olga.types("https://treffen.example/neu")
    assert ben.reads().startswith("Neuer Link\n\n")
    assert ada.newest.text == before.text, "she has not accepted, so she hears of no new link"
    await olga.taps("Link entfernen")
    await ben.types("/treffen")
    assert "Link" not in ben.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ja", "Ich komme"),
        ("ja ich komme", "Ich komme"),
        ("Ja, gern!", "Ich komme"),
        ("komme", "Ich komme"),
        ("Nein", "Ich komme nicht"),
        ("nein leider nicht", "Ich komme nicht"),
        ("Nein, da kann ich leider nicht.", "Ich komme nicht"),
        ("vielleicht", "Vielleicht"),
        ("vielleicht komme ich", "Vielleicht"),
    ],
)
async def test_yes_and_no_answer_an_invitation(town: Town, typed: str, answer: str) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await ada.types(typed)
    assert f"Ihre Antwort: {answer}" in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["1", "ja nein", "ja, aber erst später", "nein ich komme", "danke"])
async def test_what_may_mean_anything_is_refused_with_what_can_be_typed_there(town: Town, typed: str) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await ada.types(typed)
    assert ada.reads().startswith(
        "Das habe ich nicht verstanden. Sie sind noch bei dieser Frage. Bitte tippen Sie auf eine Antwort, oder "
        "schreiben Sie die Wörter, die auf einem Knopf stehen."
    )
    assert "Kommen Sie?" in ada.reads()


@pytest.mark.slow
async def test_invited_know_what_is_stored_before_they_answer(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    assert "Nicht vertraulich: Ihre Antwort wird bei der Kommune gespeichert" in ada.reads()
    assert "wie viele kommen und aus welchen Gruppen noch niemand zugesagt hat. Ihren Namen" in ada.reads()


@pytest.mark.slow
async def test_answers_reach_the_organisers_as_numbers_only(town: Town) -> None:
    ada, ben, _ = await town.participants(3)
    olga = await planned(town)
    assert await ada.taps("Ich komme") == "Gespeichert."
    assert "Ihre Antwort: Ich komme\n" in ada.reads()
    await ben.types("ich komme nicht")
    assert "Ihre Antwort: Ich komme nicht" in ben.reads()
    await olga.taps("Aktualisieren")
    assert "Kommen: 1 · Kommen nicht: 1 · Offen: 1" in olga.reads()
    await ada.taps("Ich kann doch nicht")
    await ben.taps("Ich komme doch")
    await ada.taps("Ich komme doch")
    await olga.taps("Aktualisieren")
    assert "Kommen: 2 · Kommen nicht: 0 · Offen: 1" in olga.reads()
    assert not any(olga.sees(who.name) for who in (ada, ben))


@pytest.mark.slow
async def test_reminders_go_to_those_who_may_come_and_numbers_to_the_organiser(town: Town) -> None:
    ada, ben, cem = await town.participants(3)
    olga = await planned(town)
    await ada.taps("Ich komme")
    await ben.taps("Ich komme nicht")
    await town.time_passes(timedelta(days=29, hours=8))  # 2 December, 18:00 in Berlin
    for person in (ada, cem):
        assert person.reads().startswith("Erinnerung: Treffen morgen\n\nFolgetreffen")
    assert "Ich komme" in cem.buttons()
    assert not ben.sees("Erinnerung")
    assert olga.reads().startswith("Erinnerung: Treffen morgen\n\nKommen: 1 · Kommen nicht: 1 · Offen: 1")
    await town.time_passes(timedelta(hours=22))
    assert ada.reads().startswith("Erinnerung: Treffen heute\n\nFolgetreffen")
    await olga.taps("Treffen verwalten")
    assert "Verschieben" in olga.buttons()


@pytest.mark.slow
async def test_reminder_that_comes_late_says_so(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await town.time_passes(timedelta(days=29, hours=9))
    assert ada.reads().startswith(
        "Erinnerung: Treffen morgen\n\nDiese Erinnerung kommt später als vorgesehen."
    )
    assert sum("Erinnerung" in message.text for message in ada.from_bot) == 1, "the week's is overtaken"


@pytest.mark.slow
async def test_nobody_is_reminded_after_stopp(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await ada.types("/stopp")
    await town.time_passes(timedelta(days=29, hours=8))
    assert not ada.sees("Erinnerung:")


@pytest.mark.slow
async def test_answer_after_the_start_is_turned_down_kindly(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await town.time_passes(timedelta(days=30, hours=9))
    assert await ada.taps("Ich komme") == (
        "Das Treffen hat schon begonnen. Ihre Antwort lässt sich nicht mehr ändern."
    )
    assert "Das Treffen hat begonnen." in ada.reads()


@pytest.mark.slow
async def test_whoever_joins_later_is_invited(town: Town) -> None:
    await planned(town)
    late = await town.participant("Lena")
    assert any(message.text.startswith("Einladung") for message in late.from_bot)
    await town.time_passes(timedelta(days=29, hours=8))
    assert late.reads().startswith("Erinnerung: Treffen morgen")


@pytest.mark.slow
async def test_home_screen_leads_to_the_next_meeting_and_is_not_refreshed_away(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    await ada.taps("Zur Übersicht")
    await olga.taps("Verschieben")
    await olga.taps("1 Woche später · Do 10.12.")
    await olga.taps("Ja, verschieben")
    assert ada.from_bot[-2].text.startswith("Musterstadt")
    await ada.taps("Zur Übersicht")
    await ada.taps("Treffen: Do 10.12., 18:00")
    assert "Kommen Sie?" in ada.reads()


@pytest.mark.slow
async def test_command_shows_each_their_meetings(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/treffen")
    assert ada.reads() == "Zurzeit ist kein Treffen geplant, zu dem Sie eingeladen sind."
    olga = await planned(town)
    await ada.types("/treffen")
    assert "Kommen Sie?" in ada.reads()
    await town.coordinator.types("/treffen")
    assert "Do 03.12., 18:00 · Folgetreffen" in town.coordinator.buttons()
    await olga.types("/treffen 10.12. 18 Uhr")
    await olga.taps(INVITE)
    await ada.types("/treffen")
    assert ada.buttons()[:2] == ("Do 03.12., 18:00 · Folgetreffen", "Do 10.12., 18:00 · Folgetreffen")


async def test_participant_cannot_invite(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/treffen 3.12. 18 Uhr")
    assert ada.reads().startswith("Das können hier nur Koordination und Organisation.")
    await ada.types("/treffen")
    assert ada.reads() == "Zurzeit ist kein Treffen geplant, zu dem Sie eingeladen sind."
    assert not {"Neues Treffen", "Alle Treffen"} & set(ada.buttons())


@pytest.mark.slow
async def test_screens_say_at_night_that_messages_go_out_in_the_morning(town: Town) -> None:
    [ada, _] = await town.participants(2)
    olga = await town.organiser()
    await town.time_passes(timedelta(hours=13))
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: 2 Personen")
    assert "2 Personen bekommen die Einladung um 8 Uhr." in olga.reads()
    assert not ada.sees("Einladung")
    await olga.taps("Verschieben")
    await olga.types("4.12. 18 Uhr")
    assert "2 Personen bekommen die Nachricht um 8 Uhr. Alle" in olga.reads()
    await olga.taps("Ja, verschieben")
    assert "2 Personen bekommen die Nachricht um 8 Uhr und werden noch einmal gefragt." in olga.reads()
    await olga.taps("Treffen absagen")
    assert "2 Personen bekommen die Nachricht um 8 Uhr. Eine Absage" in olga.reads()


@pytest.mark.slow
async def test_whoever_is_invited_to_several_finds_all_of_them(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town, "1.12. 18 Uhr")
    await ada.taps("Ich komme nicht")
    await ada.taps("Zur Übersicht")
    assert "Alle Treffen" not in ada.buttons(), "there is only one"
    olga = await planned(town, "9.12. 18 Uhr")
    await olga.types("/treffen jeden Donnerstag ab 7.1.2027 um 18 Uhr, 3 Mal")
    await olga.taps("Fertig")
    await olga.taps("Einladen: eine Person")
    await ada.types("/menue")
    await ada.taps("Alle Treffen")
    assert ada.buttons() == (
        "Di 01.12., 18:00 · Folgetreffen",
        "Mi 09.12., 18:00 · Folgetreffen",
        "Do 07.01., 18:00 · Folgetreffen und 2 weitere",
        "Zur Übersicht",
    )
    await town.time_passes(timedelta(days=40))
    await ada.types("/menue")
    await ada.taps("Alle Treffen")
    assert "Do 14.01.2027, 18:00 · offen" in ada.buttons(), "what is left is of one series"


@pytest.mark.slow
async def test_meeting_that_goes_on_is_found_until_it_is_over(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town, "1.12. 18 Uhr")
    await planned(town, "9.12. 18 Uhr")
    it, following = "Läuft: Folgetreffen", "Mi 09.12., 18:00 · Folgetreffen"
    await town.time_passes(datetime(2026, 12, 1, 18, 59, tzinfo=UTC) - TUESDAY)
    await ada.types("/menue")
    await ada.taps("Alle Treffen")
    assert {it, following} <= set(ada.buttons())
    await town.time_passes(timedelta(minutes=2))
    await ada.types("/menue")
    assert "Alle Treffen" not in ada.buttons(), "only one is left"


@pytest.mark.slow
async def test_whoever_has_messages_off_is_not_counted_among_those_who_get_one(town: Town) -> None:
    ada, ben, _ = await town.participants(3)
    for person in (ada, ben):
        await person.types("/stopp")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    off = "2 weitere Personen bekommen nichts geschickt: Sie möchten keine Nachrichten."
    assert f"Eingeladen werden: alle Gruppen (eine Person)\n\n{off}" in olga.reads()
    await olga.taps("Gruppen auswählen")
    assert "Zurzeit wird eine Person eingeladen." in olga.reads()
    assert olga.reads().endswith(f"{off} In der Übersicht steht es trotzdem.")
    await olga.taps("Fertig")
    await olga.taps("Einladen: eine Person")
    assert olga.reads().startswith(f"Eine Person wird jetzt eingeladen.\n\n{off}")
    await ada.types("/treffen")
    assert "Kommen Sie?" in ada.reads(), "invited all the same"
    await ben.types("/start")
    await ben.taps("Einstellungen")
    await ben.taps("Nachrichten einschalten")
    await olga.taps("Verschieben")
    await olga.types("4.12. 18 Uhr")
    off = "Eine weitere Person bekommt nichts geschickt: Sie möchte keine Nachrichten."
    assert "2 Personen bekommen sofort eine Nachricht." in olga.reads()
    assert off in olga.reads()
    await olga.taps("Ja, verschieben")
    assert "2 Personen bekommen jetzt eine Nachricht" in olga.reads()
    assert off in olga.reads()
    await olga.taps("Treffen absagen")
    assert "2 Personen bekommen sofort eine Nachricht." in olga.reads()
    assert off in olga.reads()


@pytest.mark.slow
async def test_whoever_has_messages_off_reads_below_the_answer_that_no_news_will_come(town: Town) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await ada.types("/stopp")
    await ada.types("/treffen")
    assert "Nachrichten" not in ada.reads(), "nothing is promised yet"
    await ada.taps("Ich komme")
    silence = "So erfahren Sie es nicht, wenn das Treffen verschoben oder abgesagt wird"
    assert silence in ada.reads()
    await ada.taps("Nachrichten einschalten")
    assert ada.reads().startswith("Ihre Nachrichten sind wieder eingeschaltet.\n\nFolgetreffen")
    assert silence not in ada.reads()
    await ada.types("/treffen")
    assert "Nachrichten einschalten" not in ada.buttons()
