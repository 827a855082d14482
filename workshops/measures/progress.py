"""What became of measures since people last met: where each stands now, beside where it stood when they parted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage import meetings, members
from storage.database import Transaction
from storage.ids import MunicipalityId
from storage.measures import Status
from storage.meetings import Meeting, MeetingKind, MeetingState
from workshops import wall_time
from workshops.end_dates import over_at, today
from workshops.measures import sheets
from workshops.measures.sheets import Line

AGREEING: Final = frozenset({MeetingKind.WORKSHOP, MeetingKind.FOLLOW_UP})
"""Kinds of meetings at which measures are agreed; a committee hears of them, and an internal meeting is nobody's."""


@dataclass(frozen=True, slots=True)
class Step:
    """A measure now, and status and day as they were at the end of the day on which people last met.

    `before` is None for what was made since, and where people have not met yet.
    """

    line: Line
    before: Status | None
    due_before: date | None

    @property
    def moved(self) -> bool:
        """Whether its day is another one since."""
        return self.before is not None and self.due_before != self.line.measure.due


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting that everything is compared with: of which kind it was, and on which day."""

    kind: MeetingKind
    day: date


@dataclass(frozen=True, slots=True)
class Progress:
    """What everybody may see, as of a day. `since` None: people have not met yet."""

    town: str
    day: date
    since: LastTime | None
    steps: tuple[Step, ...]


def progress(
    tx: Transaction, municipality: MunicipalityId, *, now: datetime, before: Meeting | None = None
) -> Progress:
    """All public measures; what was discarded only where it was still agreed the last time.

    `before`: a meeting that is about to come, so that the last one is the one before it.
    """
    town = members.municipality(tx, municipality)
    day = today(now, town.timezone)
    met = last_met(tx, municipality, now=now, before=before)
    last = None if met is None else LastTime(met.kind, met.start.date())
    then = {} if last is None else changes.states_before(tx, municipality, over_at(last.day, town.timezone))
    owners = people.owners(tx, municipality)
    steps = []
    for each in rows.of_municipality(tx, municipality):
        status, due = then.get(each.id, (None, None))
        given_up = each.status is Status.DISCARDED and status in (None, Status.DISCARDED)
        if each.public and not given_up:
            steps.append(Step(sheets.line_of(each, owners.get(each.id), day=day), status, due))
    return Progress(town.name, day, last, tuple(steps))


def last_met(
    tx: Transaction, municipality: MunicipalityId, *, now: datetime, before: Meeting | None
) -> Meeting | None:
    """The latest meeting that has begun, a workshop or a follow-up; of those `before` another one."""
    begun = [
        each
        for each in meetings.of_municipality(tx, municipality)
        if each.kind in AGREEING
        and each.state is MeetingState.PLANNED
        and wall_time.instant(each.start, each.timezone) <= now
        and (before is None or (each.id != before.id and each.start < before.start))
    ]
    return begun[-1] if begun else None
