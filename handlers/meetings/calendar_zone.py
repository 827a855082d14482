"""The clocks of a place as a calendar file describes them: two rules that repeat each year (RFC 5545, 3.6.5).

The rules are read from the last line of the place's time zone file, which says in POSIX notation what holds from now
on (RFC 9636, 3.3): `CET-1CEST,M3.5.0,M10.5.0/3`. icalendar's own description is made of single dates and begins summer
time an hour late; it is kept for the few places whose rule has another form, such as changes counted over midnight.
"""

import re
from calendar import Calendar
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from questionnaires.values import dataclass

_POSIX: Final = re.compile(
    r"(?P<standard><[^>]+>|[A-Za-z]+)(?P<west>[-+]?\d+(:\d\d)?)"
    r"((?P<summer><[^>]+>|[A-Za-z]+)(?P<summer_west>[-+]?\d+(:\d\d)?)?,(?P<begins>[^,]+),(?P<ends>[^,]+))?"
)
_CHANGE: Final = re.compile(
    r"M(?P<month>\d+)\.(?P<week>[1-5])\.(?P<weekday>[0-6])(/(?P<hour>\d|1\d|2[0-3])(:(?P<minute>\d\d))?)?"
)
_LAST: Final = 5
_USUAL_HOUR: Final = 2
_PartT = TypeVar("_PartT", TimezoneDaylight, TimezoneStandard)
_WEEKDAYS: Final = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")


@dataclass(frozen=True, slots=True)
class _Change:
    """One of the two changes of a year, in the local time that holds until then."""

    month: int
    week: int
    weekday: int
    at: time

    def in_year(self, year: int) -> datetime:
        days = [
            day
            for day in Calendar().itermonthdates(year, self.month)
            if day.month == self.month and day.isoweekday() % 7 == self.weekday
        ]
        found = days[-1] if self.week == _LAST else days[self.week - 1]
        return datetime.combine(found, self.at)

    def rule(self) -> dict[str, object]:
        week = -1 if self.week == _LAST else self.week
        return {"freq": "yearly", "bymonth": self.month, "byday": f"{week}{_WEEKDAYS[self.weekday]}"}


def description(zone: str, *, first: date, last: date) -> Timezone:
    """The VTIMEZONE of an IANA zone; it holds from the year before the first of these days to after the last."""
    found = _POSIX.fullmatch(_last_line(zone))
    described = None if found is None else _from_rules(zone, found, first)
    if described is None or not _agrees(described, zone, first, last):
        return _single_dates(zone, first, last)
    return described


def _from_rules(zone: str, found: re.Match[str], first: date) -> Timezone | None:
    if found["summer"] is None:
        return _with_rules(zone, _always(found))
    begins, ends = _change(found["begins"]), _change(found["ends"])
    if begins is None or ends is None:
        return None
    winter = _offset(found["west"])
    summer = winter + timedelta(hours=1) if found["summer_west"] is None else _offset(found["summer_west"])
    year = first.year - 1
    return _with_rules(
        zone,
        _rule(TimezoneDaylight(), found["summer"], begins, year=year, before=winter, after=summer),
        _rule(TimezoneStandard(), found["standard"], ends, year=year, before=summer, after=winter),
    )


def _last_line(zone: str) -> str:
    content = files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes()
    return content.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", errors="replace")


def _change(written: str) -> _Change | None:
    found = _CHANGE.fullmatch(written)
    if found is None:
        return None
    at = time(int(found["hour"] or _USUAL_HOUR), int(found["minute"] or 0))
    return _Change(int(found["month"]), int(found["week"]), int(found["weekday"]), at)


def _offset(west: str) -> timedelta:
    """POSIX counts towards the west, everybody else towards the east."""
    hours, _, minutes = west.lstrip("+-").partition(":")
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return size if west.startswith("-") else -size


def _rule(
    part: _PartT,
    name: str,
    change: _Change,
    *,
    year: int,
    before: timedelta,
    after: timedelta,
) -> _PartT:
    part.add("dtstart", change.in_year(year))
    part.add("rrule", change.rule())
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name.strip("<>"))
    return part


def _always(found: re.Match[str]) -> TimezoneStandard:
    part = TimezoneStandard()
    part.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - RFC 5545 wants the local time of the place
    part.add("tzoffsetfrom", _offset(found["west"]))
    part.add("tzoffsetto", _offset(found["west"]))
    part.add("tzname", found["standard"].strip("<>"))
    return part


def _with_rules(zone: str, *parts: TimezoneDaylight | TimezoneStandard) -> Timezone:
    described = Timezone()
    described.add("tzid", zone)
    for part in parts:
        described.add_component(part)
    return described


def _agrees(described: Timezone, zone: str, first: date, last: date) -> bool:
    """Whether the rules hold already: some places have changes of their own for years to come (Ramadan in Morocco)."""
    read, known = described.to_tz(lookup_tzid=False), ZoneInfo(zone)
    days = (last - first).days + 366
    middays = (datetime.combine(first, time(12)) + timedelta(days=step) for step in range(0, days, 14))
    return all(
        day.replace(tzinfo=read).utcoffset() == day.replace(tzinfo=known).utcoffset() for day in middays
    )


def _single_dates(zone: str, first: date, last: date) -> Timezone:
    year = timedelta(days=366)
    return Timezone.from_tzid(zone, first_date=first - year, last_date=last + year)
