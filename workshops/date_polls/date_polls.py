"""Date polls for their organisers: dates are gathered and put to people, and one of them becomes a meeting.

The meeting knows what everybody said from the start: who can come has accepted, who can if need be says "perhaps", who
cannot has declined.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import attendance, meetings, members, walls
from storage import date_polls as rows
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.date_polls import Availability, DateOption, DatePoll, DatePollState
from storage.ids import DateOptionId, DatePollId, GroupId, MeetingId, MunicipalityId, PersonId, UpdateId
from workshops import end_dates, wall_time
from workshops.clock import Clock
from workshops.date_polls import messages, on_wall, sheets
from workshops.date_polls.sheets import DateSheet
from workshops.meetings import messages as meeting_messages
from workshops.meetings import on_wall as meetings_on_wall
from workshops.outbox import Wake
from workshops.participants.groups import with_group
from workshops.refusals import Gone, TooLate, or_gone
from workshops.rights import require_organising
from workshops.wall_time import AlreadyPast, TooFarAhead, Unfit

MOST_DATES: Final = 20
FEWEST_DATES: Final = 2
SAID: Final = {
    Availability.YES: Rsvp.YES,
    Availability.IF_NEED_BE: Rsvp.MAYBE,
    Availability.NO: Rsvp.NO,
}
"""What somebody's word for a date means once it is the date of a meeting."""


@dataclass(frozen=True, slots=True)
class TooFewDates: ...


@dataclass(frozen=True, slots=True)
class UnfitDate:
    """No meeting can begin then."""

    start: datetime
    problem: Unfit


@dataclass(frozen=True, slots=True)
class UnfitDates:
    """These were left out; `sheet` has the others, and is None where there was no other. `too_many`: those that would
    have been good, had there been room for them."""

    dates: tuple[UnfitDate, ...]
    sheet: DateSheet | None
    too_many: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class AfterFirstDate:
    """People would answer for longer than until the first of the dates."""


DatesOutcome: TypeAlias = DateSheet | UnfitDates
AskOutcome: TypeAlias = DateSheet | TooFewDates | UnfitDate
LastDayOutcome: TypeAlias = DateSheet | AlreadyPast | TooFarAhead | AfterFirstDate


