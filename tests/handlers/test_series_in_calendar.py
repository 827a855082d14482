"""A series in somebody's private calendar."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from sandbox.person import Person
from storage import persons
from storage.ids import ChatId
from tests.handlers.inviting import calendar_of
from tests.town import Town, goes
from web.calendar_feed import CalendarFeed


async def feed_of(town: Town, somebody: Person) -> Calendar:
    """What their private address gives to a calendar program."""
    person = await town.database.read(lambda tx: persons.of_chat(tx, ChatId(somebody.user.id)))
    assert person is not None
    return Calendar.from_ical(await CalendarFeed(town.workshops, town.sandbox.clock).of(person))


def entries(calendar: Calendar) -> list[str]:
    return [f"{event.decoded('dtstart'):%d.%m.%Y %H:%M}" for event in calendar.walk("VEVENT")]


@pytest.mark.slow
async def test_calendar_has_every_meeting_of_a_series(town: Town) -> None:
    """Each an entry of its own: one that is moved stays the same entry, one that is cancelled or declined is gone."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 4 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    before = await feed_of(town, ada)
    assert entries(before) == ["03.12.2026 18:00", "07.01.2027 18:00", "04.02.2027 18:00", "04.03.2027 18:00"]
    uids = [event["uid"] for event in before.walk("VEVENT")]
    assert len(set(uids)) == 4
    await olga.types("/treffen")
    await goes(
        olga,
        "Do 03.12., 18:00 · Folgetreffen und 3 weitere",
        "Alle Termine der Serie",
        "Do 07.01.2027, 18:00 · Folgetreffen",
    )
    await goes(olga, "Verschieben")
    await olga.types("8.1. 19 Uhr")
    await goes(
        olga, "Nur dieses verschieben", "Alle Termine der Serie", "Do 04.02.2027, 18:00 · Folgetreffen"
    )
    await goes(olga, "Treffen absagen", "Ja, absagen")
    await ada.types("/treffen")
    await goes(
        ada,
        "Do 03.12., 18:00 · Folgetreffen und 2 weitere",
        "Alle Termine der Serie",
        "Do 04.03.2027, 18:00 · offen",
        "Ich komme nicht",
    )
    after = await feed_of(town, ada)
    assert entries(after) == ["03.12.2026 18:00", "08.01.2027 19:00"]
    assert [event["uid"] for event in after.walk("VEVENT")] == uids[:2]
    assert [event.decoded("sequence") for event in after.walk("VEVENT")] == [0, 1]


@pytest.mark.slow
async def test_calendar_has_a_name_and_tells_what_is_not_answered_from_what_is(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 2 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")

    async def states() -> list[str]:
        return [str(event["status"]) for event in (await feed_of(town, ada)).walk("VEVENT")]

    assert await states() == ["TENTATIVE", "TENTATIVE"]
    await ada.taps("Ich komme")
    assert await states() == ["CONFIRMED", "TENTATIVE"]
    await ada.taps("Vielleicht")
    assert await states() == ["TENTATIVE", "TENTATIVE"]
    calendar = await feed_of(town, ada)
    assert str(calendar["x-wr-calname"]).startswith("Treffen und Maßnahmen: ")
    assert calendar["name"] == calendar["x-wr-calname"]


@pytest.mark.slow
async def test_calendar_describes_the_clocks_from_the_first_meeting_of_a_series_to_the_last(
    town: Town,
) -> None:
    """For a calendar that knows only what the file says: khal showed a date in winter an hour early."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await town.time_passes(timedelta(days=180))
    await olga.types("/treffen monatlich ab 6.7.2027 um 18 Uhr, 20 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    calendar = await feed_of(town, ada)
    walls = [event.decoded("dtstart").replace(tzinfo=None) for event in calendar.walk("VEVENT")]
    assert (walls[0].year, walls[-1].year) == (2027, 2029)
    [described] = calendar.timezones
    read, known = described.to_tz(lookup_tzid=False), ZoneInfo("Europe/Berlin")
    assert [wall.replace(tzinfo=read).utcoffset() for wall in walls] == [
        wall.replace(tzinfo=known).utcoffset() for wall in walls
    ]


@pytest.mark.slow
async def test_calendar_is_told_of_everything_that_changes_for_all_that_follow(town: Town) -> None:
    """A calendar program passes over an entry whose number has not grown."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Alle Termine der Serie")
    await goes(olga, "Do 07.01.2027, 18:00 · Folgetreffen")

    async def sequences() -> list[int]:
        return [event.decoded("sequence") for event in (await feed_of(town, ada)).walk("VEVENT")]

    assert await sequences() == [0, 0, 0]
    await goes(olga, "Angaben ändern", "Titel ändern")
    await olga.types("Runde")
    await olga.taps("Für alle 2 ab diesem")
    assert await sequences() == [0, 1, 1]
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Rathaus")
    await olga.taps("Für alle 2 ab diesem")
    assert await sequences() == [0, 2, 2]
    await olga.taps("Verschieben")
    await olga.types("5.1. 17 Uhr")
    await olga.taps("Alle 2 ab diesem verschieben")
    assert await sequences() == [0, 3, 3]
    await ada.types("/treffen")
    await goes(ada, next(each for each in ada.buttons() if each.startswith("Do 03.12., 18:00")))
    await goes(ada, "Alle Termine der Serie", "Di 05.01.2027, 17:00 · offen")
    await goes(olga, "Treffen absagen", "Ja, alle 2 ab diesem absagen")
    [gone] = (await calendar_of(ada)).events
    assert (gone["STATUS"], gone["SEQUENCE"]) == ("CANCELLED", 4)
