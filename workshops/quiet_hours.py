"""Nobody is disturbed at night: the one rule about it, asked when a message is planned and again when it is sent.

From 20:00 to 8:00 of the town's own time nothing is sent that nobody is waiting for. What belongs to an appointment
moves back to 19:00 of the evening before, as long as that is still to come; everything else moves forward to 8:00.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

MORNING: Final = 8
NIGHT: Final = 20
EVENING: Final = 19


def when(moment: datetime, timezone: str, *, now: datetime, start: datetime | None = None) -> datetime | None:
    """When a message may be sent that is meant for a moment; None if that is too late.

    `start` is that of the appointment which it belongs to: it has to come before.
    """
    if not is_night(moment, timezone):
        return moment
    if start is None:
        return by_day(moment, timezone)
    evening = evening_before(moment, timezone)
    if evening >= now:
        return evening
    morning = by_day(moment, timezone)
    return morning if morning < start else None


def waits(now: datetime, timezone: str, *, start: datetime | None = None) -> bool:
    """Whether what is sent now goes out at 8:00 only; what belongs to an appointment before that is not put off."""
    sent = when(now, timezone, now=now, start=start)
    return sent is not None and sent != now


def is_night(moment: datetime, timezone: str) -> bool:
    return not MORNING <= moment.astimezone(ZoneInfo(timezone)).hour < NIGHT


def by_day(moment: datetime, timezone: str) -> datetime:
    """The moment itself by day, else the next 8:00, whatever the change of clocks makes of the night between."""
    if not is_night(moment, timezone):
        return moment
    local = moment.astimezone(ZoneInfo(timezone))
    return _at(local.date() + timedelta(days=1 if local.hour >= NIGHT else 0), MORNING, timezone)


def evening_before(moment: datetime, timezone: str) -> datetime:
    """19:00 before the night in which the moment lies; the moment itself by day."""
    if not is_night(moment, timezone):
        return moment
    local = moment.astimezone(ZoneInfo(timezone))
    return _at(local.date() - timedelta(days=1 if local.hour < MORNING else 0), EVENING, timezone)


def _at(day: date, hour: int, timezone: str) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=ZoneInfo(timezone)).astimezone(UTC)
