"""Nobody is reminded at night: from 20:00 to 8:00 of the town's own time reminders wait for the morning."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

MORNING: Final = 8
EVENING: Final = 20


def by_day(moment: datetime, timezone: str) -> datetime:
    """The moment itself by day, else the next 8:00, whatever the change of clocks makes of the night between."""
    local = moment.astimezone(ZoneInfo(timezone))
    if MORNING <= local.hour < EVENING:
        return moment
    day = local.date() + timedelta(days=1 if local.hour >= EVENING else 0)
    return datetime.combine(day, time(MORNING), tzinfo=ZoneInfo(timezone)).astimezone(UTC)
