"""What people see of measures: built from the rows inside a transaction, for those who may see them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from questionnaires.spelling import contains
from questionnaires.values import dataclass
from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage import members
from storage.database import Transaction
from storage.ids import MeasureId, MunicipalityId, PersonId
from storage.measure_changes import Change, HelpWanted
from storage.measure_people import Owner
from storage.measures import Measure, Part, Status
from storage.members import Membership
from workshops.end_dates import today
from workshops.refusals import Gone, NotAllowed, or_gone
from workshops.rights import ORGANISING, coordinates, require_member, require_organising


class Show(StrEnum):
    """Which measures of a list; the other values are those of a status."""

    OPEN = "open"
    OVERDUE = "overdue"
    MINE = "mine"
    HELP = "help"
    PROPOSED = "proposed"
    DECIDED = "decided"
    BEGUN = "begun"
    POSTPONED = "postponed"
    DONE = "done"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Line:
    """One measure in a list. `name` is what whoever took it on chose, `taken` whether anybody did; `help` only for
    whoever took it on or organises."""

    measure: Measure
    name: str | None
    taken: bool
    overdue: bool
    help: HelpWanted | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Measures of a town. `open`, `overdue` and `done` count all that the reader may see, whatever is shown."""

    lines: tuple[Line, ...]
    show: Show
    field: str | None
    open: int
    overdue: int
    done: int
    organises: bool
    today: date


@dataclass(frozen=True, slots=True)
class MeasureSheet:
    """One measure for somebody who may see it; `mine`: they took it on themselves."""

    line: Line
    mine: bool
    organises: bool
    coordinates: bool
    """Whether its reader may open the polls and results from which measures are made."""
    follows: bool
    builds_on: Measure | None
    precondition_for: tuple[Measure, ...]
    today: date
    state: str | None
    """The federal state of the town, whose holidays are named beside days."""
    timezone: str
    may_remove: bool

    @property
    def measure(self) -> Measure:
        return self.line.measure


@dataclass(frozen=True, slots=True)
class History:
    """What became of a measure, in the time of its town."""

    measure: Measure
    changes: tuple[Change, ...]
    timezone: str


@dataclass(frozen=True, slots=True)
class MeasuresToShow:
    """What everybody may see, as of a day: for the wall, the record, a paper. Names only as people chose them."""

    town: str
    day: date
    lines: tuple[Line, ...]
    all_agreed: bool
    """Each of them at a meeting or after it, or decided upon; else some were only proposed."""


@dataclass(frozen=True, slots=True)
class AtHome:
    """For somebody's first screen: how many of what they may see are open, overdue, done; what they took on; what
    a link that holds asks them to take on."""

    open: int
    overdue: int
    done: int
    due: tuple[Measure, ...]
    asked: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """All measures of a town for a file, and why those were put off or discarded that were."""

    town: str
    day: date
    lines: tuple[Line, ...]
    reasons: Mapping[MeasureId, str]


