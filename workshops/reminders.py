"""When people are reminded of a meeting: a week, a day and two hours before, by the clock on the wall."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import assert_never

from workshops.wall_time import instant

EARLIEST = time(8)
LATEST = time(20)
"""Nobody is reminded at night. Two hours before is meant, whatever the hour."""

LATE = timedelta(minutes=15)
"""A reminder that comes later than this says so."""


class Lead(StrEnum):
    """How long before."""

    WEEK = "week"
    DAY = "day"
    HOURS = "hours"


def due(lead: Lead, start: datetime, zone: str) -> datetime:
    """The instant of one reminder of a meeting that starts at this wall time."""
    match lead:
        case Lead.WEEK:
            return instant(_by_day(start - timedelta(days=7)), zone)
        case Lead.DAY:
            return instant(_by_day(start - timedelta(days=1)), zone)
        case Lead.HOURS:
            return instant(start, zone) - timedelta(hours=2)
    assert_never(lead)


def ahead(start: datetime, zone: str, *, now: datetime) -> list[tuple[Lead, datetime]]:
    """The reminders that are still to come, in order; what has passed by now is left out."""
    return [(lead, moment) for lead in Lead if (moment := due(lead, start, zone)) > now]


def overtaken(lead: Lead, start: datetime, zone: str, *, now: datetime) -> bool:
    """Whether a later reminder is due as well by now, so that this one has nothing to add."""
    mine = due(lead, start, zone)
    return any(mine < due(other, start, zone) <= now for other in Lead)


def is_late(lead: Lead, start: datetime, zone: str, *, now: datetime) -> bool:
    """Whether a reminder that is sent now comes noticeably after its time."""
    return now - due(lead, start, zone) > LATE


def _by_day(wall: datetime) -> datetime:
    return datetime.combine(wall.date(), min(max(wall.time(), EARLIEST), LATEST))
