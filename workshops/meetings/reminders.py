"""When people are reminded of a meeting: a week, a day and two hours before, by the clock on the wall and by day."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from workshops import quiet_hours
from workshops.wall_time import instant, shown

LATE = timedelta(minutes=15)
"""A reminder that comes later than this says so."""


class Lead(StrEnum):
    """How long before."""

    WEEK = "week"
    DAY = "day"
    HOURS = "hours"


def meant(lead: Lead, start: datetime, zone: str) -> datetime:
    """The instant that a reminder of a meeting at this wall time is meant for, which may lie at night."""
    match lead:
        case Lead.WEEK:
            return instant(start - timedelta(days=7), zone)
        case Lead.DAY:
            return instant(start - timedelta(days=1), zone)
        case Lead.HOURS:
            return instant(start, zone) - timedelta(hours=2)
    assert_never(lead)


def due(lead: Lead, start: datetime, zone: str) -> datetime:
    """The instant of one reminder that is planned in good time: on the evening before where it is meant for a night."""
    return quiet_hours.evening_before(meant(lead, start, zone), zone)


def ahead(start: datetime, zone: str, *, now: datetime) -> list[tuple[Lead, datetime]]:
    """The reminders that are still to come, in order; what has passed by now is left out, and so is what cannot come
    before the meeting any more. One that moves into an evening takes along another one of the same day."""
    begins = instant(start, zone)
    moments = {
        lead: quiet_hours.when(moment, zone, now=now, start=begins)
        for lead in Lead
        if (moment := meant(lead, start, zone)) > now
    }
    coming = {lead: moment for lead, moment in moments.items() if moment is not None}
    days = [shown(moment, zone).date() for moment in coming.values()]
    return [
        (lead, moment)
        for number, (lead, moment) in enumerate(coming.items(), 1)
        if days[number - 1] not in days[number:]
    ]


def overtaken(lead: Lead, start: datetime, zone: str, *, now: datetime) -> bool:
    """Whether a later reminder is due as well by now, so that this one has nothing to add."""
    mine = due(lead, start, zone)
    return any(mine < due(other, start, zone) <= now for other in Lead)


def is_late(lead: Lead, start: datetime, zone: str, *, now: datetime) -> bool:
    """Whether a reminder that is sent now comes noticeably after its time."""
    return now - due(lead, start, zone) > LATE
