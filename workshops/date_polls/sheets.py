"""What people see of a date poll at a moment: built from its rows inside a transaction, for those who may see it."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from questionnaires.values import dataclass
from storage import date_polls as rows
from storage import members, persons
from storage.database import Transaction
from storage.date_polls import Availability, DateOption, DatePoll, DatePollState, Turnout
from storage.ids import DateOptionId, DatePollId, GroupId, PersonId
from storage.members import Group, Membership
from storage.persons import Silent
from workshops import end_dates, wall_time
from workshops.refusals import Gone, or_gone
from workshops.rights import require_organising

USUAL_DAYS = 7
"""So long people can answer where nobody says otherwise, and no longer than until the day before the first date."""


class DatePhase(StrEnum):
    """Where a date poll stands at a moment. People answer while it is asked."""

    DRAFT = "draft"
    ASKED = "asked"
    OVER = "over"
    CHOSEN = "chosen"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class DateSlip:
    """A date poll as somebody sees it who is asked: every date, and what they said to some of them."""

    poll: DatePoll
    phase: DatePhase
    options: tuple[DateOption, ...]
    answers: Mapping[DateOptionId, Availability]
    state: str | None
    """The federal state of the town, whose holidays are named beside dates."""

    @property
    def open(self) -> tuple[DateOption, ...]:
        """The dates to which nothing was said yet."""
        return tuple(option for option in self.options if option.id not in self.answers)

    @property
    def has_other_than_no(self) -> bool:
        """Whether some date was not answered by no."""
        return any(answer is not Availability.NO for answer in self.answers.values())


@dataclass(frozen=True, slots=True)
class DateSheet:
    """A date poll as its organisers see it: numbers, never who. `best` is what most could come to, if anybody can."""

    poll: DatePoll
    phase: DatePhase
    options: tuple[DateOption, ...]
    turnout: Turnout
    groups: tuple[Group, ...]
    chosen_groups: frozenset[GroupId]
    state: str | None
    """The federal state of the town, whose holidays are named beside dates."""
    last_day: date | None
    """Until when people can answer, or in a draft could if they were asked now; None without a date."""
    silent: Silent
    """How many of those asked are sent nothing: they find the question on their home screen."""
    over: frozenset[DateOptionId] = frozenset()
    """The dates that have come already: none of them can become a meeting."""

    @property
    def told(self) -> int:
        """How many of those asked are sent the question."""
        return self.turnout.asked - self.silent.total

    @property
    def best(self) -> DateOption | None:
        able = [option for option in self.options if option.can and option.id not in self.over]
        return max(able, key=preference, default=None)


def preference(option: DateOption) -> tuple[int, int]:
    """More people before more comfortable ones; the earliest of equal dates stands first and is taken."""
    return option.can, option.yes


def existing(tx: Transaction, poll: DatePollId | None) -> DatePoll:
    """The date poll; raises Gone."""
    return or_gone(None if poll is None else rows.poll(tx, poll))


def organised(tx: Transaction, person: PersonId, poll: DatePollId) -> DatePoll:
    """The date poll, for one of its organisers."""
    found = existing(tx, poll)
    require_organising(tx, person, found.municipality)
    return found


def ends_at(poll: DatePoll, options: list[DateOption]) -> datetime | None:
    """The instant from which nobody can answer any more: the last day is over, or the first of the dates has come."""
    if poll.last_day is None:
        return None
    over = end_dates.over_at(poll.last_day, poll.timezone)
    starts = [wall_time.instant(option.start, poll.timezone) for option in options]
    return min([over, *starts])


def phase_of(poll: DatePoll, options: list[DateOption], *, now: datetime) -> DatePhase:
    """Where a date poll stands."""
    match poll.state:
        case DatePollState.ASKED:
            ends = ends_at(poll, options)
            return DatePhase.ASKED if ends is not None and now < ends else DatePhase.OVER
        case state:
            return DatePhase(state.value)


def usual_last_day(poll: DatePoll, options: list[DateOption], *, now: datetime) -> date | None:
    """A week from today, and the day before the first date; today where that is tomorrow or sooner."""
    if not options:
        return None
    today = end_dates.today(now, poll.timezone)
    return max(today, min(today + timedelta(days=USUAL_DAYS), options[0].start.date() - timedelta(days=1)))


def sheet(tx: Transaction, person: PersonId, poll: DatePollId, *, now: datetime) -> DateSheet:
    """For one of its organisers."""
    found = organised(tx, person, poll)
    options, chosen = rows.options(tx, poll), rows.groups(tx, poll)
    return DateSheet(
        poll=found,
        phase=phase_of(found, options, now=now),
        options=tuple(options),
        turnout=rows.turnout(tx, poll),
        groups=tuple(members.groups(tx, found.municipality)),
        chosen_groups=frozenset(chosen),
        state=members.state(tx, found.municipality),
        last_day=found.last_day or usual_last_day(found, options, now=now),
        silent=persons.silent(tx, members.persons_in_groups(tx, chosen)),
        over=frozenset(each.id for each in options if wall_time.instant(each.start, found.timezone) <= now),
    )


def slip(tx: Transaction, person: PersonId, poll: DatePollId, *, now: datetime) -> DateSlip:
    """For somebody who is asked; raises Gone for others, and while it is a draft."""
    found = existing(tx, poll)
    if found.state is DatePollState.DRAFT or not rows.is_asked(tx, poll, person):
        raise Gone
    options = rows.options(tx, poll)
    answers, state = rows.answers(tx, poll, person), members.state(tx, found.municipality)
    return DateSlip(found, phase_of(found, options, now=now), tuple(options), answers, state)


def open_to(tx: Transaction, member: Membership, *, now: datetime) -> list[DateSlip]:
    """What a member is asked and can still answer."""
    polls = [] if member.group is None else rows.asked_of_group(tx, member.group)
    slips = [slip(tx, member.person, each.id, now=now) for each in polls]
    return [each for each in slips if each.phase is DatePhase.ASKED]
