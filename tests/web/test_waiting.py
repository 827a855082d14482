"""What waits on somebody's first page stays until they have seen it, however long they are away."""

import re
from datetime import timedelta

import pytest

from storage.errors import ConstraintViolated
from storage.ids import PersonId
from tests.web.desk import Desk
from tests.web.hall import SERIES, Hall
from tests.web.test_in_chromium import starts_survey
from workshops.outbox import MOST_WAITING

pytestmark = [pytest.mark.slow, pytest.mark.process]


async def comes_back(hall: Hall) -> Desk:
    """The only one in a group, with the return code: her session has ended."""
    row = await hall.database.read(
        lambda tx: tx.one("SELECT person_id FROM membership WHERE group_id IS NOT NULL")
    )
    desk = await hall.desk()
    await desk.enters(await hall.workshops.sessions.new_code(PersonId(row["person_id"]), "return"))
    return desk


async def test_invitation_waits_for_whoever_is_away_for_long(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.coordinator.opens("/")
    await hall.coordinator.taps("Neue Abstimmung")
    await hall.coordinator.types("Wo? Rathaus / Schule")
    await hall.coordinator.taps("Senden an eine Person")
    await hall.time_passes(timedelta(days=50))
    ada = await comes_back(hall)
    await ada.opens("/")
    new = ada.text.index("Jetzt sind Sie gefragt")
    assert ada.text.index("Wo?", new) > new, "looking alone, as a scanner of addresses does, changes nothing"

    await ada.taps("Einstellungen")
    await ada.opens("/")
    asked = ada.text.partition("Jetzt sind Sie gefragt")[2]
    assert asked.startswith("\nWo?"), "it waits for her answer, however often she has looked at it"
    await ada.taps("1 · Rathaus")
    await ada.opens("/")
    assert "Jetzt sind Sie gefragt" not in ada.text
    assert "Wo?" in ada.text.partition("Schon gesehen")[2]
    await hall.time_passes(timedelta(days=31))
    ada = await comes_back(hall)
    assert "Schon gesehen" not in ada.text


async def test_poll_waits_above_the_buttons_until_it_is_answered_completely(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.asks("Wo? Markt / Park", kind="Widerstand")
    await ada.opens("/")
    await ada.taps("5")
    for _ in range(3):
        await ada.opens("/")
        await ada.taps("Einstellungen")
    await ada.opens("/")
    assert ada.text.partition("Jetzt sind Sie gefragt")[2].startswith("\nWo?"), "she has begun, and no more"
    while "Jetzt sind Sie gefragt" in ada.text:
        await ada.taps("5")
        await ada.opens("/")
    assert "Wo?" in ada.text.partition("Schon gesehen")[2]


async def test_poll_that_waits_is_gone_from_above_with_its_end(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = hall.coordinator
    await hall.asks("Wo? Rathaus / Schule")
    for _ in range(3):
        await ada.opens("/")
        await ada.taps("Einstellungen")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert "Jetzt sind Sie gefragt" not in ada.text
    assert "Diese Abstimmung ist beendet" in ada.text.partition("Neues für Sie")[2]


async def test_meeting_that_moved_twice_meanwhile_names_the_time_that_was_known(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites()
    await ada.opens("/")
    await ada.taps("Treffen: ")
    await ada.taps("Ich komme")
    for when in ("11.12. 18 Uhr", "14.12. 18 Uhr"):
        await kim.taps("Verschieben")
        await kim.types(when)
        await kim.taps("Ja, verschieben")
    await hall.settled()
    await ada.opens("/")
    assert "Bisher war geplant: Donnerstag, 10. Dezember 2026" in ada.text
    await ada.taps("Einstellungen")
    await kim.taps("Verschieben")
    await kim.types("15.12. 18 Uhr")
    await kim.taps("Ja, verschieben")
    await hall.settled()
    await ada.opens("/")
    assert "Bisher war geplant: Montag, 14. Dezember 2026" in ada.text.partition("Schon gesehen")[0]


async def test_whoever_has_messages_off_finds_a_cancelled_meeting_and_why_in_the_browser(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await ada.opens("/")
    await ada.taps("Einstellungen")
    await ada.taps("Nachrichten ausschalten")
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neues Treffen")
    await kim.types("10.12. 18 Uhr")
    await kim.taps("Treffen festlegen")
    await ada.opens("/")
    await ada.taps("Treffen: ")
    await ada.taps("Ich komme")
    assert "Ihre Nachrichten sind ausgeschaltet" in ada.text
    await kim.taps("Treffen absagen")
    await kim.types("Der Saal ist belegt")
    await kim.taps("Ja, absagen")
    await ada.opens("/")
    assert "Abgesagt: Folgetreffen, Do 10.12., 18:00" in ada.text
    await ada.taps("Alle Treffen")
    assert "Grund: Der Saal ist belegt" in ada.text


async def test_more_than_one_page_holds_comes_bit_by_bit(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = hall.coordinator
    for number in range(MOST_WAITING + 2):
        await kim.opens("/")
        await kim.taps("Neue Abstimmung")
        await kim.types(f"Frage {number:02}? Ja / Nein")
        await kim.taps("Senden an eine Person")
        await hall.time_passes(timedelta(minutes=1))
    await ada.opens("/")
    new = re.findall(r"<h3>(.*?)</h3>", ada.html)
    assert new[:2] == ["Frage 21?", "Frage 20?"]
    assert "Frage 01?" not in new
    await ada.taps("Einstellungen")
    await ada.opens("/")
    asked, _, waits = ada.html.partition("Jetzt sind Sie gefragt")[2].partition("Wartet auf Ihre Antwort")
    assert re.findall(r"<h3>(.*?)</h3>", asked) == ["Frage 01?", "Frage 00?"], "what they have not seen yet"
    assert "Frage 21?" in waits


async def test_nobody_marks_what_waits_for_somebody_else(hall: Hall) -> None:
    ada, bea = await hall.people(2, group="ehrenamt")
    await starts_survey(hall)
    await ada.opens("/")
    form = next(form for form in ada.page.forms if "unseen" in form.fields)
    stolen = form.fields["unseen"]
    await bea.opens("/")
    form = next(form for form in bea.page.forms if "unseen" in form.fields)
    await bea.posts(form, {"unseen": f"{stolen},0,x,{10**30}", "tap": form.buttons[0][2]})
    await ada.opens("/")
    assert "Neues für Sie" in ada.text


async def test_only_what_was_sent_can_be_seen(hall: Hall) -> None:
    await hall.participant(group="ehrenamt")
    await starts_survey(hall)
    with pytest.raises(ConstraintViolated):
        await hall.database.write(lambda tx: tx.run("UPDATE delivery SET seen_at = 1, state = 'pending'"))


async def test_phone_without_a_network_for_an_hour_counts_and_after_the_end_is_told(hall: Hall) -> None:
    """What was tapped meanwhile arrives when there is a network again, on the page that was open all the time."""
    people, kim = await hall.people(6), hall.coordinator
    await hall.asks("Wo? Rathaus / Schule")
    for person in people:
        await person.opens("/")
        await person.taps("Abstimmung: Wo?")
    for person in people[:4]:
        await person.taps("1 · Rathaus")
    await hall.time_passes(timedelta(hours=1))
    await people[4].taps("2 · Schule")
    assert "Ihre Stimme: Schule" in people[4].text
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await kim.taps(label)
    await hall.time_passes(timedelta(hours=1))
    await people[5].taps("2 · Schule")
    assert "Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr." in people[5].text
    assert "Das Ergebnis steht unten." in people[5].text
    assert "Rathaus: 4 (80 %)" in people[5].text
    assert "Schule: 1 (20 %)" in people[5].text


async def moves_to_the_town_hall(kim: Desk) -> None:
    """Another time for one of a series, and after that another place."""
    await kim.taps("Verschieben")
    await kim.types("17.12.2026 20 Uhr")
    await kim.taps("Nur dieses verschieben")
    for label in ("Angaben ändern", "Ort oder Link angeben"):
        await kim.taps(label)
    await kim.types("Bürgerhaus")
    await kim.taps("Nur für dieses")


async def test_move_stays_in_sight_when_the_place_changes_after_it(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites(SERIES)
    await moves_to_the_town_hall(kim)
    await hall.settled()
    await ada.opens("/")
    new = ada.text.partition("Neues für Sie")[2]
    assert "Neuer Ort" in new
    assert "Neuer Termin\nBisher war geplant: Dienstag, 1. Dezember 2026, 18:00 Uhr" in new
    assert "Dieser Eintrag stimmt nicht mehr." in new
    assert new.count("18:00 bis") + new.count("20:00 bis") == 1, "both are told in one block"
    await kim.taps("Treffen absagen")
    await kim.taps("Ja, absagen")
    await hall.settled()
    await ada.opens("/")
    assert "Neuer Termin" not in ada.text, "it does not take place at all"
    assert "Neuer Ort" not in ada.text


async def test_place_and_move_that_were_not_seen_yet_are_one_block(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites()
    await ada.opens("/")
    await ada.taps("Einstellungen")

    async def relocates(place: str) -> None:
        for label in ("Angaben ändern", "Ort oder Link angeben"):
            await kim.taps(label)
        await kim.types(place)
        await kim.taps("Ja, Ort ändern")
        await hall.settled()

    async def moves(when: str) -> None:
        await kim.taps("Verschieben")
        await kim.types(when)
        await kim.taps("Ja, verschieben")
        await hall.settled()

    await relocates("Rathaus")
    await moves("11.12. 18 Uhr")
    await relocates("Bürgerhaus")
    await moves("14.12. 18 Uhr")
    await ada.opens("/")
    new, _, earlier = ada.text.partition("Neues für Sie")[2].partition("Schon gesehen")
    assert "Bisher war geplant: Donnerstag, 10. Dezember 2026, 18:00 Uhr\nNeuer Ort: Bürgerhaus" in new
    assert new.count("Neuer Termin") == new.count("Neuer Ort") == 1
    assert "Neuer" not in earlier
    await ada.taps("Einstellungen")
    await relocates("Schule")
    await ada.opens("/")
    new = ada.text.partition("Neues für Sie")[2].partition("Schon gesehen")[0]
    assert "Neuer Ort\n" in new
    assert "Neuer Termin" not in new, "that was seen"


async def test_new_place_of_several_is_told_of_those_that_still_are_there(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites(SERIES)
    for label in ("Angaben ändern", "Ort oder Link angeben"):
        await kim.taps(label)
    await kim.types("Rathaus, Saal 3")
    await kim.taps("Für alle 3 ab diesem")
    await hall.settled()
    await ada.opens("/")
    assert "Er gilt für 3 Treffen:\nDi 01.12.2026, 18:00\nDi 05.01.2027, 18:00\nDi 02.02.2027" in ada.text

    await moves_to_the_town_hall(kim)
    await hall.settled()
    await ada.opens("/")
    there = "Er gilt für 2 Treffen:\nDi 05.01.2027, 18:00\nDi 02.02.2027, 18:00\nFolgetreffen\nDienstag, 5. Januar"
    assert there in ada.text

    for label in ("Alle Termine der Serie", "Di 05.01.2027, 18:00 · Folgetreffen"):
        await kim.taps(label)
    await moves_to_the_town_hall(kim)
    await hall.settled()
    await ada.opens("/")
    placed = ada.text.partition("Neues für Sie")[2].rpartition("Neuer Ort")[2]
    assert "Er gilt" not in ada.text
    assert "Dienstag, 2. Februar 2027\n18:00 bis 20:00 Uhr\nOrt: Rathaus, Saal 3" in placed


async def test_new_days_and_a_new_place_of_all_of_a_series_are_one_block(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites(SERIES)
    await ada.opens("/")
    await ada.taps("Einstellungen")
    for label in ("Angaben ändern", "Ort oder Link angeben"):
        await kim.taps(label)
    await kim.types("Rathaus, Saal 3")
    await kim.taps("Für alle 3 ab diesem")
    await kim.taps("Verschieben")
    await kim.types("2.12.2026 18 Uhr")
    await kim.taps("Alle 3 ab diesem verschieben")
    await hall.settled()
    await ada.opens("/")
    new = ada.text.partition("Neues für Sie")[2]
    assert new.count("Neuer Termin") == new.count("Neuer Ort: Rathaus, Saal 3") == new.count("Neuer Ort") == 1
    assert "Mi 02.12.2026, 18:00\n" in new
    await kim.taps("Verschieben")
    await kim.types("3.12.2026 18 Uhr")
    await kim.taps("Nur dieses verschieben")
    await hall.settled()
    await ada.opens("/")
    new = ada.text.partition("Neues für Sie")[2]
    assert "Bisher war geplant: Dienstag, 1. Dezember 2026" in new
    assert "Donnerstag, 3. Dezember 2026\n18:00 bis 20:00 Uhr\nOrt: Rathaus, Saal 3" in new
    assert "Neuer Ort: Rathaus, Saal 3" in new, "of the others, which are still where they were moved"


async def test_what_was_seen_long_ago_is_folded(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    for number in range(4):
        await hall.coordinator.opens("/")
        await hall.coordinator.taps("Neue Abstimmung")
        await hall.coordinator.types(f"Frage {number}? Ja / Nein")
        await hall.coordinator.taps("Senden an eine Person")
        await hall.time_passes(timedelta(minutes=1))
    await ada.opens("/")
    assert "<details>" not in ada.html, "what is new is in sight"
    asked, choice, settings = map(ada.html.index, ("Jetzt sind Sie gefragt", ">1 · Ja<", "Einstellungen"))
    assert asked < choice < settings, "in sight on a small phone without a script"
    above, _, below = ada.html.partition("Aktualisieren")
    assert re.findall(r"<h3>(.*?)</h3>", above) == ["Frage 3?", "Frage 2?"], "the buttons are found below two"
    assert re.findall(r"<h3>(.*?)</h3>", below.partition("Neues für Sie")[2]) == ["Frage 1?", "Frage 0?"]
    await ada.taps("Einstellungen")
    await ada.opens("/")
    assert "<details>" not in ada.html, "what waits for an answer is in sight, however often it was"
    for number in (3, 2, 1, 0):
        await ada.taps(f"Abstimmung: Frage {number}?")
        await ada.taps("1 · Ja")
        await ada.opens("/")
    assert re.findall(r"<h3>(.*?)</h3>", ada.html) == ["Frage 3?", "Frage 2?"]
    assert re.findall(r"<summary>(.*?)</summary>", ada.html) == ["Frage 1?", "Frage 0?"]


async def test_result_that_was_seen_is_folded_and_looking_anew_stands_above_it(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.coordinator.opens("/")
    await hall.coordinator.taps("Neue Abstimmung")
    await hall.coordinator.types("Wo? Rathaus / Schule")
    for label in ("Senden an eine Person", "Abstimmung beenden", "Ja, beenden"):
        await hall.coordinator.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert re.findall(r"<h3>(.*?)</h3>", ada.html) == ["Wo?"], "what is new is in sight"
    await ada.taps("Einstellungen")
    await ada.opens("/")
    assert re.findall(r"<summary>(.*?)</summary>", ada.html) == ["Wo?"]
    assert ada.text.index("Aktualisieren") < ada.text.index("Schon gesehen")


async def test_link_of_a_meeting_that_was_cancelled_is_not_told_as_new(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = await hall.invites(SERIES)
    for label in ("Angaben ändern", "Link zur Videokonferenz"):
        await kim.taps(label)
    await kim.types("https://treffen.example/raum")
    await hall.settled()
    await ada.opens("/")
    assert "Neuer Link" in ada.text
    for label in ("Zurück", "Zurück", "Treffen absagen", "Ja, absagen"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert "Neuer Link" not in ada.text


async def test_what_waits_for_an_answer_is_told_apart_from_what_is_only_read(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.invites(SERIES)
    await hall.settled()
    await ada.opens("/")
    assert "Wartet auf Ihre Antwort" not in ada.text, "it is new"
    await ada.taps("Einstellungen")
    await ada.opens("/")
    waits, _, earlier = ada.text.partition("Wartet auf Ihre Antwort")[2].partition("Schon gesehen")
    assert "Dienstag, 1. Dezember 2026" in waits
    assert not earlier
    await ada.taps("Ich komme")
    await ada.opens("/")
    assert "Wartet auf Ihre Antwort" not in ada.text
    assert "Dienstag, 1. Dezember 2026" in ada.text.partition("Schon gesehen")[2]


async def test_question_of_an_overdue_measure_waits_for_its_answer(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Maßnahmen")
    await kim.taps("Neue Maßnahme")
    await kim.types("Rampe, Bauamt, bis 20.11.2026")
    await hall.time_passes(timedelta(days=25))
    await kim.opens("/")
    assert "Rampe" in kim.text.partition("Neues für Sie")[2]
    await kim.taps("Einstellungen")
    await kim.opens("/")
    waits = kim.text.partition("Wartet auf Ihre Antwort")[2].partition("Schon gesehen")[0]
    assert "Rampe" in waits
    await kim.taps("Begonnen")
    await kim.opens("/")
    assert "Wartet auf Ihre Antwort" not in kim.text


async def test_question_for_a_date_waits_until_every_date_is_answered(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await kim.taps(label)
    await kim.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    for label in ("Fertig", "Fragen: "):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    await ada.taps("Einstellungen")
    await ada.opens("/")
    assert "Wann können Sie?" in ada.text.partition("Wartet auf Ihre Antwort")[2]
    await ada.taps("Nein zu allen")
    await ada.opens("/")
    assert "Wartet auf Ihre Antwort" not in ada.text
