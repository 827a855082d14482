"""What became of measures since people last met: where each stands now, beside where it stood when they parted."""

from collections.abc import Container, Iterator
from datetime import date, datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage import meetings, members, run_sheets
from storage.database import Transaction
from storage.ids import MeasureId, MunicipalityId
from storage.measures import ENDED, Status
from storage.meetings import Meeting, MeetingKind, MeetingState
from storage.members import Municipality
from workshops.end_dates import day_began, over_at, today
from workshops.measures import sheets
from workshops.measures.sheets import Line
from workshops.wall_time import instant, shown

AGREEING: Final = frozenset({MeetingKind.WORKSHOP, MeetingKind.FOLLOW_UP})
"""Kinds of meetings at which measures are agreed; a committee hears of them, and an internal meeting is nobody's."""

DECIDED: Final = frozenset({Status.DECIDED, Status.BEGUN, Status.DONE})
"""Where a measure stands that nobody merely proposes any more."""

MINUTE: Final = timedelta(minutes=1)
"""Meetings begin at full minutes."""


@dataclass(frozen=True, slots=True)
class Step:
    """A measure now, and status and day as they were at the end of the day on which people last met.

    `before` is None for what was made since, and where people have not met yet. `agreed`: at a meeting or after it;
    what was only typed before people met was not.
    """

    line: Line
    before: Status | None
    due_before: date | None
    agreed: bool

    @property
    def moved(self) -> bool:
        """Whether its day is another one since."""
        return self.before is not None and self.due_before != self.line.measure.due


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting that everything is compared with: of which kind it was, and on which day, which is over."""

    kind: MeetingKind
    day: date


@dataclass(frozen=True, slots=True)
class Progress:
    """What everybody may see, as of a day. `since` None: people have not met yet."""

    town: str
    day: date
    since: LastTime | None
    steps: tuple[Step, ...]


def progress(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> Progress:
    """All public measures; what was discarded only where it was still agreed the last time.

    A meeting is compared with once its day is over: until then everything stands as it does now.
    """
    town = members.municipality(tx, municipality)
    day = today(now, town.timezone)
    last = _since(last_met(tx, municipality, now=day_began(now, town.timezone) - MINUTE))
    agreed = agreed_by(tx, municipality, now=now)
    return Progress(town.name, day, last, tuple(_steps(tx, town, last, agreed=agreed, now=now)))


def agreed_by(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> set[MeasureId]:
    """What may be called agreed: what has been decided upon, and what was made or taken on since people first met."""
    found = rows.of_municipality(tx, municipality)
    decided = {each.id for each in found if each.status in DECIDED}
    first = _first_met(tx, municipality, now=now)
    return decided if first is None else decided | changes.agreed_since(tx, municipality, first)


def _first_met(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> datetime | None:
    """When the first meeting at which measures are agreed began, or the first workshop that was led without one."""
    began = [
        instant(each.start, each.timezone)
        for each in meetings.of_municipality(tx, municipality)
        if each.kind in AGREEING and each.state is MeetingState.PLANNED
    ]
    led = run_sheets.first_started(tx, municipality)
    return min(
        (each for each in (*began, *(() if led is None else (led,))) if each <= now),
        default=None,
    )


def agreed_before(tx: Transaction, meeting: Meeting, *, now: datetime) -> tuple[Step, ...]:
    """What was open the last time before a meeting or was made since, as it stands now; empty where people have not met
    before. The same for everybody who is invited."""
    wall = shown(now, meeting.timezone).replace(second=0, microsecond=0)
    return tx.once(
        (agreed_before, meeting.municipality, meeting.start, wall),
        lambda: _agreed_before(tx, meeting, now=now),
    )


def _agreed_before(tx: Transaction, meeting: Meeting, *, now: datetime) -> tuple[Step, ...]:
    met = last_met(tx, meeting.municipality, now=now, before=meeting)
    if met is None:
        return ()
    town = members.municipality(tx, meeting.municipality)
    agreed = changes.agreed_since(tx, town.id, instant(met.start, met.timezone))
    found = _steps(tx, town, _since(met), agreed=agreed, now=now)
    return tuple(each for each in found if each.before not in ENDED)


def last_met(
    tx: Transaction, municipality: MunicipalityId, *, now: datetime, before: Meeting | None = None
) -> Meeting | None:
    """The latest meeting that has begun, a workshop or a follow-up; of those `before` another one."""
    return meetings.latest(
        tx,
        municipality,
        kinds=AGREEING,
        by=shown(now, members.municipality(tx, municipality).timezone),
        before=None if before is None else before.start,
    )


def _since(met: Meeting | None) -> LastTime | None:
    return None if met is None else LastTime(met.kind, met.start.date())


def _steps(
    tx: Transaction,
    town: Municipality,
    last: LastTime | None,
    *,
    agreed: Container[MeasureId],
    now: datetime,
) -> Iterator[Step]:
    found = [each for each in rows.of_municipality(tx, town.id) if each.public]
    if not found:
        return
    day, owners = today(now, town.timezone), people.owners(tx, town.id)
    then = {} if last is None else changes.states_before(tx, town.id, over_at(last.day, town.timezone))
    for each in found:
        status, due = then.get(each.id, (None, None))
        given_up = each.status is Status.DISCARDED and status in (None, Status.DISCARDED)
        if not given_up:
            line = sheets.line_of(each, owners.get(each.id), day=day)
            yield Step(line, status, due, each.id in agreed)