class DatePolls:
    """Use cases of date polls. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def draft(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        title: str,
        starts: Sequence[datetime],
        minutes: int,
        update: UpdateId,
        place: str = "",
    ) -> DatesOutcome:
        """Makes a draft for all groups beside those that were begun before; the same update makes the same draft.

        `starts` are naive, as the clock on the wall of the town will show.
        """
        now = self._clock()

        def work(tx: Transaction) -> DatesOutcome:
            require_organising(tx, person, municipality)
            zone = members.municipality(tx, municipality).timezone
            every, unfit = _parted(dict.fromkeys(starts), zone, now=now)
            fitting, too_many = every[:MOST_DATES], tuple(every[MOST_DATES:])
            if not fitting:
                return UnfitDates(unfit, None)
            made = rows.add(
                tx,
                municipality,
                title=title,
                timezone=zone,
                minutes=minutes,
                place=place,
                created_by=person,
                update=update,
            )
            found = sheets.existing(tx, rows.made_by(tx, update))
            if made is not None:
                rows.set_groups(tx, made, [group.id for group in members.groups(tx, municipality)])
                for start in fitting:
                    rows.add_option(tx, made, start)
            return _taken(sheets.sheet(tx, person, found.id, now=now), unfit, too_many)

        return await self._database.write(work)

    async def add_dates(
        self, person: PersonId, poll: DatePollId, *, starts: Sequence[datetime]
    ) -> DatesOutcome:
        """More dates for a draft; those that are there already stay once."""
        now = self._clock()

        def work(tx: Transaction) -> DatesOutcome:
            found = _drafted(tx, person, poll)
            there = {option.start for option in rows.options(tx, poll)}
            new = [start for start in dict.fromkeys(starts) if start not in there]
            every, unfit = _parted(new, found.timezone, now=now)
            room = MOST_DATES - len(there)
            fitting, too_many = every[:room], tuple(every[room:])
            if not fitting and (unfit or too_many):
                return UnfitDates(unfit, None, too_many)
            for start in fitting:
                rows.add_option(tx, poll, start)
            return _taken(sheets.sheet(tx, person, poll, now=now), unfit, too_many)

        return await self._database.write(work)

    async def drop_date(self, person: PersonId, poll: DatePollId, *, option: DateOptionId) -> DateSheet:
        """One date less in a draft."""
        return await self._change_draft(person, poll, lambda tx: rows.drop_option(tx, poll, option))

    async def include_group(
        self, person: PersonId, poll: DatePollId, *, group: GroupId | None, included: bool
    ) -> DateSheet:
        """Takes a group (None: all) into a draft or out of it; the last one stays."""

        def change(tx: Transaction) -> None:
            known = members.groups(tx, sheets.existing(tx, poll).municipality)
            rows.set_groups(tx, poll, with_group(known, rows.groups(tx, poll), group, on=included))

        return await self._change_draft(person, poll, change)

    async def rename(self, person: PersonId, poll: DatePollId, *, title: str) -> DateSheet:
        """Another title for a draft, of 1 to 80 characters."""
        return await self._change_draft(person, poll, lambda tx: rows.set_title(tx, poll, title))

    async def discard(self, person: PersonId, poll: DatePollId) -> None:
        """Throws a draft away."""

        def work(tx: Transaction) -> None:
            _drafted(tx, person, poll)
            rows.discard(tx, poll)

        await self._database.write(work)

    async def set_last_day(self, person: PersonId, poll: DatePollId, *, day: date) -> LastDayOutcome:
        """Until when people answer; also of what is asked already, or was over."""
        now = self._clock()

        def work(tx: Transaction) -> LastDayOutcome:
            found = sheets.organised(tx, person, poll)
            if found.state not in (DatePollState.DRAFT, DatePollState.ASKED):
                raise TooLate
            if (problem := end_dates.unfit(day, found.timezone, now=now)) is not None:
                return problem
            options = rows.options(tx, poll)
            if options and day > options[0].start.date():
                return AfterFirstDate()
            if rows.set_last_day(tx, poll, day) and found.state is DatePollState.ASKED:
                messages.plan_anew(tx, sheets.existing(tx, poll), now=now)
            return sheets.sheet(tx, person, poll, now=now)

        return await self._database.write(work, then=self._wake)

    async def ask(self, person: PersonId, poll: DatePollId) -> AskOutcome:
        """Puts a draft to everyone in its groups; twice asks once."""
        now = self._clock()

        def work(tx: Transaction) -> AskOutcome:
            found = sheets.organised(tx, person, poll)
            options = rows.options(tx, poll)
            if found.state is DatePollState.DRAFT:
                if len(options) < FEWEST_DATES:
                    return TooFewDates()
                starts = [option.start for option in options]
                _, unfit = _parted(starts, found.timezone, now=now)
                if unfit:
                    return unfit[0]
                _settle_last_day(tx, found, options, now=now)
                rows.ask(tx, poll)
                messages.ask(tx, sheets.existing(tx, poll), now=now)
            elif found.state is not DatePollState.ASKED:
                raise TooLate
            return sheets.sheet(tx, person, poll, now=now)

        return await self._database.write(work, then=self._wake)

    async def stop(self, person: PersonId, poll: DatePollId) -> DateSheet:
        """Nobody is asked any more, and no meeting comes of it."""
        now = self._clock()

        def work(tx: Transaction) -> DateSheet:
            found = sheets.organised(tx, person, poll)
            if found.state not in (DatePollState.ASKED, DatePollState.STOPPED):
                raise TooLate
            if rows.stop(tx, poll):
                messages.take_back(tx, found)
                walls.lead_on(tx, found.municipality, (on_wall.KIND, poll))
            return sheets.sheet(tx, person, poll, now=now)

        return await self._database.write(work, then=self._wake)

    async def choose(
        self, person: PersonId, poll: DatePollId, *, option: DateOptionId, update: UpdateId
    ) -> MeetingId | AlreadyPast:
        """One date becomes a meeting to which everybody who was asked is invited; a second choice changes nothing."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingId | AlreadyPast:
            found = sheets.organised(tx, person, poll)
            if found.state is DatePollState.CHOSEN and found.meeting is not None:
                return found.meeting
            if found.state is not DatePollState.ASKED:
                raise TooLate
            chosen = or_gone(next((each for each in rows.options(tx, poll) if each.id == option), None))
            if wall_time.instant(chosen.start, found.timezone) <= now:
                return AlreadyPast()
            meeting = _make_meeting(tx, person, found, chosen, update=update)
            rows.choose(tx, poll, meeting)
            messages.take_back(tx, found)
            made = meetings.meeting(tx, meeting)
            assert made is not None  # noqa: S101 - made a moment ago
            meeting_messages.invite(tx, made, by=person, now=now)
            walls.lead_on(tx, found.municipality, (on_wall.KIND, poll), (meetings_on_wall.KIND, meeting))
            return meeting

        return await self._database.write(work, then=self._wake)

    async def sheet(self, person: PersonId, poll: DatePollId) -> DateSheet:
        """A date poll for its organisers."""
        now = self._clock()
        return await self._database.read(lambda tx: sheets.sheet(tx, person, poll, now=now))

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[DateSheet]:
        """What has not become a meeting yet, for the organisers of a town."""
        now = self._clock()

        def work(tx: Transaction) -> list[DateSheet]:
            require_organising(tx, person, municipality)
            return [sheets.sheet(tx, person, each.id, now=now) for each in rows.unchosen(tx, municipality)]

        return await self._database.read(work)

    async def _change_draft(
        self, person: PersonId, poll: DatePollId, change: Callable[[Transaction], None]
    ) -> DateSheet:
        now = self._clock()

        def work(tx: Transaction) -> DateSheet:
            _drafted(tx, person, poll)
            change(tx)
            return sheets.sheet(tx, person, poll, now=now)

        return await self._database.write(work)


