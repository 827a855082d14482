"""What a calendar file says of the clocks is what the time zone database says, in every place of the earth."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from icalendar import Timezone

from handlers.meetings import calendar_zone

SUMMER = date(2027, 6, 1)
WEEKS = [datetime(2027, 1, 1, 12, tzinfo=UTC) + timedelta(days=7 * week) for week in range(52)]


def offsets_differ(zone: str) -> bool:
    """Whether another program would show a time of 2027 in this place wrongly."""
    written = calendar_zone.description(zone, first=SUMMER, last=SUMMER).to_ical()
    described = Timezone.from_ical(written)
    assert isinstance(described, Timezone)
    read, known = described.to_tz(lookup_tzid=False), ZoneInfo(zone)
    walls = [moment.astimezone(known).replace(tzinfo=None) for moment in WEEKS]
    return any(
        wall.replace(tzinfo=read).utcoffset() != wall.replace(tzinfo=known).utcoffset() for wall in walls
    )


@pytest.mark.slow
def test_offsets_are_those_of_the_place() -> None:
    zones = sorted(available_timezones() - {"localtime"})
    assert len(zones) > 400
    assert [zone for zone in zones if offsets_differ(zone)] == []


def lines(zone: str, name: str) -> list[str]:
    """The lines of a zone's description that begin with this name."""
    written = calendar_zone.description(zone, first=SUMMER, last=SUMMER).to_ical().decode()
    return [line for line in written.splitlines() if line.startswith(name)]


@pytest.mark.parametrize("zone", ["Africa/Cairo", "Africa/Casablanca"])
def test_what_no_rule_can_tell_is_told_in_single_dates(zone: str) -> None:
    """Cairo changes at 24 o'clock, Morocco by the moon."""
    assert lines(zone, "RRULE") == []
    assert lines(zone, "TZID") == [f"TZID:{zone}"]


def test_place_without_summer_time_has_one_rule() -> None:
    assert lines("Asia/Kolkata", "TZOFFSET") == ["TZOFFSETFROM:+0530", "TZOFFSETTO:+0530"]


def test_summer_time_begins_at_two_and_repeats() -> None:
    assert lines("Europe/Berlin", "DTSTART") == ["DTSTART:20260329T020000", "DTSTART:20261025T030000"]
    assert lines("Europe/Berlin", "RRULE") == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
