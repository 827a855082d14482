"""Meetings as people see them: made in three steps, answered by one tap, remembered by the program."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from handlers.meetings import taps
from sandbox.person import Person
from storage.ids import MeetingId
from tests.handlers.forged_callbacks import forges
from tests.town import Town

INVITE = "Einladen: eine Person"
FIRST_OF_DECEMBER = "In 4 Wochen · Di 01.12., 18:00"


async def planned(town: Town, when: str = "3.12. 18 Uhr") -> Person:
    """Olga, who has just invited everybody."""
    olga = await town.organiser()
    await olga.types(f"/treffen {when}")
    await olga.taps(
        next(label for label in olga.buttons() if label.startswith(("Einladen", "Treffen festlegen")))
    )
    return olga


@pytest.mark.slow
async def test_we_meet_again_becomes_a_meeting_with_its_reminders_in_three_taps(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.taps(FIRST_OF_DECEMBER)
    assert olga.reads() == (
        "Vorschau\n\nFolgetreffen\nDienstag, 1. Dezember 2026\n18:00 bis 20:00 Uhr\n"
        "Ort: wird noch bekannt gegeben\n\nEingeladen werden: alle Gruppen (eine Person)\n\n"
        "Erinnerungen vorher: 1 Woche, 1 Tag, 2 Stunden"
    )
    await olga.taps(INVITE)
    assert ada.reads().startswith("Einladung\n\nFolgetreffen\nDienstag, 1. Dezember 2026")
    await town.time_passes(timedelta(days=21, hours=8))
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")


@pytest.mark.slow
async def test_date_can_be_typed_or_picked_step_by_step(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("3. Dezember, von 18 bis 19:30 Uhr")
    typed = olga.reads()
    assert "Donnerstag, 3. Dezember 2026\n18:00 bis 19:30 Uhr" in typed
    await olga.taps("Anderer Termin")
    for label in ("Anderer Tag", "Dezember 2026", "Do 10.12.", "17:30"):
        await olga.taps(label)
    assert "Donnerstag, 10. Dezember 2026\n17:30 bis 19:00 Uhr" in olga.reads()


@pytest.mark.slow
async def test_place_is_typed_with_the_date_and_kept_where_the_hour_is_asked(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen Do, 14.1., 18 Uhr im Rathaus")
    assert "Donnerstag, 14. Januar 2027\n18:00 bis 20:00 Uhr\nOrt: Rathaus" in olga.reads()
    await olga.types("/treffen 14.1. um acht im Bürgerhaus, Saal 2")
    await olga.taps("Do 14.01., 20:00")
    assert "20:00 bis 22:00 Uhr\nOrt: Bürgerhaus, Saal 2" in olga.reads()


@pytest.mark.slow
async def test_organisers_type_dates_in_the_language_that_they_chose(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/einstellungen")
    await olga.taps("Sprache ändern")
    await olga.taps("English")
    await olga.types("/treffen 3 December, 6 to 8 pm at the town hall")
    assert "Thursday, 3 December 2026\n18:00 to 20:00\nPlace: town hall" in olga.reads()


@pytest.mark.slow
async def test_holidays_of_the_state_are_named_and_never_suggested(town: Town) -> None:
    town.sandbox.clock.advance(datetime(2026, 11, 26, 9, tzinfo=UTC) - town.sandbox.clock.now())
    olga = await town.organiser()
    await olga.taps("Alle Treffen")
    await olga.taps("Bundesland für Feiertage wählen")
    await olga.taps("Bayern")
    assert "Feiertage: Bayern" in olga.buttons()
    await olga.taps("Neues Treffen")
    suggested = [label for label in olga.buttons() if "Wochen" in label]
    assert suggested == [
        "In 2 Wochen · Do 10.12., 18:00",
        "In 4 Wochen · Mo 28.12., 18:00",
        "In 6 Wochen · Do 07.01., 18:00",
    ], "neither Christmas Eve nor the days after it"
    await olga.taps("Anderer Tag")
    await olga.taps("Dezember 2026")
    assert "Feiertage: Do 24.12. Heiligabend, Fr 25.12. Erster Weihnachtstag" in olga.reads()
    await olga.types("6.1.2027 18 Uhr")
    assert "Heilige Drei Könige" in olga.reads(), "a holiday in Bavaria, and still possible for who wants it"
    assert "Treffen festlegen" in olga.buttons()


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
async def test_calendar_file_has_the_link_only_for_those_who_may_see_it(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await planned(town)
    for label in ("Angaben ändern", "Link zur Videokonferenz"):
        await olga.taps(label)
    await olga.types("https://treffen.example/raum")
    await olga.taps("Link nur bei Zusage zeigen")
    await ada.types("/treffen")
    await ada.taps("Kalenderdatei")
    assert b"treffen.example" not in ada.files[-1].content
    await ada.types("/treffen")
    await ada.taps("Ich komme")
    await ada.taps("Kalenderdatei")
    assert b"URL:https://treffen.example/raum" in ada.files[-1].content


@pytest.mark.slow
async def test_items_of_an_agenda_lose_the_dash_or_number_that_was_typed(town: Town) -> None:
    olga = await planned(town)
    await olga.taps("Angaben ändern")
    for typed in ("- Begrüßung\n• 3. Mai planen", "1. Begrüßung\n2) 3. Mai planen"):
        await olga.taps("Tagesordnung schreiben")
        await olga.types(typed)
        assert "Tagesordnung\n1. Begrüßung\n2. 3. Mai planen" in olga.reads()
    await olga.taps("Tagesordnung schreiben")
    await olga.types("1. Mai vorbereiten")
    assert "Tagesordnung\n1. 1. Mai vorbereiten" in olga.reads()


@pytest.mark.slow
async def test_agenda_is_for_everybody_and_the_note_for_organisers(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await planned(town)
    await olga.taps("Angaben ändern")
    await olga.taps("Tagesordnung schreiben")
    await olga.types("\n".join(["Punkt"] * 21))
    assert olga.reads().startswith("Das ist zu lang: höchstens 20 Punkte")
    assert "Bitte schreiben Sie alle Punkte in eine Nachricht" in olga.reads()
    await olga.types("Begrüßung\n\n  Sprachcafé  <neu> \nWie weiter?")
    assert "Tagesordnung\n1. Begrüßung\n2. Sprachcafé <neu>\n3. Wie weiter?" in olga.reads()
    await olga.taps("Notiz für die Organisation")
    await olga.types("x" * 1001)
    assert olga.reads().startswith("Das ist zu lang")
    await olga.types("x" * 1000)
    assert f"Notiz, nur für die Organisation: {'x' * 1000}" in olga.reads()
    await olga.taps("Notiz für die Organisation")
    await olga.types("Schlüssel beim Hausmeister")
    assert "Notiz, nur für die Organisation: Schlüssel beim Hausmeister" in olga.reads()
    await olga.taps("Zurück")
    assert "Schlüssel beim Hausmeister" in olga.reads()
    await ada.types("/treffen")
    assert "2. Sprachcafé <neu>" in ada.reads()
    assert "Schlüssel" not in ada.reads()


@pytest.mark.slow
async def test_draft_says_what_people_meet_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for label in ("Weitere Angaben", "Art: Folgetreffen", "Ausschusssitzung"):
        await olga.taps(label)
    assert "Art: Ausschusssitzung" in olga.buttons()
    assert "Was möchten Sie ändern?" not in olga.reads(), "nobody knows of it yet"
    await olga.taps("Zurück")
    assert olga.reads().startswith("Vorschau")


@pytest.mark.slow
async def test_times_of_today_that_are_over_are_not_offered(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Anderer Tag", "Di 03.11."):
        await olga.taps(label)
    assert olga.buttons()[:2] == ("14:00", "15:00")


@pytest.mark.slow
async def test_draft_can_be_left_for_later(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "In 2 Wochen · Di 17.11., 18:00", "Zur Übersicht", "Alle Treffen"):
        await olga.taps(label)
    assert "Entwurf: Di 17.11., 18:00" in olga.buttons()


@pytest.mark.slow
async def test_draft_that_was_left_stays_when_another_meeting_is_begun(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("5.11. 18 bis 20 Uhr")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Rathaus, Saal 2")
    for label in ("Zur Übersicht", "Neues Treffen"):
        await olga.taps(label)
    await olga.types("jeden Donnerstag um 18 Uhr ab 12.11.")
    for label in ("Fertig", "Zur Übersicht", "Neues Treffen"):
        await olga.taps(label)
    await olga.types("20.11. 17 Uhr")
    for label in ("Zur Übersicht", "Alle Treffen"):
        await olga.taps(label)
    drafts = [label for label in olga.buttons() if label.startswith("Entwurf: ")]
    assert drafts == [
        "Entwurf: Do 05.11., 18:00",
        "Entwurf: Do 12.11., 18:00",
        "Entwurf: Fr 20.11., 17:00",
    ]
    await olga.taps(drafts[0])
    assert "Rathaus, Saal 2" in olga.reads()


@pytest.mark.slow
async def test_day_without_a_time_asks_for_the_time(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("am 3. Dezember")
    assert "Um wie viel Uhr?" in olga.reads()
    await olga.types("irgendwann")
    assert olga.reads().startswith("Diesen Termin habe ich nicht verstanden.")
    await olga.types("19")
    assert "19:00 bis 21:00 Uhr" in olga.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("demnächst", "Diesen Termin habe ich nicht verstanden."),
        ("18 Uhr", "An welchem Tag?"),
        ("31.2. 18 Uhr", "Diesen Tag gibt es nicht."),
        ("um 6", "Morgens oder abends?"),
        ("2.11. 18 Uhr", "Montag, 2. November 2026 ist schon vorbei."),
        ("2.11.2026 18 Uhr", "Dieser Zeitpunkt ist schon vorbei."),
        ("3.12.2062 18 Uhr", "Das ist mehr als zwei Jahre hin."),
        ("28.3.2027 02:30", "Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden."),
        ("31.10.2027 02:30", "Diese Uhrzeit gibt es in der Nacht zweimal"),
        ("Freitag, 3.12., 18 Uhr", "Dieser Tag ist Donnerstag, 3. Dezember 2026."),
    ],
)
async def test_date_that_cannot_be_gets_one_clear_sentence(town: Town, text: str, sentence: str) -> None:
    olga = await town.organiser()
    await olga.types(f"/treffen {text}")
    assert sentence in olga.reads()
    await olga.types("3.12. 18 Uhr")
    assert olga.reads().startswith("Vorschau")


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["Do 10.12., 19:30", "abends", "19:30", "um 19.30 Uhr"])
async def test_hour_that_may_be_morning_or_evening_is_asked_with_the_whole_date(
    town: Town, answer: str
) -> None:
    olga = await town.organiser()
    await olga.types("/treffen halb acht am 10.12.")
    assert olga.reads() == "Beides ist möglich. Welchen Zeitpunkt meinen Sie?"
    assert olga.buttons()[:2] == ("Do 10.12., 07:30", "Do 10.12., 19:30")
    await olga.types(answer)
    assert "Donnerstag, 10. Dezember 2026\n19:30 bis 21:30 Uhr" in olga.reads()


@pytest.mark.slow
async def test_word_that_decides_nothing_keeps_both_times_in_sight(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen halb acht am 10.12.")
    await olga.types("ja")
    assert olga.buttons()[:2] == ("Do 10.12., 07:30", "Do 10.12., 19:30")


@pytest.mark.slow
@pytest.mark.parametrize(("typed", "answer"), [("ja", "Ich komme"), ("Nein", "Ich komme nicht")])
async def test_yes_and_no_answer_an_invitation(town: Town, typed: str, answer: str) -> None:
    ada = await town.participant("Ada")
    await planned(town)
    await ada.types(typed)
    assert f"Ihre Antwort: {answer}" in ada.reads()


@pytest.mark.slow
async def test_length_is_kept_when_the_hour_is_asked_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 10.12. von 7 bis 8")
    await olga.taps("Do 10.12., 19:00")
    assert "19:00 bis 20:00 Uhr" in olga.reads()


@pytest.mark.slow
async def test_time_that_was_typed_before_its_day_is_kept(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 18:30")
    assert "An welchem Tag?" in olga.reads()
    await olga.types("10.12.")
    assert "Donnerstag, 10. Dezember 2026\n18:30 bis 20:30 Uhr" in olga.reads()


@pytest.mark.slow
async def test_next_tuesday_on_a_monday_is_asked_about(town: Town) -> None:
    olga = await town.organiser()
    await town.time_passes(timedelta(days=6))
    await olga.types("/treffen nächsten Dienstag")
    assert olga.buttons()[:2] == ("Di 10.11.", "Di 17.11.")
    await olga.taps("Di 17.11.")
    await olga.taps("18:00")
    assert "Dienstag, 17. November 2026\n18:00" in olga.reads()


@pytest.mark.slow
async def test_title_place_and_reason_may_be_just_so_long(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for button, longest, question in (
        ("Titel ändern", 80, "Wie soll das Treffen heißen?"),
        ("Ort oder Link angeben", 200, "Wo findet es statt?"),
    ):
        await olga.taps(button)
        await olga.types("x" * (longest + 1))
        assert olga.reads().startswith(
            f"Das ist zu lang. Bitte schreiben Sie höchstens {longest} Zeichen.\n\n"
        )
        assert "Donnerstag, 3. Dezember 2026" in olga.reads(), "of which meeting"
        assert question in olga.reads()
        await olga.types("x" * longest)
        assert "x" * longest in olga.reads()
    await olga.taps(INVITE)
    await olga.taps("Treffen absagen")
    await olga.types("x" * 301)
    assert olga.reads().startswith("Das ist zu lang. Bitte schreiben Sie höchstens 300 Zeichen.\n\n")
    assert "Wirklich absagen?" in olga.reads()
    assert "Ja, absagen" in olga.buttons()
    await olga.types("x" * 300)
    assert "x" * 300 in olga.reads()


@pytest.mark.slow
async def test_draft_takes_title_place_length_and_groups(town: Town) -> None:
    ada, ben = await town.participant("Ada"), await town.participant("Ben", group="beirat")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Titel ändern")
    await olga.types("x" * 81)
    assert olga.reads().startswith("Das ist zu lang. Bitte schreiben Sie höchstens 80 Zeichen.")
    await olga.types("Was ist <b>daraus</b> & mehr geworden?")
    await olga.taps("Ort oder Link angeben")
    await olga.types("https://video.example/runde?a=1&b=2")
    await olga.taps("Dauer ändern")
    await olga.types("kurz")
    assert olga.reads().startswith("Diese Dauer habe ich nicht verstanden.")
    await olga.types("45 Minuten")
    assert "18:00 bis 18:45 Uhr" in olga.reads()
    await olga.taps("Dauer ändern")
    await olga.taps("1 ½ Stunden")
    await olga.taps("Gruppen auswählen")
    await olga.taps("✓ Beirat: wird eingeladen")
    assert "Beirat: wird nicht eingeladen" in olga.buttons()
    await olga.taps("Alle Gruppen einladen")
    await olga.taps("✓ Beirat: wird eingeladen")
    await olga.taps("Fertig")
    await olga.taps(INVITE)
    assert (
        "Was ist <b>daraus</b> & mehr geworden?\nDonnerstag, 3. Dezember 2026\n18:00 bis 19:30 Uhr\n"
        "Ort: https://video.example/runde?a=1&b=2"
    ) in ada.reads()
    assert not ben.sees("Einladung")


async def test_draft_can_be_thrown_away(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    preview = olga.newest
    await olga.taps("Entwurf verwerfen")
    assert olga.reads() == "Der Entwurf ist gelöscht."
    assert await olga.taps("Treffen festlegen", of=preview) == "Das gibt es nicht mehr."


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
    assert ada.reads() == "Zurzeit ist kein Treffen geplant, zu dem Sie eingeladen sind."
    assert not {"Neues Treffen", "Alle Treffen"} & set(ada.buttons())


async def calendar_of(person: Person) -> Calendar:
    """The newest calendar file that somebody was sent, as another program reads it."""
    await person.taps("Kalenderdatei")
    return Calendar.from_ical(person.files[-1].content)


@pytest.mark.slow
async def test_calendar_file_follows_the_meeting(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    first = await calendar_of(ada)
    assert ada.files[-1].name == "treffen-2026-12-03.ics"
    await olga.taps("Verschieben")
    await olga.types("25.3.2027 von 17 bis 18 Uhr")
    await olga.taps("Ja, verschieben")
    moved = await calendar_of(ada)
    await olga.taps("Treffen absagen")
    await olga.taps("Ja, absagen")
    cancelled = await calendar_of(ada)

    events = [calendar.events[0] for calendar in (first, moved, cancelled)]
    assert [str(calendar["METHOD"]) for calendar in (first, moved, cancelled)] == [
        "PUBLISH",
        "PUBLISH",
        "CANCEL",
    ]
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [event["SEQUENCE"] for event in events] == [0, 1, 2]
    assert len({str(event["UID"]) for event in events}) == 1
    assert str(events[0]["SUMMARY"]) == "Folgetreffen"
    assert events[0]["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert events[0].start == datetime(2026, 12, 3, 17, 0, tzinfo=UTC)
    assert events[0].end == datetime(2026, 12, 3, 19, 0, tzinfo=UTC)
    assert events[1].start == datetime(2027, 3, 25, 16, 0, tzinfo=UTC)
    assert events[1].end == datetime(2027, 3, 25, 17, 0, tzinfo=UTC)


@pytest.mark.slow
async def test_calendar_file_brings_the_rules_of_its_clocks(town: Town) -> None:
    """A calendar that knows no zones finds summer time in the file itself."""
    ada = await town.participant("Ada")
    await planned(town, "29.3.2027 18 Uhr")
    calendar = await calendar_of(ada)
    zone = calendar.timezones[0].to_tz(lookup_tzid=False)
    assert calendar.timezones[0].tz_name == "Europe/Berlin"
    assert datetime(2027, 3, 29, 18, 0, tzinfo=zone).utcoffset() == timedelta(hours=2)
    assert datetime(2027, 3, 27, 18, 0, tzinfo=zone).utcoffset() == timedelta(hours=1)


@pytest.mark.slow
async def test_calendar_file_rings_a_day_before(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await planned(town)
    alarm = (await calendar_of(ada)).events[0].alarms.times[0]
    assert alarm.trigger == datetime(2026, 12, 2, 17, 0, tzinfo=UTC)
    await olga.taps("Treffen absagen")
    await olga.taps("Ja, absagen")
    assert not (await calendar_of(ada)).events[0].alarms.times


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
async def test_kind_names_a_meeting_that_nobody_named_and_is_said_of_one_that_has_a_name(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for label in ("Weitere Angaben", "Art: Folgetreffen", "Ausschusssitzung"):
        await olga.taps(label)
    assert olga.reads().startswith("Ausschusssitzung\n")
    await olga.taps("Titel ändern")
    await olga.types("Haushalt & Kultur")
    await olga.taps("Einladen: eine Person")
    assert "Haushalt & Kultur" in ada.reads()
    assert "Art: Ausschusssitzung" in ada.reads()


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
    assert olga.reads().endswith(f"{off} Auf der Übersicht ist es zu sehen.")
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
