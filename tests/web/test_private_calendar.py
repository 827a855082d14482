"""Somebody's calendar at its secret address."""

from datetime import date, timedelta

import aiohttp
import icalendar
import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall


@pytest.mark.slow
async def test_calendar_has_the_meetings_and_ends_with_its_address(hall: Hall) -> None:
    ada = await hall.participant()
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "In 4 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens("/me")
    assert "dazu das Datum jeder Maßnahme" in ada.text
    await ada.taps("Kalender-Adresse anzeigen")
    address = next(line for line in ada.text.split("\n") if line.endswith(".ics"))
    link = f"webcal:{address.partition(':')[2]}"
    assert ada.page.links["Im Kalender öffnen"] == link, "a tap is enough"
    assert "Neue Adresse anzeigen" in ada.html, "which ends the one above"
    assert "Kalender-Adresse anzeigen" not in ada.html
    async with aiohttp.ClientSession() as client:
        answer = await client.get(address)
        assert answer.content_type == "text/calendar"
        calendar = icalendar.Calendar.from_ical(await answer.read())
        [meeting] = calendar.walk("VEVENT")
        assert meeting["SUMMARY"] == "Folgetreffen"
        assert meeting.walk("VALARM")
        await ada.opens("/me")
        await ada.taps("Kalender-Adresse beenden")
        async with client.get(address) as gone:
            assert gone.status == 404
    await coordinator.taps("Alle Treffen")
    await coordinator.follows("Im eigenen Kalender anzeigen")
    assert "Kalender-Adresse anzeigen" in coordinator.html


@pytest.mark.slow
async def test_calendar_has_the_days_of_measures_without_any_name(hall: Hall) -> None:
    """Whole days that take no time, and no tasks: a calendar that subscribes to an address seldom shows those."""
    ada, bea, klara = await hall.participant(), await hall.participant(), hall.coordinator
    await klara.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await klara.taps(label)
    await klara.types("Sprachcafé; Räume, Amt für Soziales, bis 20.11.")
    await klara.taps("Allen zeigen")
    for person, act in ((ada, "Ich übernehme"), (bea, "Bescheid bekommen")):
        await person.opens("/")
        for label in ("Maßnahmen", "1 · Sprachcafé", act):
            await person.taps(label)
    await ada.types("Frau A.")
    for person in (ada, bea):
        content = await _calendar_of(person)
        [entry] = icalendar.Calendar.from_ical(content).walk("VEVENT")
        assert entry["SUMMARY"] == "Maßnahme: Sprachcafé, Räume"
        assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (date(2026, 11, 20), date(2026, 11, 21))
        assert entry["TRANSP"] == "TRANSPARENT"
        assert b"Frau A." not in content
    await klara.taps("Datum ändern")
    await klara.types("Ende März")
    [entry] = icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT")
    assert (entry.decoded("DTSTART"), entry.decoded("SEQUENCE")) == (date(2027, 3, 31), 2)
    for label in ("Stand ändern", "erledigt"):
        await klara.taps(label)
    assert icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT") == []


@pytest.mark.slow
async def test_meeting_that_is_over_stays_in_the_calendar_for_a_year_and_one_that_was_declined_goes(
    hall: Hall,
) -> None:
    ada, bea, coordinator = await hall.participant(), await hall.participant(), hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "In 4 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await bea.opens("/")
    for label in ("Treffen: ", "Ich komme nicht"):
        await bea.taps(label)
    assert icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT") == []
    await ada.opens("/me")
    await ada.taps("Kalender-Adresse anzeigen")
    address = next(line for line in ada.text.split("\n") if line.endswith(".ics"))
    async with aiohttp.ClientSession() as client:
        for days, there in ((30, True), (350, True), (30, False)):
            await hall.time_passes(timedelta(days=days))
            async with client.get(address) as answer:
                found = icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT")
            assert bool(found) is there
            assert not any(each.walk("VALARM") for each in found), "nobody is reminded of it any more"


async def _calendar_of(person: Desk) -> bytes:
    """What a calendar fetches."""
    await person.opens("/me")
    has_one = "Neue Adresse anzeigen" in person.html
    await person.taps("Neue Adresse anzeigen" if has_one else "Kalender-Adresse anzeigen")
    address = next(line for line in person.text.split("\n") if line.endswith(".ics"))
    async with aiohttp.ClientSession() as client:
        return await (await client.get(address)).read()
