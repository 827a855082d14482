"""Finding a date together, as people see it."""

from datetime import timedelta

import pytest

from handlers.meetings.date_polls import taps
from sandbox.person import Person
from storage.date_polls import Availability
from storage.ids import DateOptionId, DatePollId
from tests.handlers.forged_callbacks import forges
from tests.town import Town

DATES = "3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30"


async def asked(town: Town, dates: str = DATES) -> Person:
    """Olga, who has just asked everybody."""
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.taps("Termin gemeinsam finden")
    await olga.types(dates)
    await olga.taps("Fertig")
    await olga.taps(
        next(label for label in olga.buttons() if label.startswith(("Fragen:", "Terminfrage beginnen")))
    )
    return olga


@pytest.mark.slow
async def test_date_that_ends_after_midnight_is_told_with_the_day_of_its_end(town: Town) -> None:
    [ada] = await town.participants(1)
    await asked(town, "3.12. 23 Uhr oder 10.12. um 17:30")
    await ada.taps("Die 2 Termine durchgehen")
    assert "Donnerstag, 3. Dezember 2026\n23:00 Uhr bis Freitag, 4. Dezember 2026, 01:00 Uhr" in ada.reads()


@pytest.mark.slow
async def test_dates_are_found_together_and_the_best_becomes_a_meeting_in_two_taps(town: Town) -> None:
    ada, ben, cem = await town.participants(3)
    olga = await asked(town)
    assert ada.reads().startswith(
        "Wann können Sie?\n\nFolgetreffen\n\n• Do 03.12., 18:00: noch keine Antwort\n"
        "• Fr 04.12., 18:00: noch keine Antwort\n• Do 10.12., 17:30: noch keine Antwort\n\n"
        "Antworten bis: Dienstag, 10. November 2026\n\nNicht vertraulich:"
    )
    await ada.taps("Die 3 Termine durchgehen")
    assert ada.reads() == (
        "Termin 1 von 3\nFolgetreffen\n\nDonnerstag, 3. Dezember 2026\n18:00 bis 20:00 Uhr\n\n"
        "Bisher: 0 ja · 0 zur Not · 0 nein"
    )
    assert await ada.taps("Ja, da kann ich") == "Gespeichert."
    await ada.taps("Zur Not")
    await ada.types("Nein")
    assert ada.reads().startswith(
        "Danke, das ist gespeichert.\n\nFolgetreffen\n\n• Do 03.12., 18:00: ja\n• Fr 04.12., 18:00: zur Not\n"
        "• Do 10.12., 17:30: nein\n\nAntworten bis"
    )
    await ada.taps("Ändern: Fr 04.12., 18:00")
    assert "✓ Zur Not" in ada.buttons()
    await ada.taps("Ja, da kann ich")
    await ben.taps("Nein zu allen")
    await cem.taps("Die 3 Termine durchgehen")
    await cem.taps("Ja, da kann ich")
    await olga.taps("Aktualisieren")
    assert olga.reads().startswith(
        "Folgetreffen\n\n3 von 3 haben geantwortet.\n\n• Do 03.12., 18:00: 2 ja · 0 zur Not · 1 nein\n"
    )
    assert olga.buttons()[0] == "Wählen: Do 03.12., 18:00"
    await olga.taps("Wählen: Do 03.12., 18:00")
    assert "Können: 2 · Zur Not: 0 · Können nicht: 1 · Keine Antwort: 0" in olga.reads()
    await olga.taps("Ja, dazu einladen")
    assert "3 Personen werden jetzt eingeladen." in olga.reads()
    assert "Kommen: 2 · Kommen nicht: 1 · Offen: 0" in olga.reads()
    assert "Ihre Antwort: Ich komme\n" in ada.reads()
    assert "Ihre Antwort: Ich komme nicht\n" in ben.reads()
    await olga.taps("Erinnerungen")
    assert "2 Personen\nEine Person bekommt keine: Sie kommt nicht.\n\nAn die Organisation" in olga.reads()
    await olga.taps("Stand der Erinnerungen")
    assert olga.sees("geplant: 2\nentfallen: 1 · kommen nicht")


