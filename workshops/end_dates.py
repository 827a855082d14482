"""The last day of a survey: by the clock on the wall of the town, and what follows from it. Pure.

A survey can be answered until the end of its last day. Whoever has not finished is reminded at ten in the morning two
days before; where they were asked too late for that, a day before or on the last day itself.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from workshops.wall_time import FARTHEST, AlreadyPast, TooFarAhead, instant

USUAL_WEEKS: Final = 3
"""A new draft ends so long after the day on which it was made."""

REMINDED_DAYS_BEFORE: Final = (2, 1, 0)
REMINDED_AT: Final = time(10)
DAYS_KEPT: Final = 256
"""Last days of surveys, each in its zone."""
LONG_ENOUGH: Final = timedelta(hours=20)
"""Nobody is reminded of what they were asked, or reminded of, a shorter time ago."""


def usual_end(now: datetime, zone: str) -> date:
    """The end of a survey that nobody has said anything about yet."""
    return today(now, zone) + timedelta(weeks=USUAL_WEEKS)


def today(now: datetime, zone: str) -> date:
    """Which day it is in the town."""
    return now.astimezone(ZoneInfo(zone)).date()


def day_began(now: datetime, zone: str) -> datetime:
    """The first moment of the day that it is in the town."""
    return over_at(today(now, zone) - timedelta(days=1), zone)


@lru_cache(maxsize=DAYS_KEPT)
def over_at(last_day: date, zone: str) -> datetime:
    """The instant after the last moment of that day; every answer asks for that of its survey."""
    return instant(datetime.combine(last_day + timedelta(days=1), time()), zone)


def is_over(last_day: date | None, zone: str, *, now: datetime) -> bool:
    """Whether that day is over; without one nothing is."""
    return last_day is not None and over_at(last_day, zone) <= now


def unfit(last_day: date, zone: str, *, now: datetime) -> AlreadyPast | TooFarAhead | None:
    """Why a survey cannot end on that day; today is possible."""
    if over_at(last_day, zone) <= now:
        return AlreadyPast()
    return TooFarAhead() if over_at(last_day, zone) > now + FARTHEST else None


def reminder_at(last_day: date, zone: str, *, asked_from: datetime) -> datetime | None:
    """When people are reminded who were asked from that moment on; None where there is no time for it."""
    moments = (
        instant(datetime.combine(last_day - timedelta(days=days), REMINDED_AT), zone)
        for days in REMINDED_DAYS_BEFORE
    )
    return next((moment for moment in moments if moment >= asked_from + LONG_ENOUGH), None)