def organises(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> bool:
    """Whether a person makes and changes the measures of a town."""
    member = members.membership(tx, municipality, person)
    return member is not None and bool(member.roles & ORGANISING)


def existing(tx: Transaction, measure: MeasureId | None) -> Measure:
    """The measure; raises Gone."""
    return or_gone(None if measure is None else rows.measure(tx, measure))


def organised(tx: Transaction, person: PersonId, measure: MeasureId) -> Measure:
    """The measure, for somebody who may change everything about it."""
    found = existing(tx, measure)
    require_organising(tx, person, found.municipality)
    return found


def seen(tx: Transaction, person: PersonId, measure: MeasureId) -> Measure:
    """The measure for whoever may see it: it is public, their own, or they organise. Raises NotAllowed or Gone."""
    found = existing(tx, measure)
    member = require_member(tx, person, found.municipality)
    public = found.public and sees_public(tx, member)
    if not (public or member.roles & ORGANISING or is_owner(tx, person, measure)):
        raise Gone
    return found


def sees_public(tx: Transaction, member: Membership) -> bool:
    """Whether a member sees what is public in the town: who is in no group, holds no office and took nothing on came
    only for a task of one day, and sees none of it."""
    if member.group is not None or member.roles & ORGANISING:
        return True
    return bool(people.owned(tx, member.person, member.municipality))


def answered_by(tx: Transaction, person: PersonId, measure: MeasureId) -> Measure:
    """The measure for whoever may say how far it is: they took it on, or they organise. Raises NotAllowed or Gone."""
    found = seen(tx, person, measure)
    if not (is_owner(tx, person, measure) or organises(tx, person, found.municipality)):
        raise NotAllowed
    return found


def is_owner(tx: Transaction, person: PersonId, measure: MeasureId) -> bool:
    """Whether a person took it on."""
    owner = people.owner(tx, measure)
    return owner is not None and owner.person == person


def line(tx: Transaction, measure: Measure, *, day: date) -> Line:
    """A measure as it stands on that day."""
    return line_of(measure, people.owner(tx, measure.id), day=day)


def line_of(measure: Measure, owner: Owner | None, *, day: date) -> Line:
    """The same where it is known who took it on."""
    return Line(
        measure, None if owner is None else owner.name, owner is not None, is_overdue(measure, day=day)
    )


def is_overdue(measure: Measure, *, day: date) -> bool:
    """Whether its day is over and it is still open."""
    return measure.is_open and measure.due is not None and measure.due < day


def sheet(tx: Transaction, person: PersonId, measure: Measure, *, now: datetime) -> MeasureSheet:
    """For whoever was found to be allowed to see it; another measure is named only where they may see that, too."""
    town = members.municipality(tx, measure.municipality)
    day, leads = today(now, town.timezone), organises(tx, person, measure.municipality)
    others = [each for each in rows.of_municipality(tx, town.id) if leads or each.public]
    mine = is_owner(tx, person, measure.id)
    wanted = changes.help_wanted(tx, town.id).get(measure.id) if leads or mine else None
    shown = replace(line(tx, measure, day=day), help=wanted)
    return MeasureSheet(
        line=shown,
        mine=mine,
        organises=leads,
        coordinates=coordinates(tx, person, town.id),
        follows=people.follows(tx, measure.id, person),
        builds_on=next((each for each in others if each.id == measure.builds_on), None),
        precondition_for=tuple(each for each in others if each.builds_on == measure.id),
        today=day,
        state=members.state(tx, town.id),
        timezone=town.timezone,
        may_remove=leads and measure.status is Status.PROPOSED and not (measure.public or shown.taken),
    )


def overview(
    tx: Transaction,
    person: PersonId,
    municipality: MunicipalityId,
    *,
    show: Show,
    field: str | None,
    now: datetime,
    having: Sequence[str] = (),
) -> Overview:
    """The measures of a town that a member may see, what is overdue first; `having`: those with all of these words in
    it instead, wherever they stand."""
    member = require_member(tx, person, municipality)
    leads, public = bool(member.roles & ORGANISING), sees_public(tx, member)
    day = today(now, members.municipality(tx, municipality).timezone)
    owners = people.owners(tx, municipality)
    own = {measure for measure, owner in owners.items() if owner.person == person}
    wanted = changes.help_wanted(tx, municipality)
    may_see = [
        replace(
            line_of(each, owners.get(each.id), day=day),
            help=wanted.get(each.id) if leads or each.id in own else None,
        )
        for each in rows.of_municipality(tx, municipality)
        if leads or (public and each.public) or each.id in own
    ]
    belongs = _has(having) if having else _belongs(show, own)
    return Overview(
        lines=tuple(
            each for each in may_see if belongs(each) and (field is None or each.measure.field == field)
        ),
        show=show,
        field=field,
        open=sum(each.measure.is_open for each in may_see),
        overdue=sum(each.overdue for each in may_see),
        done=sum(each.measure.status is Status.DONE for each in may_see),
        organises=leads,
        today=day,
    )


def _has(words: Sequence[str]) -> Callable[[Line], bool]:
    def has(line: Line) -> bool:
        measure = line.measure
        texts = (line.name, *(measure.said(part) for part in Part))
        return contains(" ".join(each for each in texts if each), words)

    return has


def _belongs(show: Show, own: set[MeasureId]) -> Callable[[Line], bool]:
    match show:
        case Show.OPEN:
            return lambda each: each.measure.is_open
        case Show.OVERDUE:
            return lambda each: each.overdue
        case Show.HELP:
            return lambda each: each.help is not None
        case Show.MINE:
            return lambda each: each.measure.id in own
        case _:
            return lambda each: each.measure.status.value == show.value