@pytest.mark.slow
async def test_dates_can_be_tapped_together_one_by_one(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden", "+ Di 17.11., 18:00", "+ Do 19.11., 18:00"):
        await olga.taps(label)
    assert "+ Di 17.11., 18:00" not in olga.buttons()
    for label in ("Anderer Tag", "Dezember 2026", "Do 10.12.", "17:30", "Fertig"):
        await olga.taps(label)
    assert olga.reads() == (
        "Termin finden: Vorschau\n\nFolgetreffen\n\n• Di 17.11., 18:00\n• Do 19.11., 18:00\n• Do 10.12., 17:30\n\n"
        "Antworten bis: Dienstag, 10. November 2026\n\nGefragt werden: alle Gruppen (noch niemand)\n\n"
        "Noch ist niemand in diesen Gruppen. Wer dazukommt, findet die Frage in der Übersicht."
    )
    await olga.taps("Termin streichen")
    await olga.taps("Streichen: Do 19.11., 18:00")
    await olga.taps("Fertig")
    assert "Do 19.11." not in olga.reads()


@pytest.mark.slow
async def test_draft_is_changed_and_waits_in_the_list(town: Town) -> None:
    await town.participants(2)
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types(DATES)
    await olga.taps("Fertig")
    await olga.taps("Titel ändern")
    await olga.types("Runde zur Sprache")
    await olga.taps("Frist ändern")
    await olga.types("2.11.2026")
    assert olga.reads().startswith("Dieser Tag ist schon vorbei.")
    await olga.types("24.12.")
    assert olga.reads().startswith("Die Frist darf nicht nach dem ersten Termin enden.")
    await olga.types("irgendwann")
    assert olga.reads().startswith("Diesen Tag habe ich nicht verstanden.")
    await olga.types("27.11.")
    assert "Runde zur Sprache" in olga.reads()
    assert "Antworten bis: Freitag, 27. November 2026" in olga.reads()
    await olga.taps("Zur Übersicht")
    await olga.taps("Alle Treffen")
    await olga.taps("Termine, Entwurf: Runde zur Spr…")
    await olga.taps("Entwurf verwerfen")
    assert olga.reads() == "Der Entwurf ist gelöscht."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3.12. 18 Uhr oder demnächst", "„demnächst“: Diesen Termin habe ich nicht verstanden."),
        ("3.12., 4.12.", "„3.12., 4.12.“: Um wie viel Uhr?"),
        ("2.11.2026 18 Uhr", "„Mo 02.11.2026, 18:00“: Dieser Zeitpunkt ist schon vorbei."),
    ],
)
async def test_date_that_is_not_understood_is_named_and_asked_again(
    town: Town, text: str, sentence: str
) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types(text)
    assert olga.reads().startswith(sentence)
    await olga.types("3.12. 18 Uhr")
    assert "• Do 03.12., 18:00" in olga.reads()
    await olga.taps("Fertig")
    await olga.taps("Terminfrage beginnen")
    assert olga.reads().startswith("Bitte geben Sie mindestens zwei Termine an.")


