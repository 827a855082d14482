"""When people are reminded of a meeting: so long before by the clock on the wall, by day, and never after it began."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final, Self

from questionnaires.values import dataclass
from workshops import quiet_hours
from workshops.wall_time import instant, shown

LATE: Final = timedelta(minutes=15)
"""A reminder that comes later than this says so."""

NEWS: Final = timedelta(hours=1)
"""So long after somebody was invited, or told of another time, they need no reminder."""

SHORTEST: Final = timedelta(minutes=15)
LONGEST: Final = timedelta(days=60)
MOST_LEADS: Final = 6
"""Bounds of a lead time, and how many of them a plan has at most for each of its two audiences."""

_CODE: Final = re.compile(r"([1-9]\d{0,4})([dhm])")
_LENGTHS: Final = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


class Unit(StrEnum):
    """In what a lead time is told."""

    DAYS = "d"
    HOURS = "h"
    MINUTES = "m"


class Skip(StrEnum):
    """Why a reminder is not sent."""

    PAST = "past"  # its time was over when it was planned
    NIGHT = "night"  # it would come at night, and in the morning it is too late
    MERGED = "merged"  # another one of the same evening, or of the same message, says it as well
    TOLD = "told"  # the invitation or the news of another time comes at that time, and says it all
    PER_DAY = "per_day"  # the person gets enough of them on that day
    DECLINED = "declined"
    CANCELLED = "cancelled"
    MOVED = "moved"
    UNPLANNED = "unplanned"  # the plan was changed
    LEFT = "left"  # the person is not invited any more
    MUTED = "muted"
    UNREACHABLE = "unreachable"  # the chat is blocked or deleted; a delivery that was tried is blocked
    TOO_LATE = "too_late"  # the meeting had begun


class Role(StrEnum):
    """As whom somebody is reminded."""

    PARTICIPANT = "participant"
    ORGANISER = "organiser"
    BOTH = "both"


@dataclass(frozen=True)
class Lead:
    """How long before. Days are counted on the calendar, so that the hour stays; hours and minutes really pass."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, code: str) -> Self:
        """Of a code such as `7d`. Raises ValueError for anything else, and for what is too short or too long."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(f"{code!r} is no lead time")
        lead = cls(int(found[1]), Unit(found[2]))
        if not SHORTEST <= lead.length <= LONGEST:
            raise ValueError(f"{code!r} is too short or too long")
        return lead

    @classmethod
    def of(cls, count: int, unit: Unit) -> Self:
        """In the largest unit in which it is a whole number: 48 hours are two days. Raises ValueError as `parse`."""
        if unit is Unit.MINUTES and count % 60 == 0:
            count, unit = count // 60, Unit.HOURS
        if unit is Unit.HOURS and count % 24 == 0:
            count, unit = count // 24, Unit.DAYS
        return cls.parse(f"{count}{unit.value}")

    @cached_property
    def code(self) -> str:
        return f"{self.count}{self.unit.value}"

    @property
    def length(self) -> timedelta:
        """To compare with others; a day here has 24 hours."""
        return self.count * _LENGTHS[self.unit.value]

    def before(self, start: datetime, zone: str) -> datetime:
        """The instant that is meant, for a meeting at this wall time; it may lie at night."""
        if self.unit is Unit.DAYS:
            return instant(start - self.length, zone)
        return instant(start, zone) - self.length


WEEK: Final = Lead(7, Unit.DAYS)
DAY: Final = Lead(1, Unit.DAYS)
HOURS: Final = Lead(2, Unit.HOURS)


@dataclass(frozen=True, slots=True)
class Plan:
    """Lead times for whoever is invited and for whoever organises, the longest first."""

    participants: tuple[Lead, ...]
    organisers: tuple[Lead, ...]

    def of(self, role: Role) -> dict[Lead, Role]:
        """When somebody in this role is reminded, and as whom at each time."""
        match role:
            case Role.PARTICIPANT:
                return dict.fromkeys(self.participants, Role.PARTICIPANT)
            case Role.ORGANISER:
                return dict.fromkeys(self.organisers, Role.ORGANISER)
            case Role.BOTH:
                both = set(self.participants) & set(self.organisers)
                as_whom = dict.fromkeys(self.participants, Role.PARTICIPANT)
                as_whom |= {lead: Role.BOTH if lead in both else Role.ORGANISER for lead in self.organisers}
                return {lead: as_whom[lead] for lead in in_order(as_whom)}


USUAL: Final = Plan((WEEK, DAY, HOURS), (WEEK, DAY))
"""Who is invited is reminded until shortly before; who organises, as long as there is something left to do."""


def in_order(leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """Each once, the longest first."""
    return tuple(sorted(set(leads), key=lambda lead: (-lead.length, lead.code)))


@dataclass(frozen=True, slots=True)
class Slot:
    """One reminder of a plan, the same for everybody in a role. `due`: when it comes, or would have come.

    `skip`: why it does not; None: it does.
    """

    lead: Lead
    due: datetime
    skip: Skip | None = None


def slots(leads: Sequence[Lead], start: datetime, zone: str, *, now: datetime) -> list[Slot]:
    """What becomes of each lead time of a meeting at this wall time, the longest first.

    One that would come at night comes on the evening before, and takes along another one of that day.
    """
    begins = instant(start, zone)
    found: list[Slot] = []
    evenings = {}
    for lead in leads:
        meant = lead.before(start, zone)
        if meant <= now:
            found.append(Slot(lead, meant, Skip.PAST))
            continue
        due = quiet_hours.when(meant, zone, now=now, start=begins)
        if due is None:
            found.append(Slot(lead, meant, Skip.NIGHT))
            continue
        if due != meant:
            evenings[shown(due, zone).date()] = lead
        found.append(Slot(lead, due))
    if not evenings:
        return found
    return [
        Slot(slot.lead, slot.due, Skip.MERGED)
        if slot.skip is None and _taken_along(slot, evenings.get(shown(slot.due, zone).date()))
        else slot
        for slot in found
    ]


def _taken_along(slot: Slot, by: Lead | None) -> bool:
    return by is not None and by.length < slot.lead.length


def still_useful(
    found: Sequence[Slot], role: Role, *, start: datetime, zone: str, now: datetime
) -> Slot | None:
    """The last time that has passed, if it makes sense to remind at once of a meeting that was planned only now.

    That is where nothing else will come, or where it is nearer to that time than to the next reminder; whoever only
    organises is about to plan it, and waits for the next. None at night, when it is too late to wait for the morning.
    """
    passed = [slot for slot in found if slot.skip is Skip.PAST]
    begins = instant(start, zone)
    if not passed or now >= begins:
        return None
    last, following = passed[-1], min((slot.due for slot in found if slot.skip is None), default=None)
    if following is not None and (role is Role.ORGANISER or now - last.due > following - now):
        return None
    at_once = quiet_hours.when(now, zone, now=now, start=begins)
    return None if at_once is None else Slot(last.lead, at_once)


def due(lead: Lead, start: datetime, zone: str) -> datetime:
    """The instant of one reminder that is planned in good time: on the evening before where it is meant for a night."""
    return quiet_hours.evening_before(lead.before(start, zone), zone)


def overtaken(lead: Lead, leads: Iterable[Lead], start: datetime, zone: str, *, now: datetime) -> bool:
    """Whether a later one of these is due as well by now, so that this one has nothing to add."""
    mine = due(lead, start, zone)
    return any(mine < due(other, start, zone) <= now for other in leads)
