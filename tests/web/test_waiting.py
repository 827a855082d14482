"""What waits on somebody's first page stays until they have seen it, however long they are away."""

from datetime import timedelta

import pytest

from storage.errors import ConstraintViolated
from storage.ids import PersonId
from tests.web.desk import Desk
from tests.web.hall import Hall
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
    new = ada.text.index("Neues für Sie")
    assert ada.text.index("Wo?", new) > new, "looking alone, as a scanner of addresses does, changes nothing"

    await ada.taps("Einstellungen")
    await ada.opens("/")
    assert "Neues für Sie" not in ada.text
    assert "Wo?" in ada.text.partition("Schon gesehen")[2]
    await hall.time_passes(timedelta(days=31))
    ada = await comes_back(hall)
    assert "Schon gesehen" not in ada.text


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
    seen = ada.text.partition("Neues für Sie")[2]
    assert "Frage 21?" in seen
    assert "Frage 01?" not in seen
    await ada.taps("Einstellungen")
    await ada.opens("/")
    new, _, earlier = ada.text.partition("Neues für Sie")[2].partition("Schon gesehen")
    assert "Frage 00?" in new
    assert "Frage 01?" in new
    assert "Frage 21?" not in new
    assert "Frage 21?" in earlier


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
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    await kim.types("Wo? Rathaus / Schule")
    await kim.taps("Senden an 6 Personen")
    await hall.settled()
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