@pytest.mark.slow
async def test_dates_that_cannot_be_are_named_and_the_others_stay(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types("5.12. 18 Uhr, 24.12. 18 Uhr, 31.2. 18 Uhr, 28.3.2027 2:30, 1.1. 18 Uhr")
    assert olga.reads().startswith(
        "„31.2. 18 Uhr“: Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.\n"
        "„So 28.03.2027, 02:30“: Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden."
    )
    assert olga.reads().endswith("• Sa 05.12., 18:00\n• Do 24.12., 18:00\n• Fr 01.01., 18:00")
    await olga.taps("Fertig")
    assert "• Fr 01.01., 18:00" in olga.reads()


@pytest.mark.slow
async def test_of_much_that_is_no_date_the_first_is_named_and_the_question_stays_in_sight(town: Town) -> None:
    """A message holds 4,096 signs, and what is cut off is its end."""
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types("3.12. 18 Uhr")
    await olga.types("; ".join(f"Irgendwann {'einmal ' * 8}{n}" for n in range(30)))
    seen = olga.reads()
    assert seen.count("Diesen Termin habe ich nicht verstanden.") == 4
    assert "Noch 26 weitere Termine sind nicht dabei." in seen
    assert "Welche Termine stehen zur Wahl?" in seen
    assert seen.endswith("• Do 03.12., 18:00")


@pytest.mark.slow
async def test_of_more_dates_than_can_be_the_first_stay_and_the_others_are_named(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types("3.11.2025 18 Uhr, " + ", ".join(f"{day}.12. 18 Uhr" for day in range(1, 23)))
    assert olga.reads().startswith(
        "„Mo 03.11.2025, 18:00“: Dieser Zeitpunkt ist schon vorbei. Bitte wählen Sie einen späteren.\n"
        "Mehr als 20 Termine sind nicht möglich. Nicht dabei sind: Mo 21.12., 18:00, Di 22.12., 18:00\n\n"
    )
    assert olga.reads().count("• ") == 20
    await olga.types("23.12. 18 Uhr")
    assert olga.reads().startswith(
        "Mehr als 20 Termine sind nicht möglich. Nicht dabei sind: Mi 23.12., 18:00\n\n"
    )
    assert olga.reads().count("• ") == 20
    january, february = range(1, 31), range(1, 13)
    await olga.types(
        ", ".join([*(f"{day}.1. 18 Uhr" for day in january), *(f"{day}.2. 18 Uhr" for day in february)])
    )
    assert "Mi 10.02., 18:00, 11.2. 18 Uhr, 12.2. 18 Uhr\n\n" in olga.reads()


@pytest.mark.slow
async def test_only_the_silent_are_reminded_and_the_organiser_hears_when_time_is_up(town: Town) -> None:
    ada, ben, _ = await town.participants(3)
    olga = await asked(town)
    await ada.taps("Nein zu allen")
    await town.time_passes(timedelta(days=6))
    assert not ada.sees("Erinnerung: Wann können Sie?")
    assert ben.reads().startswith("Erinnerung: Wann können Sie?")
    await town.time_passes(timedelta(days=2))
    assert olga.reads().startswith("Folgetreffen\n\n1 von 3 hat geantwortet.")
    assert olga.reads().endswith("Die Frist ist um.")


@pytest.mark.slow
async def test_no_to_all_asks_before_other_answers_go_and_can_leave_them(town: Town) -> None:
    ada, _ = await town.participants(2)
    await asked(town)
    for label in ("Die 3 Termine durchgehen", "Ja, da kann ich", "Alle Termine", "Nein zu allen"):
        await ada.taps(label)
    assert ada.reads() == (
        "Nein zu allen Terminen?\n\nSie haben schon zu einem von 3 Terminen geantwortet, und nicht mit Nein."
    )
    assert ada.buttons() == ("Nein zu den 2 offenen", "Nein zu allen 3", "Zurück")
    await ada.taps("Zurück")
    assert "• Do 03.12., 18:00: ja\n• Fr 04.12., 18:00: noch keine Antwort\n" in ada.reads()
    await ada.taps("Nein zu allen")
    await ada.taps("Nein zu den 2 offenen")
    assert ada.reads().startswith("Danke, das ist gespeichert.")
    assert "18:00: ja\n• Fr 04.12., 18:00: nein\n• Do 10.12., 17:30: nein\n" in ada.reads()
    await ada.taps("Nein zu allen")
    assert ada.buttons() == ("Nein zu allen 3", "Zurück")
    await ada.taps("Nein zu allen 3")
    assert "• Do 03.12., 18:00: nein\n• Fr 04.12., 18:00: nein\n• Do 10.12., 17:30: nein\n" in ada.reads()


@pytest.mark.slow
async def test_no_to_all_in_a_window_that_stood_open_asks_as_well(town: Town) -> None:
    ada, _ = await town.participants(2)
    await asked(town)
    await ada.taps("Die 3 Termine durchgehen")
    await ada.taps("Ja, da kann ich")
    await forges(town, ada, taps.NoToAllDates(DatePollId(1)))
    assert ada.reads().startswith("Nein zu allen Terminen?")
    await forges(town, ada, taps.SeeDates(DatePollId(1)))
    assert "• Do 03.12., 18:00: ja\n" in ada.reads()


@pytest.mark.slow
async def test_date_that_is_over_cannot_be_chosen_any_more(town: Town) -> None:
    ada, _ = await town.participants(2)
    olga = await asked(town, "10.11. 18 Uhr, 12.11. 18 Uhr")
    await ada.taps("Die 2 Termine durchgehen")
    await ada.taps("Ja, da kann ich")
    await ada.taps("Zur Not")
    await town.time_passes(timedelta(days=8))
    await olga.types("/treffen")
    await olga.taps("Termin wählen: Folgetreffen")
    assert (
        "1 von 2 hat geantwortet.\n\n• Di 10.11., 18:00: 1 ja · 0 zur Not · 0 nein · vorbei\n" in olga.reads()
    )
    assert [label for label in olga.buttons() if label.startswith("Wählen:")] == ["Wählen: Do 12.11., 18:00"]
    await olga.taps("Wählen: Do 12.11., 18:00")
    assert "2 Personen werden eingeladen." in olga.reads()


@pytest.mark.slow
async def test_late_answer_says_how_things_stand(town: Town) -> None:
    ada, _ = await town.participants(2)
    olga = await asked(town)
    await ada.taps("Die 3 Termine durchgehen")
    await olga.taps("Nicht weiter fragen")
    await olga.taps("Ja, nicht weiter fragen")
    assert olga.reads().endswith("Nach diesem Termin wird nicht mehr gefragt.")
    assert (await ada.taps("Ja, da kann ich")) == (
        "Dafür ist es zu spät: Zu diesen Terminen kann niemand mehr antworten."
    )
    assert ada.reads() == "Folgetreffen\n\nNach diesem Termin wird nicht mehr gefragt."


@pytest.mark.slow
async def test_who_has_still_to_answer_finds_it_at_home(town: Town) -> None:
    ada, _ = await town.participants(2)
    await asked(town)
    await ada.types("/menue")
    await ada.taps("Termin finden: Folgetreffen")
    await ada.taps("Nein zu allen")
    await ada.types("/menue")
    assert "Termin finden: Folgetreffen" not in ada.buttons()


@pytest.mark.slow
async def test_who_is_asked_cannot_choose_and_a_date_of_nowhere_is_no_answer(town: Town) -> None:
    ada, _ = await town.participants(2)
    poll, option = DatePollId(1), DateOptionId(1)
    olga = await asked(town)
    for tap in (taps.SeeDateSheet(poll), taps.ChooseDate(poll, option), taps.StopDatePoll(poll)):
        await forges(town, ada, tap)
    await forges(town, ada, taps.AnswerDate(poll, DateOptionId(99), Availability.YES))
    await olga.taps("Aktualisieren")
    assert "0 von 2 haben geantwortet." in olga.reads()
    assert "Nicht weiter fragen" in olga.buttons(), "it is still asked"


@pytest.mark.slow
async def test_whoever_has_messages_off_is_not_counted_among_those_who_are_sent_the_question(
    town: Town,
) -> None:
    ada, ben = await town.participants(2)
    await ben.types("/stopp")
    olga = await asked(town)
    off = "Eine weitere Person bekommt nichts geschickt: Sie möchte keine Nachrichten."
    assert olga.reads().startswith(f"Eine Person wird jetzt gefragt.\n\n{off}")
    await ada.taps("Die 3 Termine durchgehen")
    await ada.taps("Ja, da kann ich")
    await olga.taps("Aktualisieren")
    await olga.taps("Wählen: Do 03.12., 18:00")
    assert "Eine Person wird eingeladen." in olga.reads()
    assert olga.reads().endswith(f"{off} In der Übersicht steht es trotzdem.")


@pytest.mark.slow
async def test_whoever_blocked_the_chat_is_not_counted_among_those_who_are_sent_something(town: Town) -> None:
    """As in the preview of the reminders, until they come back."""
    _, ben = await town.participants(2)
    await ben.blocks_the_bot()
    await town.coordinator.types("/umfrage Wo? Hier / Dort")
    await town.coordinator.taps(next(each for each in town.coordinator.buttons() if "Senden an" in each))
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.taps("Termin gemeinsam finden")
    await olga.types(DATES)
    await olga.taps("Fertig")
    off = "Eine weitere Person bekommt nichts geschickt: Der Chat dieser Person ist gesperrt oder gelöscht."
    assert f"Gefragt werden: alle Gruppen (eine Person)\n\n{off}" in olga.reads()
    await olga.taps("Gruppen auswählen")
    assert "Zurzeit wird eine Person gefragt." in olga.reads()
    assert off in olga.reads()
    await olga.types("/treffen 3.12. 18 Uhr")
    assert f"Eingeladen werden: alle Gruppen (eine Person)\n\n{off}" in olga.reads()
    await olga.taps("Einladen: eine Person")
    assert off in olga.reads()
    await ben.unblocks_the_bot()
    await ben.types("/treffen")
    await olga.taps("Verschieben")
    await olga.types("4.12. 18 Uhr")
    assert "2 Personen bekommen sofort eine Nachricht." in olga.reads()
    assert off not in olga.reads()


@pytest.mark.slow
async def test_holidays_are_named_to_those_who_are_asked(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, "23.12. 18 Uhr, 24.12. 18 Uhr")
    assert "Heiligabend" in ada.reads()
    await ada.taps("Die 2 Termine durchgehen")
    assert "Feiertag" not in ada.reads()
    await ada.taps("Zur Not")
    assert "Achtung, dieser Tag ist ein Feiertag oder geschlossen: Heiligabend" in ada.reads()
    olga = await town.organiser()
    await olga.types("/treffen")
    await olga.taps("Termin finden: Folgetreffen · Antworten: 1 von 1")
    assert "Do 24.12., 18:00: 0 ja · 0 zur Not · 0 nein\nAchtung, dieser Tag ist ein Feiertag" in olga.reads()


@pytest.mark.slow
async def test_last_answer_is_thanked_for_once(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, "23.12. 18 Uhr, 24.12. 18 Uhr")
    await ada.taps("Die 2 Termine durchgehen")
    assert await ada.taps("Zur Not") == "Gespeichert."
    assert await ada.taps("Zur Not") is None
    assert ada.reads().startswith("Danke, das ist gespeichert.")
