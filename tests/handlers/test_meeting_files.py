"""The file for a calendar: whose link it has, its clocks, and how it follows the meeting."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.meetings import calendar_file
from locales import words_in
from storage.ids import MeetingId, MunicipalityId
from storage.meetings import Meeting, MeetingKind, MeetingState
from tests.handlers.inviting import calendar_of, planned
from tests.town import Town


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
    assert [str(event["SUMMARY"]) for event in events] == [
        "Folgetreffen",
        "Folgetreffen",
        "Abgesagt: Folgetreffen",
    ]
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
async def test_link_of_two_lines_is_not_taken_for_one(town: Town) -> None:
    """No calendar file could hold it, and the calendar of everybody invited would end with it."""
    ada, olga = await town.participant("Ada"), await planned(town)
    for label in ("Angaben ändern", "Link zur Videokonferenz"):
        await olga.taps(label)
    await olga.types("https://treffen.example/raum\nKenncode:123")
    assert "Das ist kein Link." in olga.reads()
    await olga.types("https://treffen.example/raum")
    assert b"URL:https://treffen.example/raum" in (await calendar_of(ada)).to_ical()


def test_link_that_was_stored_with_a_line_break_leaves_the_calendar_whole() -> None:
    meeting = Meeting(
        id=MeetingId(1),
        municipality=MunicipalityId(1),
        state=next(iter(MeetingState)),
        version=1,
        kind=next(iter(MeetingKind)),
        uid="uid",
        sequence=0,
        title="Treffen",
        start=datetime(2026, 12, 3, 18, 0),  # noqa: DTZ001 - wall time
        timezone="Europe/Berlin",
        minutes=60,
        place="",
        link="https://treffen.example/raum\nX-ANY:1",
        link_for_coming=False,
        agenda=(),
    )
    now = datetime(2026, 12, 1, tzinfo=UTC)
    made = calendar_file.content(meeting, town="Musterstadt", words=words_in("de"), now=now)
    assert b"SUMMARY:Treffen" in made
    assert b"X-ANY" not in made


@pytest.mark.slow
async def test_pasted_line_separators_do_not_reach_a_calendar(town: Town) -> None:
    """Some programs for calendars tear a file apart at every sign that ends a line anywhere."""
    ada = await town.participant("Ada")
    olga = await planned(town)
    await olga.taps("Angaben ändern")
    await olga.taps("Titel ändern")
    await olga.types("Runde der Vereine\u2028im\x0bSaal")
    title = str((await calendar_of(ada)).events[0]["SUMMARY"])
    assert title == "Runde der Vereine im Saal"
