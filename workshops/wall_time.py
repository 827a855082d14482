"""What the clock on the wall shows in a town, and which instant that is: one is turned into the other only here."""

from datetime import UTC, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from questionnaires.values import dataclass

FARTHEST = timedelta(days=2 * 366)
"""A meeting further ahead than this is a slip in the year."""


@dataclass(frozen=True, slots=True)
class AlreadyPast: ...


@dataclass(frozen=True, slots=True)
class TooFarAhead: ...


@dataclass(frozen=True, slots=True)
class Skipped:
    """The clocks jump over this time on that day."""


@dataclass(frozen=True, slots=True)
class Twice:
    """The clocks show this time twice in that night."""


Unfit: TypeAlias = AlreadyPast | TooFarAhead | Skipped | Twice
"""Why a meeting cannot begin at a wall time."""


def shown(moment: datetime, zone: str) -> datetime:
    """What the clock on the wall shows at an instant, without a zone."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def instant(wall: datetime, zone: str) -> datetime:
    """When the clock on the wall shows this, in UTC; the first time where it does so twice."""
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def end(wall: datetime, zone: str, *, minutes: int) -> datetime:
    """What the clock on the wall shows when so many minutes have really passed."""
    return shown(instant(wall, zone) + timedelta(minutes=minutes), zone)


def days(wall: datetime, zone: str, *, minutes: int) -> tuple[datetime, datetime]:
    """The instants at which the day begins on which so many minutes begin, and at which the day is over on which they
    end; what lasts until midnight has nothing of the day that begins then."""
    first = datetime.combine(wall.date(), time())
    over = datetime.combine(end(wall, zone, minutes=minutes - 1).date() + timedelta(days=1), time())
    return instant(first, zone), instant(over, zone)


def unfit(wall: datetime, zone: str, *, now: datetime) -> Unfit | None:
    """Whether a meeting can begin then: in the future, and at a time that exists once."""
    begins = instant(wall, zone)
    if shown(begins, zone) != wall:
        return Skipped()
    if wall.replace(tzinfo=ZoneInfo(zone), fold=1).astimezone(UTC) != begins:
        return Twice()
    if begins <= now:
        return AlreadyPast()
    if begins > now + FARTHEST:
        return TooFarAhead()
    return None