def _drafted(tx: Transaction, person: PersonId, poll: DatePollId) -> DatePoll:
    found = sheets.organised(tx, person, poll)
    if found.state is not DatePollState.DRAFT:
        raise TooLate
    return found


def _parted(
    starts: Iterable[datetime], zone: str, *, now: datetime
) -> tuple[list[datetime], tuple[UnfitDate, ...]]:
    """Those at which a meeting can begin, and the others with the reason."""
    problems = {start: wall_time.unfit(start, zone, now=now) for start in starts}
    fitting = [start for start, problem in problems.items() if problem is None]
    return fitting, tuple(UnfitDate(start, each) for start, each in problems.items() if each is not None)


def _taken(
    sheet: DateSheet, unfit: tuple[UnfitDate, ...], too_many: tuple[datetime, ...]
) -> DateSheet | UnfitDates:
    return UnfitDates(unfit, sheet, too_many) if unfit or too_many else sheet


def _settle_last_day(tx: Transaction, poll: DatePoll, options: list[DateOption], *, now: datetime) -> None:
    """A draft may have waited, or lost dates, since somebody said until when: then it is the usual day again."""
    usual = sheets.usual_last_day(poll, options, now=now)
    assert usual is not None  # noqa: S101 - it has dates
    said = poll.last_day
    fits = (
        said is not None
        and end_dates.unfit(said, poll.timezone, now=now) is None
        and said <= options[0].start.date()
    )
    if not fits:
        rows.set_last_day(tx, poll.id, usual)


def _make_meeting(
    tx: Transaction, person: PersonId, poll: DatePoll, option: DateOption, *, update: UpdateId
) -> MeetingId:
    made = meetings.add(
        tx,
        poll.municipality,
        title=poll.title,
        start=option.start,
        timezone=poll.timezone,
        minutes=poll.minutes,
        created_by=person,
        update=update,
    )
    if made is None:
        raise Gone
    meetings.set_groups(tx, made, rows.groups(tx, poll.id))
    if poll.place:
        meetings.set_place(tx, made, poll.place)
    for each, answer in rows.answers_to(tx, option.id):
        attendance.put(tx, made, each, answer=SAID[answer])
    meetings.plan(tx, made)
    return made
